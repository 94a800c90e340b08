import type { Command } from 'commander';
import { outsideOurHands, withoutEach } from '#domain/impact/without.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { componentIds } from '#electron/cli/component-ids.ts';
import { planAt } from '#electron/cli/plan-at.ts';
import { withoutAsJson } from '#electron/cli/without-json.ts';
import { withoutAsText } from '#electron/cli/without-text.ts';
import { withoutWords } from '#electron/cli/without-words.ts';

/** `holdfast without PLAN [ID…]`: "could we do without it?", worst first. */
export function addWithout(program: Command, io: CliIo): void {
  const words = withoutWords[languageOf(io)];
  const refuse = (message: string): void => {
    io.err(`${message}\n`);
    io.exit(2);
  };
  program
    .command('without')
    .description(words.describe)
    .argument('<PLAN>', words.plan)
    .argument('[IDS...]', words.ids)
    .action(async (path: string, asked: readonly string[], options: { readonly json?: boolean }) => {
      const plan = await planAt(path, io);
      if (typeof plan === 'string') return refuse(plan);
      const named = componentIds(plan, asked);
      if ('unknown' in named) return refuse(words.noComponent(named.unknown, named.near));
      const answers = withoutEach(plan, asked.length === 0 ? outsideOurHands(plan) : named.ids);
      io.out(
        options.json === true
          ? `${JSON.stringify(answers.map(withoutAsJson), null, 2)}\n`
          : withoutAsText(plan, answers, words, languageOf(io)),
      );
      if (asked.length > 0 && answers.some(({ answer }) => answer === 'no')) io.exit(1);
    });
}
