import { resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { folderProblem } from '#electron/cli/folder-words.ts';
import { type RecoverWords, recoverWords } from '#electron/cli/recover-words.ts';
import { PlanFolderError } from '#electron/services/plan-folder.ts';
import { type Recovered, recoverData } from '#electron/services/recover-data.ts';
import { isEmptyOrAbsent, writePlanFolder } from '#electron/services/write-plan-folder.ts';

interface Options {
  readonly out: string;
  readonly json?: boolean;
}

/** `holdfast recover DATA -o PLAN`: plan and logs out of a data folder, without a browser; DATA is only read. */
export function addRecover(program: Command, io: CliIo): void {
  const words = recoverWords[languageOf(io)];
  program
    .command('recover')
    .description(words.describe)
    .argument('<DATA>', words.data)
    .requiredOption('-o, --out <PLAN>', words.out)
    .action(async (data: string, options: Options) => {
      const refused = await recover(data, options, io, words).catch((error: unknown) => {
        if (error instanceof PlanFolderError) return folderProblem(error, languageOf(io));
        throw error;
      });
      if (refused === null) return;
      io.err(`${refused}\n`);
      io.exit(2);
    });
}

/** Recovers, and says what came of it; what stands in the way, in words, when nothing was written. */
async function recover(
  data: string,
  { out, json = false }: Options,
  io: CliIo,
  words: RecoverWords,
): Promise<string | null> {
  const [from, to] = [resolve(data), resolve(out)];
  if (from === to || to.startsWith(from + sep) || from.startsWith(to + sep)) return words.inside;
  if (!(await isEmptyOrAbsent(out))) return words.notEmpty(out);
  const found = await recoverData(from);
  if (found.files.length === 0) return words.nothing(data);
  await writePlanFolder(out, found.files);
  if (json) io.out(asJson(found));
  else {
    io.err(
      remarks(found, words)
        .map((line) => `${line}\n`)
        .join(''),
    );
    io.out(`${words.done(out, found.planFiles, found.incidents, found.events)}\n`);
  }
  return null;
}

function remarks(found: Recovered, words: RecoverWords): readonly string[] {
  return [
    ...found.flaws.map(({ segment, missing }) =>
      missing === null ? words.damaged(segment) : words.missing(segment, missing.first, missing.last),
    ),
    ...(found.planFrom === 'mirror' ? [words.fromMirror] : []),
    ...(found.isPlanIncomplete ? [words.incomplete] : []),
    ...(found.onlyInMirror > 0 ? [words.moreFromMirror(found.onlyInMirror)] : []),
    ...found.leftOut.map(words.leftOut),
  ];
}

function asJson(found: Recovered): string {
  const { planFiles, incidents, events, planFrom, onlyInMirror, isPlanIncomplete, flaws, leftOut } = found;
  const damaged = flaws.map(({ segment, missing }) => ({ segment, missing }));
  const result = {
    planFiles,
    incidents,
    events,
    planFrom,
    onlyInMirror,
    planIncomplete: isPlanIncomplete,
    damaged,
    leftOut,
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}
