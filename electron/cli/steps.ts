import type { Command } from 'commander';
import type { Plan, Procedure } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { stepsAsJson } from '#electron/cli/steps-json.ts';
import { stepsAsText } from '#electron/cli/steps-text.ts';
import { type StepsWords, stepsWords } from '#electron/cli/steps-words.ts';
import { PlanFolderError, readPlanFolder } from '#electron/services/plan-folder.ts';

/** `holdfast steps PLAN PROCEDURE`: what the app reads out of a procedure. */
export function addSteps(program: Command, io: CliIo): void {
  const words = stepsWords[languageOf(io)];
  program
    .command('steps')
    .description(words.describe)
    .argument('<PLAN>', words.plan)
    .argument('<PROCEDURE>', words.procedure)
    .action(async (path: string, id: string, options: { readonly json?: boolean }) => {
      const procedure = await procedureAt(path, id, words);
      if (typeof procedure === 'string') {
        io.err(`${procedure}\n`);
        io.exit(2);
        return;
      }
      const text = readProcedure(procedure.body, { roles: procedure.roles });
      io.out(
        options.json === true
          ? `${JSON.stringify(stepsAsJson(procedure.id, text), null, 2)}\n`
          : stepsAsText(procedure, text, words),
      );
    });
}

/** The procedure, or why there is none, in words. */
async function procedureAt(path: string, id: string, words: StepsWords): Promise<Procedure | string> {
  const plan = await planAt(path, words);
  if (typeof plan === 'string') return plan;
  return plan.procedures.find((procedure) => procedure.id === id) ?? words.noProcedure(id, idsNear(id, plan));
}

async function planAt(path: string, words: StepsWords): Promise<Plan | string> {
  try {
    return readPlan(await readPlanFolder(path)).plan ?? words.unreadablePlan(path);
  } catch (error) {
    if (!(error instanceof PlanFolderError)) throw error;
    return error.code === 'missing' || error.code === 'not-a-folder' ? words.noPlan(path) : words.unreadablePlan(path);
  }
}

const MOST_SUGGESTIONS = 5;

/** Procedures whose id shares a word with `id`. */
function idsNear(id: string, plan: Plan): readonly string[] {
  const asked = id.toLowerCase().split(/[^a-z0-9]+/);
  const shares = (other: string): boolean => other.split('-').some((word) => word.length > 2 && asked.includes(word));
  return plan.procedures
    .map((procedure) => procedure.id)
    .filter(shares)
    .slice(0, MOST_SUGGESTIONS);
}
