import type { Command } from 'commander';
import { type Impact, impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { ComponentId, Plan } from '#domain/plan/model.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { componentIds } from '#electron/cli/component-ids.ts';
import { impactAsJson } from '#electron/cli/impact-json.ts';
import { impactAsText } from '#electron/cli/impact-text.ts';
import { type ImpactWords, impactWords } from '#electron/cli/impact-words.ts';
import { planAt } from '#electron/cli/plan-at.ts';

interface Options {
  readonly down: readonly string[];
  readonly degraded?: readonly string[];
  readonly up?: readonly string[];
  readonly json?: boolean;
}

/** `holdfast impact PLAN --down …`: what stops, why, what to do instead, who can still be reached. */
export function addImpact(program: Command, io: CliIo): void {
  const words = impactWords[languageOf(io)];
  program
    .command('impact')
    .description(words.describe)
    .argument('<PLAN>', words.plan)
    .requiredOption('--down <IDS>', words.down, ids)
    .option('--degraded <IDS>', words.degraded, ids)
    .option('--up <IDS>', words.up, ids)
    .action(async (path: string, options: Options) => {
      const plan = await planAt(path, io);
      const impact = typeof plan === 'string' ? plan : impactIn(plan, options, words);
      if (typeof plan === 'string' || typeof impact === 'string') {
        io.err(`${String(typeof plan === 'string' ? plan : impact)}\n`);
        io.exit(2);
        return;
      }
      io.out(
        options.json === true
          ? `${JSON.stringify(impactAsJson(plan, impact), null, 2)}\n`
          : impactAsText(plan, impact, words, languageOf(io)),
      );
    });
}

/** `ID[,ID…]`; the option may be given several times. */
function ids(value: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), ...value.split(',').map((id) => id.trim())];
}

/** The impact, or which id the plan does not have, in words. */
function impactIn(plan: Plan, options: Options, words: ImpactWords): Impact | string {
  const found: Record<'down' | 'degraded' | 'up', readonly ComponentId[]> = { down: [], degraded: [], up: [] };
  for (const mark of ['down', 'degraded', 'up'] as const) {
    const asked = componentIds(plan, options[mark] ?? []);
    if ('unknown' in asked) return words.noComponent(asked.unknown, asked.near);
    found[mark] = asked.ids;
  }
  return impactOf(dependencyMap(plan.components), found);
}
