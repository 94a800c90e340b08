import type { Named } from '#domain/editing/references.ts';
import { type Key, keyOf } from '#domain/library/needs.ts';
import type { Kind } from '#domain/plan/model.ts';

/** What is ticked, by key. */
export type Chosen = ReadonlySet<Key>;

/** The things that are ticked, in the order in which they were. */
export function namedIn(chosen: Chosen): readonly Named[] {
  return [...chosen].map((key) => {
    const colon = key.indexOf(':');
    // A key is a kind, a colon and an id.
    return { kind: key.slice(0, colon) as Kind, id: key.slice(colon + 1) };
  });
}

/** `chosen` with all of `things` ticked, or none of them. */
export function withAll(chosen: Chosen, things: readonly Named[], isTicked: boolean): Chosen {
  const next = new Set(chosen);
  for (const thing of things) {
    if (isTicked) next.add(keyOf(thing));
    else next.delete(keyOf(thing));
  }
  return next;
}
