import { type FalseRedundancy, sharedCauses } from '#domain/impact/false-redundancy.ts';
import { outsideOurHands, type WithoutIt, type WithoutPlan, withoutTable, worstFirst } from '#domain/impact/without.ts';

/** What takes long on a large map: worked out in a worker, the same functions without one. */
export interface WorkedOut {
  /** For each component outside our hands, worst first. */
  readonly answers: readonly WithoutIt[];
  /** Redundancies that are none, each with its nearest shared cause. */
  readonly notReal: readonly FalseRedundancy[];
}

/** False redundancies that are explained: a made-up map can have thousands. */
const MOST_EXPLAINED = 50;

/** The answers for `plan`, and its false redundancies. */
export function workOutWithout(plan: WithoutPlan): WorkedOut {
  const table = withoutTable(plan);
  const answers = outsideOurHands(plan).flatMap((id) => table.of(id) ?? []);
  const notReal: FalseRedundancy[] = [];
  for (const { causes, explain } of sharedCauses(table.map)) {
    if (notReal.length === MOST_EXPLAINED) break;
    const nearest = causes
      .slice(0, MOST_EXPLAINED)
      .map(explain)
      .find(({ through }) => through === null);
    if (nearest !== undefined) notReal.push(nearest);
  }
  return { answers: answers.sort(worstFirst), notReal };
}
