import { fallbacksFor } from '#domain/impact/cover.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { functionsNow } from '#domain/incident/functions-now.ts';
import { type NextCall, nextOf } from '#domain/incident/next.ts';
import { pictureOf } from '#domain/incident/picture.ts';
import { situationOf } from '#domain/incident/situation.ts';
import type { Component, Procedure } from '#domain/plan/model.ts';
import { makeLog, textOf } from './run-fixture.ts';

/** A clock time of the night of the fixture's log, as the log writes it. */
export function clock(time: string): string {
  return `2026-11-17T${time}:00+01:00`;
}

export function at(time: string): number {
  return Date.parse(clock(time));
}

/** A declared incident, and short ways to say what people say in one. Times are those of the night. */
export function declared() {
  const log = makeLog();
  const plan = { id: 'p', edition: 14, hash: 'h' };
  log.add('incident.declared', { kind: 'incident', name: 'Night', plan }, 'iv', clock('02:41'));
  let runs = 0;
  return {
    ...log,
    mark: (subject: string, state: string, time: string, more: Readonly<Record<string, unknown>> = {}) =>
      log.add('component.marked', { subject, state, ...more }, 'sk', clock(time)),
    run: (subject: string, time: string): string => {
      runs += 1;
      const run = `RUN${runs}`;
      log.add('procedure.started', { subject, run, text: '1. [ ] Go\n2. [ ] On' }, 'mf', clock(time));
      return run;
    },
    say: (type: string, data: Readonly<Record<string, unknown>>, time: string) =>
      log.add(type, data, 'iv', clock(time)),
  };
}

export function stateOf(events: readonly LogEvent[]) {
  const state = situationOf(events);
  if (state === null) throw new Error('not declared');
  return state;
}

/** Everything that is computed of a log and a plan at a time of the night. */
export function boardAt(
  events: readonly LogEvent[],
  plan: { readonly components: readonly Component[]; readonly procedures?: readonly Procedure[] },
  time: string,
  call: NextCall | null = null,
) {
  const now = at(time);
  const map = dependencyMap(plan.components);
  const state = stateOf(events);
  const picture = pictureOf(map, state, now);
  const fallbacks = fallbacksFor(map, plan.procedures ?? []);
  const functions = functionsNow({ picture, fallbacks, runs: foldRuns(events, textOf), now });
  return { state, picture, functions, next: nextOf({ state, picture, functions, call, now }) };
}
