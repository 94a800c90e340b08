import type { Checking } from './check.ts';
import { KINDS, type Kind, type Problem } from './model.ts';
import type { Placeable } from './places.ts';
import { type Reference, referencesIn } from './plan-index.ts';
import { problem } from './problem-codes.ts';
import { fieldName } from './read-fields.ts';
import { thingsOf } from './things-of.ts';
import type { YamlPath } from './yaml-value.ts';

/** References by id that lead nowhere. Rules P51, P52. */
export function* checkReferences(checking: Checking): Generator<Problem> {
  const owners = ownersOf(checking);
  for (const reference of referencesIn(checking.plan)) {
    // A translation without its twin has a code of its own.
    if (reference.path[0] === 'translationOf' || checking.index.has(reference.to, reference.id)) continue;
    const owner = owners(reference.from.kind, reference.from.id);
    if (owner !== null) yield broken(checking, owner, reference);
  }
  yield* checkMentions(checking);
}

function broken({ index, places }: Checking, owner: Placeable, reference: Reference): Problem {
  const { from, to, id, path } = reference;
  const place = places.of(from.kind, owner, path);
  const values = { field: fieldName(path), kind: to, id };
  const is = KINDS.find((kind) => index.has(kind, id));
  return is === undefined
    ? problem('reference-unknown', place, values)
    : problem('reference-wrong-kind', place, { ...values, is });
}

function ownersOf({ plan }: Checking): (kind: Kind | 'plan', id: string) => Placeable | null {
  const things = thingsOf(plan);
  const maps = new Map<Kind, ReadonlyMap<string, Placeable>>();
  return (kind, id) => {
    if (kind === 'plan') return plan.info;
    const known = maps.get(kind) ?? new Map(things[kind].map((thing) => [thing.id, thing]));
    maps.set(kind, known);
    return known.get(id) ?? null;
  };
}

/** `kind:id` in the fields of actions, the schedule and paper copies. */
function* checkMentions(checking: Checking): Generator<Problem> {
  const { plan, places } = checking;
  const missing = function* (kind: Kind, thing: Placeable, path: YamlPath, value: string): Generator<Problem> {
    if (mentionExists(checking, value) !== false) return;
    yield problem('about-unknown', places.of(kind, thing, path), { field: fieldName(path), value });
  };
  for (const action of plan.actions)
    if (action.about !== null) yield* missing('action', action, ['about'], action.about);
  for (const entry of plan.schedule) {
    if (entry.review !== null) yield* missing('schedule', entry, ['review'], entry.review);
    if (entry.scenario === null && entry.review === null) {
      yield problem('schedule-empty', places.of('schedule', entry, []), {});
    }
  }
  for (const copy of plan.copies) {
    for (const [index, value] of copy.contents.entries()) yield* missing('copy', copy, ['contents', index], value);
  }
}

const MENTION = /^([a-z-]+):(\S+)$/;

/** Whether the thing that `kind:id` names exists; `null` where the words name none. */
function mentionExists({ index }: Pick<Checking, 'index'>, words: string): boolean | null {
  const [, name, id = ''] = MENTION.exec(words) ?? [];
  const kind = KINDS.find((candidate) => candidate === name);
  return kind === undefined ? null : index.has(kind, id);
}
