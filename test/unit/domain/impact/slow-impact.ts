/**
 * The impact rules a second time, slowly: written sentence by sentence from the plan format, in sets of ids and loops that
 * run until nothing changes. The fast rules are held against it. It shares nothing with them but the plan's types.
 */
import type {
  CallNode,
  CallTree,
  Component,
  Contact,
  Dependency,
  GroupDependency,
  Procedure,
} from '#domain/plan/model.ts';

type State = 'up' | 'degraded' | 'down';

export interface SlowMarks {
  readonly D: ReadonlySet<string>;
  readonly G: ReadonlySet<string>;
  readonly U: ReadonlySet<string>;
  readonly since?: ReadonlyMap<string, number>;
}

export function onlyD(...ids: readonly string[]): SlowMarks {
  return { D: new Set(ids), G: new Set(), U: new Set() };
}

const by = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const isGroup = (dependency: Dependency): dependency is GroupDependency => 'anyOf' in dependency;

/** "members are distinct and 1 <= atLeast <= members; otherwise … the group is left out, as is a dependency on oneself" */
function deps(component: Component): readonly Dependency[] {
  return (component.dependsOn ?? []).filter((dependency) => {
    if (!isGroup(dependency)) return dependency.on !== component.id;
    const { anyOf, atLeast } = dependency;
    return new Set(anyOf).size === anyOf.length && 1 <= atLeast && atLeast <= anyOf.length;
  });
}

const runDeps = (component: Component): readonly Dependency[] =>
  deps(component).filter(({ for: why }) => why === 'run');

export function slowStates(components: readonly Component[], { D, G, U }: SlowMarks): Map<string, State> {
  const states = new Map<string, State>(components.map(({ id }) => [id, 'up']));
  const state = (id: string): State => states.get(id) ?? 'up';
  const ruleSays = (component: Component): State => {
    if (U.has(component.id)) return 'up';
    if (D.has(component.id)) return 'down';
    for (const dependency of runDeps(component)) {
      if (dependency.mode !== 'hard') continue;
      if (!isGroup(dependency)) {
        if (state(dependency.on) === 'down') return 'down';
      } else if (dependency.anyOf.filter((id) => state(id) !== 'down').length < dependency.atLeast) return 'down';
    }
    if (G.has(component.id)) return 'degraded';
    for (const dependency of runDeps(component)) {
      if (isGroup(dependency)) {
        if (dependency.anyOf.some((id) => state(id) !== 'up')) return 'degraded';
      } else if (dependency.mode === 'hard' ? state(dependency.on) === 'degraded' : state(dependency.on) !== 'up') {
        return 'degraded';
      }
    }
    return 'up';
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const component of components) {
      const now = ruleSays(component);
      if (now === states.get(component.id)) continue;
      states.set(component.id, now);
      changed = true;
    }
  }
  return states;
}

export function slowTimes(components: readonly Component[], { D, U, since }: SlowMarks): Map<string, number> {
  const never = Number.POSITIVE_INFINITY;
  const times = new Map<string, number>(
    components.map(({ id }) => [id, D.has(id) && !U.has(id) ? (since?.get(id) ?? 0) : never] as const),
  );
  const time = (id: string): number => times.get(id) ?? never;
  for (let changed = true; changed; ) {
    changed = false;
    for (const component of components) {
      if (U.has(component.id)) continue;
      for (const dependency of runDeps(component)) {
        if (dependency.mode !== 'hard') continue;
        const tolerance = dependency.tolerance?.seconds ?? 0;
        let at = never;
        if (isGroup(dependency)) {
          const sorted = dependency.anyOf.map(time).sort((a, b) => (a === b ? 0 : a - b));
          at = (sorted[dependency.anyOf.length - dependency.atLeast] ?? never) + tolerance;
        } else at = time(dependency.on) + tolerance;
        if (at < time(component.id)) {
          times.set(component.id, at);
          changed = true;
        }
      }
    }
  }
  return times;
}

/** All shortest chains link by link, level by level; then the smallest in the order of ids. */
export function slowChain(
  components: readonly Component[],
  marks: SlowMarks,
  states: ReadonlyMap<string, State>,
  start: string,
): readonly string[] {
  const { D, G } = marks;
  const byId = new Map<string, Component>(components.map((component) => [component.id, component]));
  const state = (id: string): State => states.get(id) ?? 'up';
  if (state(start) === 'up') return [];
  const ends = (id: string): boolean => D.has(id) || (state(start) === 'degraded' && G.has(id));
  const links = (id: string): readonly string[] => {
    const component = byId.get(id);
    if (component === undefined) return [];
    return runDeps(component).flatMap((dependency) => {
      const members = isGroup(dependency) ? dependency.anyOf : [dependency.on];
      if (state(id) === 'degraded') return members.filter((member) => state(member) !== 'up');
      if (dependency.mode === 'soft') return [];
      const down = members.filter((member) => state(member) === 'down');
      const below = !isGroup(dependency) || members.length - down.length < dependency.atLeast;
      return below ? down : [];
    });
  };
  let chains: (readonly string[])[] = [[start]];
  const passed = new Set([start]);
  for (;;) {
    const whole = chains.filter((chain) => ends(chain.at(-1) ?? ''));
    if (whole.length > 0) return whole.sort(byLinks)[0] ?? [];
    const best = new Map<string, readonly string[]>();
    for (const chain of chains) {
      for (const next of links(chain.at(-1) ?? '')) {
        if (passed.has(next)) continue;
        const longer = [...chain, next];
        const other = best.get(next);
        if (other === undefined || byLinks(longer, other) < 0) best.set(next, longer);
      }
    }
    if (best.size === 0) throw new Error(`no chain from ${start}`);
    for (const id of best.keys()) passed.add(id);
    chains = [...best.values()];
  }
}

function byLinks(a: readonly string[], b: readonly string[]): number {
  for (const [at, id] of a.entries()) {
    const order = by(id, b[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

/** Components, not functions, whose failure alone takes the function down. */
export function slowSinglePoints(components: readonly Component[], functionId: string): readonly string[] {
  return components
    .filter(({ kind }) => kind !== 'function')
    .filter(({ id }) => slowStates(components, onlyD(id)).get(functionId) === 'down')
    .map(({ id }) => id)
    .sort(by);
}

export interface SlowFalse {
  readonly owner: string;
  readonly group: GroupDependency;
  readonly cause: string;
  readonly lost: readonly string[];
}

export function slowFalseRedundancies(components: readonly Component[]): readonly SlowFalse[] {
  const found: SlowFalse[] = [];
  for (const owner of components.toSorted((a, b) => by(a.id, b.id))) {
    for (const group of deps(owner)) {
      if (!isGroup(group)) continue;
      // "though losing that one member alone would not"
      if (group.anyOf.length - 1 < group.atLeast) continue;
      for (const cause of components.map(({ id }) => id).sort(by)) {
        if (cause === owner.id) continue;
        const states = slowStates(components, onlyD(cause));
        const lost = group.anyOf.filter((id) => states.get(id) === 'down').sort(by);
        if (group.anyOf.length - lost.length < group.atLeast) found.push({ owner: owner.id, group, cause, lost });
      }
    }
  }
  return found;
}

/** "its dependencies (recover ones apart)", however far. */
export function slowReaches(components: readonly Component[], from: string): ReadonlySet<string> {
  const reached = new Set<string>();
  for (let edge = [from]; edge.length > 0; ) {
    const next: string[] = [];
    for (const id of edge) {
      const component = components.find((other) => other.id === id);
      for (const dependency of component === undefined ? [] : runDeps(component)) {
        for (const on of isGroup(dependency) ? dependency.anyOf : [dependency.on]) {
          if (!reached.has(on)) {
            reached.add(on);
            next.push(on);
          }
        }
      }
    }
    edge = next;
  }
  return reached;
}

/** Fallbacks, without those that are translations of another one; the translated one keeps the latest proof of both. */
function ownFallbacks(procedures: readonly Procedure[]): readonly Procedure[] {
  const fallbacks = procedures.filter(({ kind }) => kind === 'fallback');
  const originals = fallbacks.filter(({ translationOf }) => !fallbacks.some(({ id }) => id === translationOf));
  return originals.map((original) => {
    const twins = fallbacks.filter(({ translationOf }) => translationOf === original.id);
    const proofs = [original, ...twins].flatMap(({ exercised }) => (exercised === null ? [] : [exercised]));
    return { ...original, exercised: proofs.sort((a, b) => by(b.on, a.on))[0] ?? null };
  });
}

export function slowCandidates(
  components: readonly Component[],
  procedures: readonly Procedure[],
  states: ReadonlyMap<string, State>,
  functionId: string,
): readonly Procedure[] {
  const reached = slowReaches(components, functionId);
  const notUp = (id: string): boolean => (states.get(id) ?? 'up') !== 'up';
  return ownFallbacks(procedures)
    .filter(({ for: served }) => served.some((id) => id === functionId || (notUp(id) && reached.has(id))))
    .sort((a, b) => {
      if (a.sustain?.seconds !== b.sustain?.seconds) {
        if (a.sustain === null) return 1;
        if (b.sustain === null) return -1;
        return b.sustain.seconds - a.sustain.seconds;
      }
      if (a.exercised?.on !== b.exercised?.on) {
        if (a.exercised === null) return 1;
        if (b.exercised === null) return -1;
        return by(b.exercised.on, a.exercised.on);
      }
      return by(a.id, b.id);
    });
}

export function slowBlockedBy(procedure: Procedure, states: ReadonlyMap<string, State>): readonly string[] {
  return [...new Set(procedure.uses)].filter((id) => states.get(id) === 'down').sort(by);
}

export function slowCover(
  components: readonly Component[],
  procedures: readonly Procedure[],
  marks: SlowMarks,
  functionId: string,
): readonly Procedure[] | null {
  const states = slowStates(components, marks);
  const viable = slowCandidates(components, procedures, states, functionId).filter(
    (procedure) => slowBlockedBy(procedure, states).length === 0,
  );
  const covered = (taken: readonly Procedure[]): boolean => {
    if (taken.some(({ for: served }) => served.some((id) => id === functionId))) return true;
    const U = new Set<string>([...marks.U, ...taken.flatMap(({ for: served }) => served)]);
    return slowStates(components, { ...marks, U }).get(functionId) !== 'down';
  };
  let taken: readonly Procedure[] = [];
  for (const procedure of viable) {
    taken = [...taken, procedure];
    if (covered(taken)) break;
  }
  if (taken.length === 0 || !covered(taken)) return null;
  for (const procedure of taken.toReversed()) {
    const rest = taken.filter((other) => other !== procedure);
    if (rest.length > 0 && covered(rest)) taken = rest;
  }
  return taken;
}

export function slowReach(contact: Contact, states: ReadonlyMap<string, State>) {
  const works = (via: string | null): boolean => via === null || states.get(via) !== 'down';
  const working = contact.channels.filter(({ via }) => works(via)).map(({ type }) => type);
  const lost = contact.channels.filter(({ via }) => !works(via)).map(({ type }) => type);
  return { reachable: working.length > 0, working, lost };
}

export function slowTree(tree: CallTree, contacts: readonly Contact[], states: ReadonlyMap<string, State>) {
  const find = (id: string): Contact | undefined => contacts.find((contact) => contact.id === id);
  const reached = (id: string): boolean => {
    const contact = find(id);
    return contact !== undefined && slowReach(contact, states).reachable;
  };
  const unreachable: string[] = [];
  const visit = (node: CallNode): void => {
    const deputies = find(node.contact)?.deputies ?? [];
    const ok = reached(node.contact) || deputies.some((id) => reached(id));
    if (!ok && !unreachable.includes(node.contact)) unreachable.push(node.contact);
    for (const call of node.calls) visit(call);
  };
  visit(tree.root);
  return { completable: unreachable.length === 0, unreachable };
}

export function slowRecoveryBlocked(components: readonly Component[], states: ReadonlyMap<string, State>) {
  const blocked: Record<string, readonly string[]> = {};
  const down = (id: string): boolean => states.get(id) === 'down';
  for (const component of components) {
    const found = new Set<string>();
    for (const dependency of deps(component)) {
      if (dependency.for !== 'recover') continue;
      const members = isGroup(dependency) ? dependency.anyOf : [dependency.on];
      const atLeast = isGroup(dependency) ? dependency.atLeast : 1;
      if (members.filter((id) => !down(id)).length >= atLeast) continue;
      for (const id of members) if (down(id)) found.add(id);
    }
    if (found.size > 0) blocked[component.id] = [...found].sort(by);
  }
  return blocked;
}
