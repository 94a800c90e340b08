import { readFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { exchangeWords } from '#domain/contacts-exchange/exchange-words.ts';
import type { ExchangeProblem } from '#domain/contacts-exchange/found.ts';
import { planOfContacts } from '#domain/contacts-exchange/plan-of-contacts.ts';
import { type ContactsFormat, contactsInFile } from '#domain/contacts-exchange/read-contacts.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import type { ImportWords } from '#electron/cli/import-words.ts';
import { writePlanFolder } from '#electron/services/write-plan-folder.ts';

interface Asked {
  readonly source: string;
  readonly out: string;
  readonly format: ContactsFormat;
  readonly json: boolean;
}

/** A plan of the contacts of one file, CSV or vCard; what stands in the way, in words, when nothing was written. */
export async function importContacts(asked: Asked, io: CliIo, words: ImportWords): Promise<string | null> {
  const { source, out, format, json } = asked;
  const found = contactsInFile(await readFile(source), format);
  const { plan, problems } = planOfContacts(basename(resolve(source), extname(source)), found.contacts);
  const all = [...found.problems, ...problems];
  const isWritten = !all.some(({ stops }) => stops) && plan.contacts.length > 0;
  if (!json) io.err(all.map((problem) => problemText(problem, asked, io, words)).join(''));
  if (isWritten) await writePlanFolder(out, writePlan(plan));
  if (json) io.out(resultJson(isWritten ? plan.info.id : null, plan.contacts.length, all, asked, io));
  else if (isWritten) io.out(`${words.done(out, 0, plan.contacts.length)}\n`);
  return isWritten ? null : words.refused;
}

function problemText(problem: ExchangeProblem, { source }: Asked, io: CliIo, words: ImportWords): string {
  const severity = words.severity[problem.stops ? 'error' : 'warning'];
  const { line, code } = problem;
  return `${basename(source)}:${line}: ${severity}: ${exchangeWords(problem, languageOf(io))} [${code}]\n`;
}

function resultJson(
  id: string | null,
  count: number,
  problems: readonly ExchangeProblem[],
  { source }: Asked,
  io: CliIo,
): string {
  const listed = problems.map((problem) => ({
    file: basename(source),
    line: problem.line,
    severity: problem.stops ? 'error' : 'warning',
    code: problem.code,
    message: exchangeWords(problem, languageOf(io)),
    fix: null,
  }));
  const plan = id === null ? null : { id, procedures: 0, others: count };
  return `${JSON.stringify({ plan, problems: listed }, null, 2)}\n`;
}
