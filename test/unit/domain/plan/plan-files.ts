import { checkImpact } from '#domain/impact/check-impact.ts';
import { type Check, checkPlan } from '#domain/plan/check.ts';
import type { IsoDate, Plan, PlanFile, Problem } from '#domain/plan/model.ts';
import { type PlanRead, readPlan } from '#domain/plan/read-plan.ts';
import { bytesOf, textOf } from '#domain/plan/utf8.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

/** Paths and texts, as a test writes a plan folder; bytes where text will not do. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

export const PLAN = 'format: holdfast/1\nid: clinic\nname: Clinic\n';
/** The day on which tests judge dates. */
export const TODAY = '2026-11-24' as IsoDate;

export function filesOf(folder: Folder): readonly PlanFile[] {
  return Object.entries(folder).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? bytesOf(content) : content,
  }));
}

export function textsOf(files: readonly PlanFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map((file) => [file.path, textOf(file.bytes) ?? '']));
}

/** `folder` read, with a plan.yaml where it names none. */
export function readFolder(folder: Folder): PlanRead {
  return readPlan(filesOf({ 'plan.yaml': PLAN, ...folder }));
}

/** The plan in `folder`, which has one. */
export function planIn(folder: Folder): Plan {
  const { plan } = readFolder(folder);
  if (plan === null) throw new Error('the folder holds no plan');
  return plan;
}

/** Where and what, as `file:line code`. */
export function shown(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

export function readProblems(folder: Folder): readonly string[] {
  return shown(readFolder(folder).problems);
}

/** What checking finds in `folder`, of the codes in `about` where any are named. */
export function found(folder: Folder, about: readonly string[], also: readonly Check[] = []): readonly Problem[] {
  const problems = checkPlan(planIn(folder), {
    on: TODAY,
    text: ({ body, roles }) => readProcedure(body, { roles }),
    also,
  });
  return problems.filter(({ code }) => about.length === 0 || about.includes(code));
}

/** As `found`, shown. */
export function checked(folder: Folder, ...about: readonly string[]): readonly string[] {
  return shown(found(folder, about));
}

/** As `checked`, with the findings of the impact rules. */
export function checkedWithImpact(folder: Folder, ...about: readonly string[]): readonly string[] {
  return shown(found(folder, about, [checkImpact]));
}
