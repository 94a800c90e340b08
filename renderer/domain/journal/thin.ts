/** A snapshot by name, with when it was made, in milliseconds since 1970. */
export interface Dated {
  readonly name: string;
  readonly at: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The newest that are kept whatever their age. */
const NEWEST = 4;

/** How far back the last one of each hour, day and week is kept. */
const STEPS = [
  { every: HOUR, within: DAY },
  { every: DAY, within: 30 * DAY },
  { every: WEEK, within: 52 * WEEK },
] as const;

/**
 * Names of the snapshots that may go: all but the newest few, and the last one of each hour of a day, day of a month, and week
 * of a year. Counted back from the newest, not from now: a clock set forward removes nothing. Rule J16.
 */
export function snapshotsToRemove(snapshots: readonly Dated[]): readonly string[] {
  const ordered = snapshots.toSorted((a, b) => b.at - a.at || (a.name < b.name ? 1 : -1));
  const newest = ordered[0]?.at ?? 0;
  const kept = new Set(ordered.slice(0, NEWEST).map((snapshot) => snapshot.name));
  for (const { every, within } of STEPS) {
    const inStep = ordered.filter((snapshot) => newest - snapshot.at <= within);
    const byTime = Map.groupBy(inStep, (snapshot) => Math.floor(snapshot.at / every));
    for (const [last] of byTime.values()) if (last !== undefined) kept.add(last.name);
  }
  return ordered.map((snapshot) => snapshot.name).filter((name) => !kept.has(name));
}
