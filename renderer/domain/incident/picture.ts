import { type Impact, impactOf } from '#domain/impact/impact.ts';
import type { DependencyMap } from '#domain/impact/map.ts';
import { rowOf } from '#domain/impact/rows.ts';
import type { ComponentState } from '#domain/impact/states.ts';
import { UP } from '#domain/impact/states.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import type { IncidentState, Mark, MarkedState } from './situation.ts';

/** Where a component stands: what somebody saw and what the map works out, never confused. */
export interface Standing {
  readonly component: Component;
  readonly shown: MarkedState;
  /** Whether a person saw what is shown; else the map works it out, and nobody has checked. */
  readonly seen: boolean;
  /** What was said last of it; `null` where nobody said anything. */
  readonly mark: Mark | null;
  /** What the map works out from everything else that was said. */
  readonly workedOut: ComponentState;
  /** From the component to one that somebody marked; empty where the map has nothing against it. */
  readonly because: readonly ComponentId[];
  /** Milliseconds since 1970 from when it is down according to the map, which may lie ahead; `null` where it is not. */
  readonly downAt: number | null;
  /** Somebody saw it better than the map works it out. Rule B13. */
  readonly disagreement: 'open' | 'settled' | null;
}

/** What is down and what follows from it, at a moment. */
export interface Picture {
  /** On a clock of seconds since 1970. */
  readonly impact: Impact;
  /** Everything but functions that was marked or follows from it: what is down first, seen before worked out. */
  readonly standings: readonly Standing[];
  /** How many other components, not functions, nobody has checked. */
  readonly unchecked: number;
  /** Where any component of the map stands, functions too. */
  standingOf(id: string): Standing | null;
}

/** The picture of `state` on `map` at `now` (milliseconds since 1970). Rules B10-B14. */
export function pictureOf(map: DependencyMap, state: Pick<IncidentState, 'marks' | 'saidOf'>, now: number): Picture {
  const impact = impactOf(map, situationIn(state.marks, null));
  const known = new Map<string, Standing>();
  const standingOf = (id: string): Standing | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const component = map.components[map.indexOf.get(id) ?? -1];
    if (component === undefined) return null;
    const made = standing(component, state, impact, now);
    known.set(id, made);
    return made;
  };
  const others = map.components.filter((component) => component.kind !== 'function');
  const standings = others
    .filter(({ id }) => state.marks.has(id) || impact.stateOf(id) !== 'up')
    .flatMap(({ id }) => standingOf(id) ?? [])
    .filter((one) => one.mark !== null || one.shown !== 'unknown')
    .sort(worstFirst);
  return { impact, standings, unchecked: others.length - standings.length, standingOf };
}

/** What people said as the map's rules take it, without what was said of `except`. */
function situationIn(marks: ReadonlyMap<string, Mark>, except: string | null) {
  // Ids that the plan does not have count for nothing (rule I3), so the brand is safe to claim.
  const those = (state: MarkedState) =>
    [...marks.values()]
      .filter((mark) => mark.state === state && mark.subject !== except)
      .map((mark) => mark.subject as ComponentId);
  return {
    down: those('down'),
    degraded: those('degraded'),
    up: those('up'),
    since: new Map([...marks.values()].map((mark) => [mark.subject as ComponentId, Date.parse(mark.since) / 1000])),
  };
}

function standing(
  component: Component,
  state: Pick<IncidentState, 'marks' | 'saidOf'>,
  impact: Impact,
  now: number,
): Standing {
  const mark = state.marks.get(component.id) ?? null;
  const own = withoutOwnMark(component.id, mark, state.marks, impact);
  const workedOut = own.stateOf(component.id);
  const seconds = impact.downAfter(component.id);
  const downAt = seconds === null ? null : seconds * 1000;
  const isLater = downAt !== null && downAt > now;
  const seen = mark !== null && (mark.state !== 'unknown' || workedOut === 'up');
  return {
    component,
    shown: seen ? mark.state : workedOut === 'up' ? 'unknown' : isLater ? 'degraded' : workedOut,
    seen,
    mark,
    workedOut,
    because: own.because(component.id),
    downAt,
    disagreement: mark === null ? null : disagreementOf(mark, state, own, now),
  };
}

/** What the map says of a component that somebody marked: the same situation without that mark. */
function withoutOwnMark(id: string, mark: Mark | null, marks: ReadonlyMap<string, Mark>, impact: Impact): Impact {
  if (mark === null || mark.state === 'unknown') return impact;
  const { map, states } = impact;
  const needs = rowOf(map.needs, map.indexOf.get(id) ?? 0);
  // With everything that it needs up, nothing but its own mark speaks against it, and the map has nothing to say.
  if ([...needs].every((number) => states[number] === UP)) return impactOf(map, { down: [] });
  return impactOf(map, situationIn(marks, id));
}

const RANK = { up: 0, degraded: 1, down: 2 } as const;

/** Rule B13: open from when both were said; settled by what is said of the component after that. */
function disagreementOf(
  mark: Mark,
  state: Pick<IncidentState, 'marks' | 'saidOf'>,
  own: Impact,
  now: number,
): Standing['disagreement'] {
  if (mark.state !== 'up' && mark.state !== 'degraded') return null;
  const downAfter = own.downAfter(mark.subject);
  if (RANK[own.stateOf(mark.subject)] <= RANK[mark.state]) return null;
  // What stops only later is no disagreement yet.
  if (downAfter !== null && downAfter * 1000 > now) return null;
  const cause = state.marks.get(own.because(mark.subject).at(-1) ?? '');
  const said = state.saidOf.get(mark.subject) ?? [];
  const same = said.slice(said.findLastIndex((one) => one.state !== mark.state) + 1);
  const arose = Math.max(same[0]?.order ?? 0, cause?.order ?? 0);
  return mark.order > arose ? 'settled' : 'open';
}

const ORDER: readonly MarkedState[] = ['down', 'unknown', 'degraded', 'up'];

function worstFirst(a: Standing, b: Standing): number {
  return (
    ORDER.indexOf(a.shown) - ORDER.indexOf(b.shown) ||
    Number(b.seen) - Number(a.seen) ||
    sinceOf(a) - sinceOf(b) ||
    (a.component.id < b.component.id ? -1 : 1)
  );
}

function sinceOf({ mark, downAt }: Standing): number {
  return mark === null ? (downAt ?? Number.POSITIVE_INFINITY) : Date.parse(mark.since);
}
