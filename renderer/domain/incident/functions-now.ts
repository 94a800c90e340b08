import type { Fallbacks, FallbacksInSituation } from '#domain/impact/cover.ts';
import { blockedBy, type Fallback } from '#domain/impact/fallbacks.ts';
import type { FallbackInSituation } from '#domain/impact/functions-hit.ts';
import type { Component } from '#domain/plan/model.ts';
import { type FallbackRun, fallbackRuns } from './fallback-runs.ts';
import { type Held, heldBy } from './held.ts';
import type { Picture, Standing } from './picture.ts';
import type { RunState } from './run.ts';

/** The first moment that counts for a function, in milliseconds since 1970. */
interface Deadline {
  /** `held`: until when its fallbacks hold it. */
  readonly kind: 'target' | 'limit' | 'held';
  readonly at: number;
}

/** A function as it is now: state, limits, what runs for it and what could. Times in milliseconds since 1970. */
export interface FunctionNow {
  readonly component: Component;
  readonly standing: Standing;
  /** `fallback`: down, and held by a fallback that is in place. */
  readonly status: 'down' | 'degraded' | 'fallback' | 'up' | 'unknown';
  /** When it went down, or will; `null` where it does not. */
  readonly downAt: number | null;
  readonly target: number | null;
  readonly limit: number | null;
  readonly deadline: Deadline | null;
  /** What holds it; `null` where nothing does. */
  readonly held: Held | null;
  /** Whether it is held, or will be once everything that is being started is in place. */
  readonly isCovered: boolean;
  /** What was started for it and not given up, first started first. */
  readonly runs: readonly FallbackRun[];
  /** What would hold it, viable now and not started, in the order in which to start it; together enough. */
  readonly toStart: readonly FallbackInSituation[];
  /** Viable now and not started, whether or not enough, the best first. */
  readonly offered: readonly FallbackInSituation[];
  /** What needs something that is down. */
  readonly blocked: readonly FallbackInSituation[];
}

export interface FunctionsAsked {
  readonly picture: Picture;
  readonly fallbacks: Fallbacks;
  readonly runs: readonly RunState[];
  readonly now: number;
}

/**
 * Every function: those that are hit first, by time left to the first limit that nothing holds. Rules B15-B22.
 *
 * One on fallback is ranked by how long that holds; when it has run out, by its own limits again.
 */
export function functionsNow({ picture, fallbacks, runs, now }: FunctionsAsked): readonly FunctionNow[] {
  const { impact } = picture;
  const situation = fallbacks.in(impact);
  const started = fallbackRuns(fallbacks.all, runs, impact, now);
  return impact.map.functions
    .flatMap((number): readonly FunctionNow[] => {
      const component = impact.map.components[number];
      const standing = component === undefined ? null : picture.standingOf(component.id);
      if (component === undefined || standing === null) return [];
      return [functionNow({ number, component, standing, situation, picture, started, now })];
    })
    .sort(leastTimeFirst);
}

interface Asked {
  readonly number: number;
  readonly component: Component;
  readonly standing: Standing;
  readonly situation: FallbacksInSituation;
  readonly picture: Picture;
  readonly started: readonly FallbackRun[];
  readonly now: number;
}

function functionNow({ number, component, standing, situation, picture, started, now }: Asked): FunctionNow {
  const { impact } = picture;
  const candidates = standing.workedOut === 'up' && standing.mark === null ? [] : situation.candidates(number);
  const own = started.filter(
    ({ fallback, endedAt }) =>
      candidates.includes(fallback) && (endedAt === null || standing.downAt === null || endedAt > standing.downAt),
  );
  const inPlace = own.filter(({ phase }) => phase === 'holding');
  const coming = own.filter(({ phase }) => phase === 'holding' || phase === 'starting');
  const held = standing.downAt === null ? null : heldBy(impact, number, inPlace);
  const limits = limitsOf(component, standing.downAt);
  const running = new Set(own.filter(({ phase }) => phase !== 'blocked').map(({ fallback }) => fallback));
  const all = candidates
    .filter((fallback) => !running.has(fallback))
    .map((fallback) => inSituation(fallback, situation, picture));
  const cover = situation.coverOf(number)?.by ?? [];
  return {
    component,
    standing,
    status: held !== null && standing.shown !== 'up' ? 'fallback' : standing.shown,
    downAt: standing.downAt,
    ...limits,
    deadline: deadlineOf(limits, held, now),
    held,
    isCovered: standing.downAt !== null && heldBy(impact, number, coming) !== null,
    runs: own,
    toStart: toStart(number, all, cover),
    offered: all.filter(({ viable }) => viable),
    blocked: all.filter(({ viable }) => !viable),
  };
}

/** Rule B28: one that names the function is enough, and made for it; else those that together hold up what it needs. */
function toStart(
  number: number,
  all: readonly FallbackInSituation[],
  cover: readonly Fallback[],
): readonly FallbackInSituation[] {
  const named = all.find(({ fallback, viable }) => viable && fallback.serves.includes(number));
  return named === undefined ? all.filter(({ fallback }) => cover.includes(fallback)) : [named];
}

function inSituation(fallback: Fallback, situation: FallbacksInSituation, { impact }: Picture): FallbackInSituation {
  return { fallback, viable: situation.isViable(fallback), blockedBy: blockedBy(impact, fallback.procedure) };
}

function limitsOf({ rto, mtpd }: Component, downAt: number | null): Pick<FunctionNow, 'target' | 'limit'> {
  const after = (seconds: number | undefined) =>
    downAt === null || seconds === undefined ? null : downAt + seconds * 1000;
  return { target: after(rto?.seconds), limit: after(mtpd?.seconds) };
}

/** Rules B16, B18: the target until it has passed, then the limit; what is held, as long as that is known to last. */
function deadlineOf(
  { target, limit }: Pick<FunctionNow, 'target' | 'limit'>,
  held: Held | null,
  now: number,
): Deadline | null {
  if (held?.until != null) return { kind: 'held', at: held.until };
  if (target !== null && (target > now || limit === null)) return { kind: 'target', at: target };
  return limit === null ? null : { kind: 'limit', at: limit };
}

const KINDS: readonly Deadline['kind'][] = ['limit', 'target', 'held'];
const HIT: ReadonlySet<FunctionNow['status']> = new Set(['down', 'degraded', 'fallback'] as const);

/** Whether a function is one of those that are hit. */
export function isHit({ status }: FunctionNow): boolean {
  return HIT.has(status);
}

function leastTimeFirst(a: FunctionNow, b: FunctionNow): number {
  return (
    Number(isHit(b)) - Number(isHit(a)) ||
    lastIfNone(a.deadline?.at, b.deadline?.at) ||
    KINDS.indexOf(a.deadline?.kind ?? 'held') - KINDS.indexOf(b.deadline?.kind ?? 'held') ||
    lastIfNone(a.component.tier, b.component.tier) ||
    lastIfNone(a.limit, b.limit) ||
    (a.component.id < b.component.id ? -1 : 1)
  );
}

function lastIfNone(a: number | null | undefined, b: number | null | undefined): number {
  const [first, second] = [a ?? Number.POSITIVE_INFINITY, b ?? Number.POSITIVE_INFINITY];
  return first === second ? 0 : first - second;
}
