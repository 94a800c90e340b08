import { readFile, stat } from 'node:fs/promises';
import { type LogProblem, logProblem } from '#domain/log/problem.ts';
import { describeLogProblem } from '#domain/log/problem-words.ts';
import { type LogRead, readLog } from '#domain/log/read-log.ts';
import { LIMITS, sizeText } from '#domain/plan/limits.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { printable } from '#electron/cli/printable.ts';

/** The log in the file at `path`; `null` where there is none that can be opened. A file past the limit is not read at all. */
export async function logAt(path: string): Promise<LogRead | null> {
  try {
    const { size } = await stat(path);
    if (size <= LIMITS.logBytes) return readLog(await readFile(path));
    const values = { size: sizeText(size), limit: sizeText(LIMITS.logBytes) };
    return { lines: [], heads: [], problems: [logProblem('log-too-large', 1, values)] };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

const SEVERITY = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  fr: { error: 'erreur', warning: 'avertissement', info: 'info' },
};

/** A problem with the log at `path` as two lines for people. */
export function logProblemText(path: string, found: LogProblem, io: Pick<CliIo, 'locale'>): string {
  const language = languageOf(io);
  const { message, fix } = describeLogProblem(found, language);
  const severity = SEVERITY[language][found.severity];
  const said = `${path}:${found.line}: ${severity}: ${message} [${found.code}]`;
  return `${printable(said)}\n    ${printable(fix)}\n`;
}

export const LOG_UNREADABLE = {
  en: (path: string) => `No log at ${path} that can be opened.`,
  fr: (path: string) => `Aucune main courante lisible à ${path}.`,
};
