import { slugOf } from '#domain/plan/ids.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { changePlan } from './change-plan.ts';
import type { App } from './open-app.ts';
import { type PlanRow, thingsOf } from './plan.ts';
import type { Author } from './record.ts';

/**
 * Adds a function of tier 1 for each of `names`, nothing recorded of what it needs; `undo` is what undoing it is called.
 *
 * Ids are made of the names, numbered where one is taken. Comes back with the plan as it is then.
 */
export async function addFunctions(app: App, author: Author, undo: string, names: readonly string[]): Promise<PlanRow> {
  const taken = new Set<string>((await thingsOf(app, 'component')).map(({ id }) => id));
  const put = names.map((name) => {
    const id = freeId(slugOf(name) || 'function', taken);
    taken.add(id);
    return { kind: 'component' as const, thing: functionNamed(id as ComponentId, name) };
  });
  return changePlan(app, author, { name: undo, put });
}

/** `wanted`, or `wanted-2` and so on where it is taken. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const short = wanted.slice(0, 60);
  for (let number = 2; ; number += 1) if (!taken.has(`${short}-${number}`)) return `${short}-${number}`;
}

function functionNamed(id: ComponentId, name: string): Component {
  return {
    id,
    kind: 'function',
    name,
    tier: 1,
    response: false,
    rto: null,
    mtpd: null,
    mbco: null,
    owner: null,
    external: false,
    dependsOn: null,
    notes: null,
    tags: [],
    source: null,
    reviewed: null,
    reviewEvery: null,
    origin: null,
    unknown: {},
  };
}
