import { stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import { contactsFormat } from '#domain/contacts-exchange/read-contacts.ts';
import { planFromMarkdownFolder } from '#domain/plan/import-folder.ts';
import type { Plan, PlanFile, Problem } from '#domain/plan/model.ts';
import { describeProblem } from '#domain/plan/problem-words.ts';
import { type PlanRead, readPlan } from '#domain/plan/read-plan.ts';
import { thingsOf } from '#domain/plan/things-of.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { folderProblem } from '#electron/cli/folder-words.ts';
import { importContacts } from '#electron/cli/import-contacts.ts';
import { type ImportWords, importWords } from '#electron/cli/import-words.ts';
import { PlanFolderError, readPlanFolder } from '#electron/services/plan-folder.ts';
import { isEmptyOrAbsent, writePlanFolder } from '#electron/services/write-plan-folder.ts';

interface Options {
  readonly out: string;
  readonly as?: string;
  readonly json?: boolean;
}

/** `holdfast import SOURCE -o PLAN`: whole or not at all, into an empty place. */
export function addImport(program: Command, io: CliIo): void {
  const words = importWords[languageOf(io)];
  program
    .command('import')
    .description(words.describe)
    .argument('<SOURCE>', words.source)
    .requiredOption('-o, --out <PLAN>', words.out)
    .option('--as <KIND>', words.as)
    .action(async (source: string, options: Options) => {
      const refused = await importFolder(source, options, io, words).catch((error: unknown) => {
        if (error instanceof PlanFolderError) return folderProblem(error, languageOf(io));
        throw error;
      });
      if (refused === null) return;
      io.err(`${refused}\n`);
      io.exit(2);
    });
}

/** Imports, and says what came of it; what stands in the way, in words, when nothing was written. */
async function importFolder(source: string, options: Options, io: CliIo, words: ImportWords): Promise<string | null> {
  const { out, as = null, json = false } = options;
  if (as !== null && !KINDS.includes(as)) return words.unknownKind(as);
  if (overlap(resolve(source), resolve(out))) return words.insideSource;
  if (!(await isEmptyOrAbsent(out))) return words.notEmpty(out);
  const format = as === 'csv' || as === 'vcard' ? as : as === null ? contactsFormat(source) : null;
  if (format !== null && (await isFile(source))) return importContacts({ source, out, format, json }, io, words);
  const { plan, problems, applicable } = planFrom(source, await readPlanFolder(source), as);
  if (!json) io.err(problems.map((problem) => problemText(problem, io, words)).join(''));
  const isWritten = plan !== null && applicable;
  if (isWritten) await writePlanFolder(out, writePlan(plan));
  if (json) io.out(resultJson(isWritten ? plan : null, problems, io));
  else if (isWritten) io.out(`${doneText(out, plan, words)}\n`);
  return isWritten ? null : words.refused;
}

const KINDS: readonly string[] = ['markdown', 'plan', 'csv', 'vcard'];

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false;
}

/** A copy into itself would read what it writes. */
function overlap(source: string, out: string): boolean {
  return source === out || out.startsWith(source + sep) || source.startsWith(out + sep);
}

function planFrom(source: string, files: readonly PlanFile[], as: string | null): PlanRead {
  const isPlan = as === null ? files.some((file) => file.path === 'plan.yaml') : as === 'plan';
  return isPlan ? readPlan(files) : planFromMarkdownFolder(basename(resolve(source)), files);
}

function problemText(problem: Problem, io: CliIo, words: ImportWords): string {
  const { message, fix } = describeProblem(problem, languageOf(io));
  return `${problem.file}:${problem.line}: ${words.severity[problem.severity]}: ${message} [${problem.code}]\n    ${fix}\n`;
}

function countThings(plan: Plan): { readonly procedures: number; readonly others: number } {
  const all = Object.values(thingsOf(plan)).reduce((sum, things) => sum + things.length, 0);
  return { procedures: plan.procedures.length, others: all - plan.procedures.length };
}

function doneText(path: string, plan: Plan, words: ImportWords): string {
  const { procedures, others } = countThings(plan);
  return words.done(path, procedures, others);
}

function resultJson(plan: Plan | null, problems: readonly Problem[], io: CliIo): string {
  const listed = problems.map((problem) => {
    const { file, line, severity, code } = problem;
    return { file, line, severity, code, ...describeProblem(problem, languageOf(io)) };
  });
  const written = plan === null ? null : { id: plan.info.id, ...countThings(plan) };
  return `${JSON.stringify({ plan: written, problems: listed }, null, 2)}\n`;
}
