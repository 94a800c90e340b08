import type { Component, ComponentId, Dependency, GroupDependency } from '#domain/plan/model.ts';
import { compareText } from '#domain/plan/problem-codes.ts';
import { distinct, type Rows, rowsBuilder } from './rows.ts';

/** Members of which some are enough. Members are numbers of components; unknown ones are counted but not listed. */
export interface MapGroup {
  readonly owner: number;
  /** The dependency as the plan has it. */
  readonly dependency: GroupDependency;
  readonly members: Uint32Array;
  /** How many members must be down for the group to be below `atLeast`: members − atLeast + 1, unknown ones counted. */
  readonly failures: number;
  /** `recover` groups take no part in what stops. */
  readonly effect: 'hard' | 'soft' | 'recover';
  /** Seconds; 0 where none is said. */
  readonly tolerance: number;
}

/**
 * What depends on what, laid out for the rules: components are numbered by id, so that a smaller number is a smaller id.
 *
 * Left out: dependencies on oneself, groups that are not possible, ids that the plan does not have (rules I1, I2).
 */
export interface DependencyMap {
  /** By id. */
  readonly components: readonly Component[];
  readonly ids: readonly ComponentId[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Numbers of the functions, by id. */
  readonly functions: readonly number[];
  /** Hard single dependencies: from a component to what it needs. */
  readonly hard: Rows;
  /** The same from what is needed to who needs it; `hardTolerance` goes with its values. */
  readonly hardBack: Rows;
  readonly hardTolerance: Float64Array;
  readonly soft: Rows;
  readonly recover: Rows;
  readonly groups: readonly MapGroup[];
  /** Groups of each component, of every effect. */
  readonly groupsOf: Rows;
  /** For each component, the hard groups that it is a member of. */
  readonly hardGroupsWith: Rows;
  readonly groupOwner: Uint32Array;
  readonly groupFailures: Uint32Array;
  readonly groupTolerance: Float64Array;
  /** Everything that a component needs to run: hard, soft and members of its groups, each once. */
  readonly needs: Rows;
  readonly neededBy: Rows;
  /** Ids that dependencies name and the plan does not have, sorted. */
  readonly unknown: readonly ComponentId[];
}

/** The dependency map of a plan's components. Ids are taken to be unique, as reading a plan makes them. Rules I1-I3. */
export function dependencyMap(components: readonly Component[]): DependencyMap {
  const sorted = components.toSorted((a, b) => compareText(a.id, b.id));
  const indexOf = new Map<string, number>(sorted.map((component, index) => [component.id, index]));
  const parts = emptyParts();
  for (const [owner, component] of sorted.entries()) {
    for (const dependency of component.dependsOn ?? []) addDependency(parts, owner, dependency, component.id, indexOf);
  }
  return {
    components: sorted,
    ids: sorted.map((component) => component.id),
    indexOf,
    functions: sorted.flatMap((component, index) => (component.kind === 'function' ? [index] : [])),
    ...packedParts(parts, sorted.length),
  };
}

interface Parts {
  readonly hard: ReturnType<typeof rowsBuilder>;
  readonly tolerances: number[];
  readonly soft: ReturnType<typeof rowsBuilder>;
  readonly recover: ReturnType<typeof rowsBuilder>;
  readonly needs: ReturnType<typeof rowsBuilder>;
  readonly groups: MapGroup[];
  readonly unknown: Set<ComponentId>;
}

function emptyParts(): Parts {
  const [hard, soft, recover, needs] = [rowsBuilder(), rowsBuilder(), rowsBuilder(), rowsBuilder()];
  return { hard, tolerances: [], soft, recover, needs, groups: [], unknown: new Set() };
}

function addDependency(
  parts: Parts,
  owner: number,
  dependency: Dependency,
  ownId: ComponentId,
  indexOf: ReadonlyMap<string, number>,
): void {
  if ('anyOf' in dependency) {
    for (const id of dependency.anyOf) if (!indexOf.has(id)) parts.unknown.add(id);
    if (isPossible(dependency)) addGroup(parts, owner, dependency, indexOf);
    return;
  }
  const on = indexOf.get(dependency.on);
  if (on === undefined) parts.unknown.add(dependency.on);
  if (on === undefined || dependency.on === ownId) return;
  if (dependency.for === 'recover') {
    parts.recover.add(owner, on);
    return;
  }
  parts.needs.add(owner, on);
  if (dependency.mode === 'soft') {
    parts.soft.add(owner, on);
    return;
  }
  parts.hard.add(owner, on);
  parts.tolerances.push(dependency.tolerance?.seconds ?? 0);
}

/** Whether a group can be: members distinct, `1 <= atLeast <= members`. Rule I2. */
function isPossible(group: Pick<GroupDependency, 'anyOf' | 'atLeast'>): boolean {
  const { anyOf, atLeast } = group;
  if (new Set(anyOf).size !== anyOf.length) return false;
  return Number.isInteger(atLeast) && atLeast >= 1 && atLeast <= anyOf.length;
}

function addGroup(
  parts: Parts,
  owner: number,
  dependency: GroupDependency,
  indexOf: ReadonlyMap<string, number>,
): void {
  const members = dependency.anyOf.map((id) => indexOf.get(id)).filter((member) => member !== undefined);
  const effect = dependency.for === 'recover' ? 'recover' : dependency.mode;
  if (effect !== 'recover') for (const member of members) parts.needs.add(owner, member);
  parts.groups.push({
    owner,
    dependency,
    members: Uint32Array.from(members).sort(),
    failures: dependency.anyOf.length - dependency.atLeast + 1,
    effect,
    tolerance: effect === 'hard' ? (dependency.tolerance?.seconds ?? 0) : 0,
  });
}

function packedParts(parts: Parts, count: number): Omit<DependencyMap, 'components' | 'ids' | 'indexOf' | 'functions'> {
  const { groups } = parts;
  const groupsOf = rowsBuilder();
  const hardGroupsWith = rowsBuilder();
  for (const [number, group] of groups.entries()) {
    groupsOf.add(group.owner, number);
    if (group.effect === 'hard') for (const member of group.members) hardGroupsWith.add(member, number);
  }
  const needs = distinct(parts.needs.build(count));
  const hardBack = parts.hard.buildInverse(count);
  return {
    hard: parts.hard.build(count),
    hardBack,
    hardTolerance: toleranceInOrder(parts, hardBack, count),
    soft: parts.soft.build(count),
    recover: parts.recover.build(count),
    groups,
    groupsOf: groupsOf.build(count),
    hardGroupsWith: hardGroupsWith.build(count),
    groupOwner: Uint32Array.from(groups, (group) => group.owner),
    groupFailures: Uint32Array.from(groups, (group) => group.failures),
    groupTolerance: Float64Array.from(groups, (group) => group.tolerance),
    needs,
    neededBy: inverse(needs, count),
    unknown: [...parts.unknown].sort(compareText),
  };
}

/** Tolerances in the order of `hardBack`'s values: packing keeps, within a row, the order in which pairs were added. */
function toleranceInOrder(parts: Parts, hardBack: Rows, count: number): Float64Array {
  const numbered = rowsBuilder();
  let pair = 0;
  const forward = parts.hard.build(count);
  // Pairs were added owner by owner, so the n-th value of `forward` is the n-th pair.
  for (const on of forward.values) {
    numbered.add(on, pair);
    pair += 1;
  }
  return Float64Array.from(numbered.build(hardBack.start.length - 1).values, (at) => parts.tolerances[at] ?? 0);
}

function inverse(rows: Rows, count: number): Rows {
  const builder = rowsBuilder();
  for (let row = 0; row < count; row += 1) {
    for (let at = rows.start[row] ?? 0; at < (rows.start[row + 1] ?? 0); at += 1) {
      builder.add(row, rows.values[at] ?? 0);
    }
  }
  return builder.buildInverse(count);
}
