import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { addCheck } from '#electron/cli/check.ts';
import type { AddCommand, CliIo, ExitCode } from '#electron/cli/cli-io.ts';
import { languageOf } from '#electron/cli/cli-io.ts';
import { addImpact } from '#electron/cli/impact.ts';
import { addImport } from '#electron/cli/import.ts';
import { addMergeLog } from '#electron/cli/merge-log.ts';
import { addOpen } from '#electron/cli/open.ts';
import { addPrint } from '#electron/cli/print.ts';
import { type ProgramWords, programWords } from '#electron/cli/program-words.ts';
import { addRecover } from '#electron/cli/recover.ts';
import { addReport } from '#electron/cli/report.ts';
import { addSearch } from '#electron/cli/search.ts';
import { addSteps } from '#electron/cli/steps.ts';
import { addVerifyLog } from '#electron/cli/verify-log.ts';
import { addWithout } from '#electron/cli/without.ts';
import { appVersion } from '#electron/services/app-root.ts';
import { systemLocale } from '#electron/services/locale.ts';

/** Every command that there is, in the order in which help lists them. */
const COMMANDS: readonly AddCommand[] = [
  addOpen,
  addCheck,
  addImpact,
  addWithout,
  addSteps,
  addSearch,
  addPrint,
  addImport,
  addMergeLog,
  addVerifyLog,
  addRecover,
  addReport,
];

/** Carries out `args` (without the program's own name) and comes back with the exit code. */
export async function runHoldfast(args: readonly string[], streams: Pick<CliIo, 'out' | 'err'>): Promise<ExitCode> {
  let code: ExitCode = 0;
  const io: CliIo = {
    ...streams,
    exit: (asked) => {
      if (asked > code) code = asked;
    },
    today: () => localDate(new Date()),
    locale: askedLanguage(args) ?? systemLocale(),
  };
  const words = programWords[languageOf(io)];
  try {
    await programFor(io, words).parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      io.err(`holdfast: ${error instanceof Error ? error.message : String(error)}\n`);
      return 2;
    }
    if (error.exitCode === 0) return 0;
    // Help that was shown because nothing was asked for has no message of its own.
    if (error.code !== 'commander.help') io.err(`${words.usageError(error.code, error.message)}\n`);
    return 2;
  }
  return code;
}

function programFor(io: CliIo, words: ProgramWords): Command {
  const program = new Command('holdfast')
    .description(words.describe)
    .version(appVersion(), '--version', words.version)
    .helpOption('--help', words.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => undefined })
    .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
    .addOption(langOption(words));
  for (const add of COMMANDS) add(program, io);
  for (const command of program.commands) {
    command.copyInheritedSettings(program).helpOption('--help', words.help).addOption(langOption(words));
    if (!command.options.some((option) => option.long === '--json')) command.option('--json', words.json);
  }
  return program;
}

/** Read before everything else (`askedLanguage`); declared so that help lists it and no command refuses it. */
function langOption(words: ProgramWords): Option {
  return new Option('--lang <en|fr>', words.lang).argParser((value) => {
    if (value === 'en' || value === 'fr') return value;
    throw new InvalidArgumentError('');
  });
}

function askedLanguage(args: readonly string[]): string | null {
  const joined = args.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
  const apart = args[args.lastIndexOf('--lang') + 1];
  return joined ?? (args.includes('--lang') ? (apart ?? null) : null);
}

function localDate(now: Date): string {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}
