import type { PersonState } from '#domain/calls/people.ts';

/** People of a tree who stand together: somebody and those whom they call. */
export interface CallBranch {
  /** Name of the branch; `null` where the tree gives it none. */
  readonly title: string | null;
  /** Who calls the people of the branch but its head: a place among the tree's people. */
  readonly caller: PersonState;
  readonly people: readonly PersonState[];
}

/**
 * The branches of a tree in its order: each head with those whom it calls, further ones after it.
 *
 * Those whom the root calls and who call nobody are one branch, the first.
 */
export function branchesOf(people: readonly PersonState[]): readonly CallBranch[] {
  const [root] = people;
  if (root === undefined) return [];
  const below = (at: number) => people.filter(({ parent }) => parent === at);
  const placed = people.map((person, at) => ({ person, calls: below(at) }));
  const alone = placed.filter(
    ({ person, calls }) => person.parent === 0 && calls.length === 0 && person.title === null,
  );
  const heads = placed.filter(({ person, calls }) => person.parent !== null && calls.length > 0);
  const titled = placed.filter(
    ({ person, calls }) => person.parent === 0 && calls.length === 0 && person.title !== null,
  );
  const branches = [...heads, ...titled]
    .sort((a, b) => people.indexOf(a.person) - people.indexOf(b.person))
    .map(({ person, calls }) => ({
      title: person.title,
      caller: person,
      people: person.parent === 0 ? [person, ...calls] : calls,
    }));
  const own = alone.map(({ person }) => person);
  return own.length === 0 ? branches : [{ title: null, caller: root, people: own }, ...branches];
}
