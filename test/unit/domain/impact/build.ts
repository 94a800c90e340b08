import { parseDuration } from '#domain/plan/duration.ts';
import type {
  CallTree,
  Component,
  ComponentId,
  Contact,
  Dependency,
  Duration,
  GroupDependency,
  IsoDate,
  Procedure,
  SingleDependency,
} from '#domain/plan/model.ts';

/** A branded value for tests: ids and dates that are written out in a test are what they say. */
export function as<T extends string>(text: string): T {
  return text as T;
}

export function duration(text: string): Duration {
  const parsed = parseDuration(text);
  if (parsed === null) throw new Error(`no duration: ${text}`);
  return parsed;
}

export function hard(on: string, tolerance: string | null = null): SingleDependency {
  return { on: as(on), mode: 'hard', tolerance: tolerance === null ? null : duration(tolerance), for: 'run' };
}

export function soft(on: string): SingleDependency {
  return { on: as(on), mode: 'soft', tolerance: null, for: 'run' };
}

export function recover(on: string): SingleDependency {
  return { on: as(on), mode: 'hard', tolerance: null, for: 'recover' };
}

export function anyOf(members: readonly string[], rest: Partial<GroupDependency> = {}): GroupDependency {
  const ids = members.map((id) => as<ComponentId>(id));
  return { anyOf: ids, atLeast: 1, name: null, mode: 'hard', tolerance: null, for: 'run', ...rest };
}

/** A component; a plain id among `dependsOn` is a hard dependency. */
export function component(
  id: string,
  dependsOn: readonly (string | Dependency)[] | null = [],
  rest: Partial<Component> = {},
): Component {
  return {
    id: as(id),
    kind: 'service',
    name: id,
    tier: null,
    response: false,
    rto: null,
    mtpd: null,
    mbco: null,
    owner: null,
    external: false,
    dependsOn: dependsOn?.map((each) => (typeof each === 'string' ? hard(each) : each)) ?? null,
    notes: null,
    tags: [],
    source: null,
    reviewed: null,
    reviewEvery: null,
    origin: null,
    unknown: {},
    ...rest,
  };
}

/** A function of tier 1. */
export function task(
  id: string,
  dependsOn: readonly (string | Dependency)[] = [],
  rest: Partial<Component> = {},
): Component {
  return component(id, dependsOn, { kind: 'function', tier: 1, ...rest });
}

interface FallbackParts {
  readonly for: readonly string[];
  readonly uses?: readonly string[];
  readonly sustain?: string;
  readonly exercised?: string;
  readonly translationOf?: string;
  readonly kind?: Procedure['kind'];
  readonly body?: string;
}

export function fallback(id: string, parts: FallbackParts): Procedure {
  const exercised = parts.exercised;
  return {
    id: as(id),
    title: id,
    kind: parts.kind ?? 'fallback',
    for: parts.for.map((each) => as<ComponentId>(each)),
    trigger: null,
    uses: (parts.uses ?? []).map((each) => as<ComponentId>(each)),
    sustain: parts.sustain === undefined ? null : duration(parts.sustain),
    startWithin: null,
    capacity: null,
    catchUp: null,
    symptoms: [],
    needs: [],
    roles: [],
    owner: null,
    trained: [],
    exercised: exercised === undefined ? null : { on: as<IsoDate>(exercised), lasted: null, by: [] },
    reviewed: null,
    reviewEvery: null,
    language: null,
    translationOf: parts.translationOf === undefined ? null : as(parts.translationOf),
    tags: [],
    body: parts.body ?? '',
    bodyLine: 1,
    origin: null,
    unknown: {},
  };
}

/** A contact whose channels are chat over each of `vias`; '' is a channel over nothing. */
export function contact(id: string, vias: readonly string[], deputies: readonly string[] = []): Contact {
  return {
    id: as(id),
    name: id,
    role: null,
    organisation: null,
    channels: vias.map((via) => ({
      type: via === '' ? 'mobile' : 'chat',
      value: 'x',
      label: null,
      via: via === '' ? null : as(via),
      verified: null,
      private: false,
    })),
    deputies: deputies.map((each) => as<Contact['id']>(each)),
    languages: [],
    availability: null,
    verified: null,
    verifyEvery: null,
    notes: null,
    tags: [],
    origin: null,
    unknown: {},
  };
}

export type TreeShape = readonly [string, ...TreeShape[]];

export function tree(id: string, shape: TreeShape): CallTree {
  const node = ([who, ...calls]: TreeShape): CallTree['root'] => ({
    contact: as(who),
    title: null,
    calls: calls.map(node),
  });
  return {
    id: as(id),
    name: id,
    purpose: null,
    completeWithin: null,
    message: null,
    retry: null,
    noAnswer: null,
    root: node(shape),
    origin: null,
    unknown: {},
  };
}
