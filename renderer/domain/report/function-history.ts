import type { Fallbacks } from '#domain/impact/cover.ts';
import type { DependencyMap } from '#domain/impact/map.ts';
import { type FunctionNow, functionsNow, isHit } from '#domain/incident/functions-now.ts';
import { pictureOf } from '#domain/incident/picture.ts';
import type { RunState } from '#domain/incident/run.ts';
import type { IncidentState, Mark } from '#domain/incident/situation.ts';
import type { Component } from '#domain/plan/model.ts';

/** A stretch of time in which a function stood alike. Milliseconds since 1970. */
interface Span {
  readonly from: number;
  /** The end of the incident, or of what is known, where it goes on. */
  readonly to: number;
  readonly status: 'down' | 'degraded' | 'fallback';
}

/** What became of a function over the whole incident, as it is known afterwards. Times in milliseconds. */
export interface FunctionHistory {
  readonly component: Component;
  readonly spans: readonly Span[];
  /** Down, held by a fallback or not. */
  readonly downMs: number;
  /** Of that, held by a fallback. */
  readonly heldMs: number;
  readonly degradedMs: number;
  readonly downAt: number | null;
  readonly firstHeldAt: number | null;
  /** First moment at which it was down past its target, and limit, with nothing that held it. */
  readonly targetPassedAt: number | null;
  readonly limitPassedAt: number | null;
  /** Whether it is still hit at the end. */
  readonly isHitAtEnd: boolean;
}

interface Asked {
  readonly map: DependencyMap;
  readonly fallbacks: Fallbacks;
  readonly state: IncidentState;
  readonly runs: readonly RunState[];
  readonly end: number;
}

interface Sample {
  readonly from: number;
  readonly to: number;
  readonly functions: readonly FunctionNow[];
}

/** Functions that were ever hit, by tier, then by when they went down, then by id. Rules RP4-RP7. */
export function functionHistories(asked: Asked): readonly FunctionHistory[] {
  const samples = samplesOf(asked);
  const functions = asked.map.components.filter(({ kind }) => kind === 'function');
  return functions
    .map((component) => historyOf(component, samples))
    .filter(({ spans }) => spans.length > 0)
    .sort(worstFirst);
}

/** The functions at every moment at which something changed, each until the next one. */
function samplesOf(asked: Asked): readonly Sample[] {
  const { end, runs } = asked;
  const moments = [
    ...new Set([...marksOf(asked).map(({ since }) => Date.parse(since)), ...runs.flatMap(momentsOf(asked))]),
  ]
    .filter((at) => at < end)
    .sort((a, b) => a - b);
  const samples: Sample[] = [];
  for (let at = moments.shift(); at !== undefined; at = moments.shift()) {
    const functions = functionsAt(asked, at);
    const to = moments[0] ?? end;
    // What stops later, within a tolerance, stops between two moments: that is one more.
    const between = functions.flatMap(({ downAt }) => (downAt !== null && downAt > at && downAt < to ? [downAt] : []));
    if (between.length > 0) moments.unshift(...[...new Set(between)].sort((a, b) => a - b));
    samples.push({ from: at, to: moments[0] ?? end, functions });
  }
  return samples;
}

function marksOf({ state }: Asked): readonly Mark[] {
  return [...state.saidOf.values()].flat();
}

/** When a run begins, holds, runs out and ends. */
function momentsOf({ fallbacks }: Asked): (run: RunState) => readonly number[] {
  return ({ subject, started, finished }) => {
    const from = Date.parse(started);
    const procedure = fallbacks.all.find(({ texts }) => texts.some((text) => text === subject))?.procedure;
    if (procedure === undefined) return [];
    const after = [procedure.startWithin, procedure.sustain].flatMap((time) =>
      time === null ? [] : [from + time.seconds * 1000],
    );
    return [from, ...after, ...(finished === null ? [] : [Date.parse(finished.at)])];
  };
}

/** As it is known afterwards: what was said late counts from when it began. Rule RP4. */
function functionsAt(asked: Asked, at: number): readonly FunctionNow[] {
  const { map, fallbacks, state, runs } = asked;
  const saidOf = new Map<string, readonly Mark[]>();
  for (const [subject, marks] of state.saidOf) {
    const then = marks.filter(({ since }) => Date.parse(since) <= at);
    if (then.length > 0) saidOf.set(subject, then);
  }
  const marks = new Map(
    [...saidOf].flatMap(([subject, said]) => said.slice(-1).map((mark) => [subject, mark] as const)),
  );
  const picture = pictureOf(map, { marks, saidOf }, at);
  const then = runs
    .filter(({ started }) => Date.parse(started) <= at)
    .map((run) => (run.finished !== null && Date.parse(run.finished.at) > at ? { ...run, finished: null } : run));
  return functionsNow({ picture, fallbacks, runs: then, now: at });
}

function historyOf(component: Component, samples: readonly Sample[]): FunctionHistory {
  const spans: Span[] = [];
  let [targetPassedAt, limitPassedAt]: (number | null)[] = [null, null];
  let isHitAtEnd = false;
  for (const { from, to, functions } of samples) {
    const now = functions.find((one) => one.component.id === component.id);
    isHitAtEnd = now !== undefined && isHit(now);
    if (now === undefined || !isHit(now)) continue;
    const status = now.status === 'degraded' ? 'degraded' : now.status === 'fallback' ? 'fallback' : 'down';
    const last = spans.at(-1);
    if (last?.status === status && last.to === from) spans[spans.length - 1] = { ...last, to };
    else spans.push({ from, to, status });
    if (status !== 'down') continue;
    targetPassedAt ??= passedIn(now.target, from, to);
    limitPassedAt ??= passedIn(now.limit, from, to);
  }
  const lasted = (...statuses: readonly Span['status'][]) =>
    spans.filter(({ status }) => statuses.includes(status)).reduce((sum, { from, to }) => sum + to - from, 0);
  return {
    component,
    spans,
    downMs: lasted('down', 'fallback'),
    heldMs: lasted('fallback'),
    degradedMs: lasted('degraded'),
    downAt: spans.find(({ status }) => status !== 'degraded')?.from ?? null,
    firstHeldAt: spans.find(({ status }) => status === 'fallback')?.from ?? null,
    targetPassedAt: targetPassedAt ?? null,
    limitPassedAt: limitPassedAt ?? null,
    isHitAtEnd,
  };
}

/** Rule RP6: passed once it is down and unheld at or after its time. */
function passedIn(time: number | null, from: number, to: number): number | null {
  const at = time === null ? null : Math.max(time, from);
  return at === null || at >= to ? null : at;
}

function worstFirst(a: FunctionHistory, b: FunctionHistory): number {
  return (
    (a.component.tier ?? 9) - (b.component.tier ?? 9) ||
    (a.downAt ?? Number.POSITIVE_INFINITY) - (b.downAt ?? Number.POSITIVE_INFINITY) ||
    (a.component.id < b.component.id ? -1 : 1)
  );
}
