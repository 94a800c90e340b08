import type { Things } from './encode.ts';
import type { Kind, PlanFile, PlanInfo, Problem } from './model.ts';
import { roleOf } from './paths.ts';
import { problem } from './problem-codes.ts';
import { readProcedureFile } from './read-procedure-file.ts';
import { readPlanInfo, readThings } from './read-things.ts';
import { textOf } from './utf8.ts';

/** A thing of a file, under its kind. `idFrom`: whether its id was written, or made from the file's path (rule P20). */
export interface FileThing {
  readonly kind: Kind;
  readonly thing: Things[Kind];
  readonly idFrom: 'text' | 'path';
}

/** What one file of a plan folder holds, read by itself, and what is wrong with it. */
export interface FileRead {
  readonly things: readonly FileThing[];
  /** What plan.yaml says; `null` for every other file. */
  readonly info: PlanInfo | null;
  readonly problems: readonly Problem[];
}

const NOTHING: FileRead = { things: [], info: null, problems: [] };

/** The things of one file. Assets, logs and foreign files hold none. What only the whole plan shows is not looked for. */
export function readFileThings(file: PlanFile): FileRead {
  const role = roleOf(file.path);
  if (role === 'asset' || role === 'log' || role === 'foreign') return NOTHING;
  const text = textOf(file.bytes);
  if (text === null) return { ...NOTHING, problems: [problem('text-not-utf8', { file: file.path, line: 1 }, {})] };
  if (role === 'plan') return { ...readPlanInfo(text), things: [] };
  if (role === 'procedure') {
    const { procedure, idFrom, problems } = readProcedureFile(text, file.path);
    return { things: procedure === null ? [] : [{ kind: role, thing: procedure, idFrom }], info: null, problems };
  }
  const read = readThings(role, text, file.path);
  const things = read.things.map((thing): FileThing => ({ kind: role, thing, idFrom: 'text' }));
  return { things, info: null, problems: read.problems };
}
