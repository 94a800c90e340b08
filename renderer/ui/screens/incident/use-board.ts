import { useMemo } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { canRespond } from '#domain/impact/functions-hit.ts';
import { recoveryBlocked } from '#domain/impact/recovery.ts';
import { type FunctionNow, functionsNow, isHit } from '#domain/incident/functions-now.ts';
import { type Next, type NextCall, nextOf } from '#domain/incident/next.ts';
import { type Picture, pictureOf } from '#domain/incident/picture.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { useCallsOf } from '../../incident/use-calls-of.ts';
import { useNow } from '../../shared/use-now.ts';

/** Everything that the board shows, at one moment. */
export interface Board {
  readonly now: number;
  readonly picture: Picture;
  /** All of them, those that are hit first. */
  readonly functions: readonly FunctionNow[];
  readonly hit: readonly FunctionNow[];
  readonly next: Next;
  /** What we need in order to respond at all, and does not work as it should. */
  readonly lost: readonly { readonly component: Component; readonly state: 'degraded' | 'down' }[];
  /** What is down and could not be repaired now, with what blocks that. */
  readonly unrepairable: readonly { readonly id: ComponentId; readonly by: readonly ComponentId[] }[];
}

/** The board of `file`, worked out anew with every entry and every few seconds. */
export function useBoard(file: IncidentFile): Board {
  const tick = useNow(10_000);
  const call = useCallsOf(file)?.next ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tick is what makes it anew
  return useMemo(() => boardOf(file, call, Date.now()), [file, call, tick]);
}

function boardOf({ map, state, fallbacks, view }: IncidentFile, call: NextCall | null, now: number): Board {
  const picture = pictureOf(map, state, now);
  const functions = functionsNow({ picture, fallbacks, runs: view.runs, now });
  return {
    now,
    picture,
    functions,
    hit: functions.filter(isHit),
    next: nextOf({ state, picture, functions, call, now }),
    lost: canRespond(picture.impact).flatMap(({ component, state: found }) =>
      found === 'up' ? [] : [{ component, state: found }],
    ),
    unrepairable: [...recoveryBlocked(picture.impact)]
      .filter(([id]) => picture.impact.stateOf(id) === 'down')
      .map(([id, by]) => ({ id, by })),
  };
}
