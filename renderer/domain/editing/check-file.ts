import { type CheckOptions, checkWith } from '../plan/check.ts';
import type { Kind, Plan, PlanFile, Problem } from '../plan/model.ts';
import { planIndex } from '../plan/plan-index.ts';
import { problem, sortProblems } from '../plan/problem-codes.ts';
import { readFileThings } from '../plan/read-file-things.ts';
import type { AnyThing } from './references.ts';

/** The lists of a plan that hold each kind. */
export const LISTS = {
  component: 'components',
  procedure: 'procedures',
  contact: 'contacts',
  role: 'roles',
  tree: 'callTrees',
  scenario: 'scenarios',
  schedule: 'schedule',
  action: 'actions',
  copy: 'copies',
} as const satisfies Readonly<Record<Kind, keyof Plan>>;

/**
 * Every problem of `file` as it would be in `plan`, by line and code; what the plan has of that file does not count.
 *
 * Only the things of this file are looked at, those of the others are looked up; but `options.also` sees the whole plan. Rule E9.
 */
export function checkFile(plan: Plan, file: PlanFile, options: CheckOptions): readonly Problem[] {
  const read = readFileThings(file);
  const others = withoutFile(plan, file.path);
  // Kind and thing belong together as they were read.
  const own = read.things.map(({ kind, thing }) => ({ kind, thing }) as AnyThing);
  const duplicates = own.flatMap(({ kind, thing }, at) => {
    const things: readonly { readonly id: string; readonly origin: Plan['info']['origin'] }[] = others[LISTS[kind]];
    const first =
      things.find((one) => one.id === thing.id) ??
      own.slice(0, at).find((one) => one.kind === kind && one.thing.id === thing.id)?.thing;
    if (first === undefined || read.things[at]?.idFrom === 'path') return [];
    const other = `${first.origin?.file ?? ''}:${first.origin?.line ?? 0}`;
    return [problem('id-duplicate', thing.origin ?? { file: file.path, line: 1 }, { kind, id: thing.id, other })];
  });
  const info = read.info ?? plan.info;
  const files = [...plan.files.filter((one) => one.path !== file.path), file];
  const whole = added({ ...others, info, files }, own);
  const index = planIndex(whole);
  const part = added({ ...empty(plan), info, files }, own);
  const { also = [], ...rest } = options;
  const found = [...checkWith(part, index, rest), ...checkWith(whole, index, { ...rest, only: also })].filter(
    (one) => one.file === file.path,
  );
  return sortProblems([...read.problems, ...duplicates, ...found]);
}

function withoutFile(plan: Plan, path: string): Plan {
  const elsewhere = <T extends { readonly origin: Plan['info']['origin'] }>(things: readonly T[]): readonly T[] =>
    things.some((one) => one.origin?.file === path) ? things.filter((one) => one.origin?.file !== path) : things;
  return {
    ...plan,
    components: elsewhere(plan.components),
    procedures: elsewhere(plan.procedures),
    contacts: elsewhere(plan.contacts),
    roles: elsewhere(plan.roles),
    callTrees: elsewhere(plan.callTrees),
    scenarios: elsewhere(plan.scenarios),
    schedule: elsewhere(plan.schedule),
    actions: elsewhere(plan.actions),
    copies: elsewhere(plan.copies),
  };
}

function empty(plan: Plan): Plan {
  return {
    ...plan,
    components: [],
    procedures: [],
    contacts: [],
    roles: [],
    callTrees: [],
    scenarios: [],
    schedule: [],
    actions: [],
    copies: [],
  };
}

function added(plan: Plan, things: readonly AnyThing[]): Plan {
  return {
    ...plan,
    components: [...plan.components, ...things.flatMap((one) => (one.kind === 'component' ? [one.thing] : []))],
    procedures: [...plan.procedures, ...things.flatMap((one) => (one.kind === 'procedure' ? [one.thing] : []))],
    contacts: [...plan.contacts, ...things.flatMap((one) => (one.kind === 'contact' ? [one.thing] : []))],
    roles: [...plan.roles, ...things.flatMap((one) => (one.kind === 'role' ? [one.thing] : []))],
    callTrees: [...plan.callTrees, ...things.flatMap((one) => (one.kind === 'tree' ? [one.thing] : []))],
    scenarios: [...plan.scenarios, ...things.flatMap((one) => (one.kind === 'scenario' ? [one.thing] : []))],
    schedule: [...plan.schedule, ...things.flatMap((one) => (one.kind === 'schedule' ? [one.thing] : []))],
    actions: [...plan.actions, ...things.flatMap((one) => (one.kind === 'action' ? [one.thing] : []))],
    copies: [...plan.copies, ...things.flatMap((one) => (one.kind === 'copy' ? [one.thing] : []))],
  };
}
