import { type CircularFinding, circularFindings } from '#domain/impact/circular-findings.ts';
import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import { nearestCauses, sharedCauses } from '#domain/impact/false-redundancy.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { Component, Procedure } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

/** What is not as it looks: worked out in a worker, the same functions without one. */
export interface WorkedOutFindings {
  /** Redundancies that are none, once for each nearest shared cause, by owner. */
  readonly notReal: readonly FalseRedundancy[];
  /** Numbers of the groups that are none either and were not explained, as there are too many, in the same order. */
  readonly notExplained: readonly number[];
  /** Fallbacks that need what they are for. */
  readonly circular: readonly CircularFinding[];
}

/** What is looked at; bodies may be empty where they link to no component. */
export interface FindingsPlan {
  readonly components: readonly Component[];
  readonly procedures: readonly Procedure[];
}

/** Causes that are explained, of one redundancy and of all together: a made-up map can have thousands for each of thousands. */
const MOST_CAUSES = 50;
const MOST_EXPLAINED = 300;

/** Everything in `plan` that only looks like a spare or a fallback. */
export function workOutFindings({ components, procedures }: FindingsPlan): WorkedOutFindings {
  const map = dependencyMap(components);
  const shared = sharedCauses(map);
  const explained = shared.slice(0, MOST_EXPLAINED);
  const most = Math.max(1, Math.min(MOST_CAUSES, Math.floor(MOST_EXPLAINED / shared.length)));
  return {
    notReal: explained.flatMap((one) => nearestCauses(one, most)),
    notExplained: shared.slice(MOST_EXPLAINED).map(({ at }) => at),
    circular: circularFindings(map, procedures, ({ body, roles }) => readProcedure(body, { roles })),
  };
}
