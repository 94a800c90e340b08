import type { Plan } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { folderProblem } from '#electron/cli/folder-words.ts';
import { PlanFolderError, readPlanFolder } from '#electron/services/plan-folder.ts';

/** The plan in the folder at `path`, or why it cannot be read, in words. Problems that leave it readable are passed over. */
export async function planAt(path: string, io: Pick<CliIo, 'locale'>): Promise<Plan | string> {
  const language = languageOf(io);
  try {
    return readPlan(await readPlanFolder(path)).plan ?? UNREADABLE[language](path);
  } catch (error) {
    if (error instanceof PlanFolderError) return folderProblem(error, language);
    throw error;
  }
}

const UNREADABLE = {
  en: (path: string) => `The plan at ${path} cannot be read. "holdfast check ${path}" says why.`,
  fr: (path: string) => `Le plan ${path} est illisible. « holdfast check ${path} » dit pourquoi.`,
};
