import type { Command } from 'commander';
import { checkImpact } from '#domain/impact/check-impact.ts';
import { type Check, checkPlan } from '#domain/plan/check.ts';
import { parseDate } from '#domain/plan/dates.ts';
import type { IsoDate, PlanFile, Problem, Severity } from '#domain/plan/model.ts';
import { sortProblems } from '#domain/plan/problem-codes.ts';
import { describeProblem } from '#domain/plan/problem-words.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { type CheckWords, checkWords } from '#electron/cli/check-words.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { folderProblem } from '#electron/cli/folder-words.ts';
import { PlanFolderError, readPlanFolder } from '#electron/services/plan-folder.ts';

/** Checks that live outside domain/plan: the findings of the impact rules are joined here. */
const ALSO: readonly Check[] = [checkImpact];

/** `holdfast check PLAN`: every problem, by file, line, code. */
export function addCheck(program: Command, io: CliIo): void {
  const words = checkWords[languageOf(io)];
  program
    .command('check')
    .description(words.describe)
    .argument('<PLAN>', words.plan)
    .option('--on <DATE>', words.on)
    .action(async (path: string, options: { readonly on?: string; readonly json?: boolean }) => {
      const on = parseDate(options.on ?? io.today());
      const files = on === null ? words.notADate(options.on ?? '') : await filesAt(path, io);
      if (on === null || typeof files === 'string') {
        io.err(`${String(files)}\n`);
        io.exit(2);
        return;
      }
      const problems = problemsIn(files, on);
      io.out(options.json === true ? asJson(problems, io) : asText(problems, words, io));
      if (problems.some((found) => found.code === 'plan-missing')) io.exit(2);
      else if (problems.some((found) => found.severity === 'error')) io.exit(1);
    });
}

/** Everything that reading and checking find, by file, line, code. */
export function problemsIn(files: readonly PlanFile[], on: IsoDate): readonly Problem[] {
  const { plan, problems } = readPlan(files);
  if (plan === null) return problems;
  const found = checkPlan(plan, { on, text: ({ body, roles }) => readProcedure(body, { roles }), also: ALSO });
  return sortProblems([...problems, ...found]);
}

async function filesAt(path: string, io: CliIo): Promise<readonly PlanFile[] | string> {
  try {
    return await readPlanFolder(path);
  } catch (error) {
    if (error instanceof PlanFolderError) return folderProblem(error, languageOf(io));
    throw error;
  }
}

function asText(problems: readonly Problem[], words: CheckWords, io: CliIo): string {
  if (problems.length === 0) return `${words.nothing}\n`;
  const lines = problems.map((found) => {
    const { message, fix } = describeProblem(found, languageOf(io));
    return `${found.file}:${found.line}: ${words.severity[found.severity]}: ${message} [${found.code}]\n    ${fix}\n`;
  });
  return `${lines.join('')}\n${words.counts(countsOf(problems))}\n`;
}

function asJson(problems: readonly Problem[], io: CliIo): string {
  const listed = problems.map((found) => {
    const { file, line, severity, code } = found;
    return { file, line, severity, code, ...describeProblem(found, languageOf(io)) };
  });
  return `${JSON.stringify({ problems: listed, counts: countsOf(problems) }, null, 2)}\n`;
}

function countsOf(problems: readonly Problem[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of problems) counts[severity] += 1;
  return counts;
}
