import type { FallbacksInSituation } from '#domain/impact/cover.ts';
import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import { type LostSpare, sparesLostTo } from '#domain/impact/false-redundancy.ts';
import { canRespond, type FunctionHit, functionsHit } from '#domain/impact/functions-hit.ts';
import { type Impact, impactOf } from '#domain/impact/impact.ts';
import { type Neighbourhood, neighbourhoodAround, neighbourhoodOf } from '#domain/impact/neighbourhood.ts';
import { contactReach } from '#domain/impact/people.ts';
import { DOWN, UP } from '#domain/impact/states.ts';
import { gapAfter } from '#domain/impact/without.ts';
import type { Component, ComponentId, Contact, GroupDependency } from '#domain/plan/model.ts';
import type { PlanMap } from './plan-map.ts';

/** How a component is drawn: the word, and whether a person saw it (filled) or the map works it out (outlined). */
interface ShownState {
  readonly state: 'down' | 'degraded' | 'up' | 'unknown';
  readonly seen: boolean;
}

/**
 * What a map shows: an assumption, or what is so in an open incident or exercise.
 *
 * Note: one map for both. The map is drawn from this alone; what changes it is the screen's to say. For an incident, make it
 * of the picture of domain/incident (`impact` and, for each component, `shown` and `seen` of its standing) with `sort` as the
 * incident was declared; hand it to `mapViewOf` and the view to the parts of ui/map.
 */
export interface MapSituation {
  readonly sort: 'what-if' | 'incident' | 'exercise';
  readonly impact: Impact;
  shownOf(id: ComponentId): ShownState;
}

/** What the parts of a map need to be drawn. */
export interface MapView {
  readonly plan: PlanMap;
  readonly situation: MapSituation;
  /** Whether anything is down or works badly. */
  readonly isHit: boolean;
  readonly fallbacks: FallbacksInSituation;
  /** Those that are not up: down before degraded, most critical first. */
  readonly functions: readonly FunctionHit[];
  readonly counts: {
    readonly functions: number;
    readonly down: number;
    readonly held: number;
    readonly withNothing: number;
    /** Seconds; `null`: none, or unknown. */
    readonly gap: number | null;
  };
  /** What else is not up, down before degraded, by id. */
  readonly others: readonly Component[];
  /** Redundancies that one of the failures takes away alone, each with its nearest cause. */
  readonly notReal: NotReal;
  /** Functions needed in order to respond at all that are not up. */
  readonly cannotRespond: readonly Component[];
  readonly unreachable: readonly Contact[];
}

/** Redundancies that are none; why is worked out one by one as they are shown: a map that is one knot has thousands. */
interface NotReal {
  /** Each by its number among the map's groups, and what takes it away. */
  readonly lost: readonly { readonly group: number; readonly cause: ComponentId }[];
  /** Explained here and now, and kept; `null` for a group that still is a spare. */
  readonly of: (group: GroupDependency) => FalseRedundancy | null;
}

/** Nothing is declared: `down` is assumed to fail. Ids that the plan does not have count for nothing. */
export function whatIf(plan: PlanMap, down: readonly string[]): MapSituation {
  const assumed = new Set(down);
  const impact = impactOf(plan.map, { down: plan.map.ids.filter((id) => assumed.has(id)) });
  return {
    sort: 'what-if',
    impact,
    shownOf: (id) => ({ state: impact.stateOf(id), seen: assumed.has(id) }),
  };
}

/** Everything that a map of `situation` says. */
export function mapViewOf(plan: PlanMap, situation: MapSituation): MapView {
  const { impact } = situation;
  const { map } = plan;
  const fallbacks = plan.fallbacks.in(impact);
  const functions = functionsHit(impact, fallbacks);
  const down = functions.filter(({ state }) => state === 'down');
  const held = down.filter(({ cover }) => cover !== null).length;
  const others = map.components.filter((component, at) => component.kind !== 'function' && impact.states[at] !== UP);
  return {
    plan,
    situation,
    isHit: impact.marks.down.length + impact.marks.degraded.length > 0,
    fallbacks,
    functions,
    counts: {
      functions: map.functions.length,
      down: down.length,
      held,
      withNothing: down.length - held,
      gap: gapAfter(impact, fallbacks),
    },
    others: others.toSorted(
      (a, b) => Number(impact.stateOf(a.id) !== 'down') - Number(impact.stateOf(b.id) !== 'down'),
    ),
    notReal: notRealIn(impact),
    cannotRespond: canRespond(impact).flatMap(({ component, state }) => (state === 'up' ? [] : [component])),
    unreachable: plan.contacts.filter((contact) => !contactReach(impact, contact).reachable),
  };
}

/** The part of a map that is drawn, `centre` in it: what the failure does, or what lies around while nothing has failed. */
export function pictureOf(view: MapView, centre: string | null): Neighbourhood {
  const { impact } = view.situation;
  const at = centre === null ? null : (view.plan.map.indexOf.get(centre) ?? null);
  return view.isHit ? neighbourhoodOf(impact, undefined, at) : neighbourhoodAround(view.plan.map, at);
}

interface Lost extends LostSpare {
  readonly cause: ComponentId;
}

/** Each redundancy that one of the failures takes away alone, once. */
function sparesLostIn({ map, marks, states }: Impact): ReadonlyMap<GroupDependency, Lost> {
  const found = new Map<GroupDependency, Lost>();
  for (const number of marks.down) {
    const id = map.ids[number];
    if (id === undefined || states[number] !== DOWN) continue;
    for (const one of sparesLostTo(map, id)) if (!found.has(one.group)) found.set(one.group, { ...one, cause: id });
  }
  return found;
}

/** The redundancies that are no spares in a situation. */
function notRealIn(impact: Impact): NotReal {
  const lost = sparesLostIn(impact);
  const known = new Map<GroupDependency, FalseRedundancy>();
  const of = (group: GroupDependency): FalseRedundancy | null => {
    const explained = known.get(group) ?? lost.get(group)?.explainNearest() ?? null;
    if (explained !== null) known.set(group, explained);
    return explained;
  };
  return { lost: [...lost.values()].map(({ at, cause }) => ({ group: at, cause })), of };
}
