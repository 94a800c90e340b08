import type { Command } from 'commander';
import { headsOf } from '#domain/incident/log-text.ts';
import { type MergedLog, mergedText, mergeLogs } from '#domain/log/merge.ts';
import { isUnreadable, type LogProblem } from '#domain/log/problem.ts';
import type { LogRead } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { LOG_UNREADABLE, logAt, logProblemText } from '#electron/cli/log-at.ts';
import { mergeLogWords } from '#electron/cli/merge-log-words.ts';
import { printable } from '#electron/cli/printable.ts';
import { writeAtomic } from '#electron/services/write-atomic.ts';

interface Options {
  readonly out: string;
  readonly join?: boolean;
  readonly json?: boolean;
}

/** `holdfast merge-log A.jsonl B.jsonl … -o C.jsonl [--join]`: the union of logs, the same whichever comes first. */
export function addMergeLog(program: Command, io: CliIo): void {
  const words = mergeLogWords[languageOf(io)];
  program
    .command('merge-log')
    .description(words.describe)
    .argument('<FILES...>', words.files)
    .requiredOption('-o, --out <FILE>', words.out)
    .option('--join', words.join)
    .action(async (paths: readonly string[], options: Options) => {
      const logs = await readable(paths, io);
      if (logs === null) return io.exit(2);
      const merged = mergeLogs(logs, options.join === true);
      if (merged.apart.length > 0) {
        io.err(`${words.apart(merged.apart.length + 1)}\n`);
        return io.exit(2);
      }
      try {
        await writeAtomic(options.out, mergedText(merged));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        io.err(`${printable(words.notWritten(options.out, why))}\n`);
        return io.exit(2);
      }
      io.err(conflictsText(merged, io));
      io.out(options.json === true ? asJson(options.out, merged) : `${words.written(countsOf(merged))}\n`);
    });
}

/** The logs, or `null` when a line of one cannot be read: a merge without it would lose what it held. Doubts are said. */
async function readable(paths: readonly string[], io: CliIo): Promise<readonly LogRead[] | null> {
  const logs: LogRead[] = [];
  let isReadable = true;
  for (const path of paths) {
    const log = await logAt(path);
    if (log === null) io.err(`${LOG_UNREADABLE[languageOf(io)](path)}\n`);
    const problems = log === null ? [] : worthSaying(log);
    for (const found of problems) io.err(logProblemText(path, found, io));
    if (log === null || problems.some((found) => found.code.startsWith('log-') || isUnreadable(found)))
      isReadable = false;
    else logs.push(log);
  }
  if (!isReadable) io.err(`${mergeLogWords[languageOf(io)].nothingWritten}\n`);
  return isReadable ? logs : null;
}

/** What a merge mends, or what the merged log says itself, needs no word here. */
const MENDED: readonly string[] = ['entry-repeated', 'entry-moved', 'order-differs', 'incidents-apart', 'type-newer'];

function worthSaying(log: LogRead): readonly LogProblem[] {
  return verifyLog(log).problems.filter(({ code }) => !MENDED.includes(code));
}

function countsOf(merged: MergedLog) {
  const devices = new Set(merged.events.map(({ device }) => device)).size;
  return { entries: merged.events.length, devices, conflicts: merged.conflicts.length };
}

function conflictsText(merged: MergedLog, io: CliIo): string {
  const words = mergeLogWords[languageOf(io)];
  return merged.conflicts
    .map(({ same, device, seq, events }) => {
      const ids = events.map(({ id, hash }) => `${id} (${hash.slice(0, 8)})`);
      const said = same === 'id' ? words.sameId(ids) : words.samePlace(device, seq, ids);
      return `${printable(said)}\n`;
    })
    .join('');
}

function asJson(file: string, merged: MergedLog): string {
  const conflicts = merged.conflicts.map(({ same, device, seq, events }) => ({
    same,
    device,
    seq,
    ids: events.map(({ id }) => id),
    hashes: events.map(({ hash }) => hash),
  }));
  const incidents = [...new Set(merged.events.map((event) => event.incident as string))].sort();
  const devices = [...new Set(merged.events.map(({ device }) => device))].sort();
  const heads = headsOf(merged.events, merged.promised);
  return `${JSON.stringify({ file, incidents, devices, entries: merged.events.length, heads, conflicts }, null, 2)}\n`;
}
