import type { DependencyMap } from './map.ts';
import { minHeap } from './min-heap.ts';
import type { Marks } from './situation.ts';

/**
 * When each component goes down, in seconds on the clock of `marks.since`, by number; `Infinity` where it never does.
 *
 * Shortest paths, with groups: a group fails with the (n − atLeast + 1)-th of its members. Rules I9-I12. What has a time is
 * exactly what is down.
 */
export function timesOf(map: DependencyMap, marks: Marks): Float64Array {
  const times = new Float64Array(map.ids.length).fill(Number.POSITIVE_INFINITY);
  const settled = new Uint8Array(map.ids.length);
  const left = map.groupFailures.slice();
  const heap = minHeap();
  const lower = (number: number, time: number): void => {
    if (marks.held[number] === 1 || time >= (times[number] ?? 0)) return;
    times[number] = time;
    heap.add(time, number);
  };
  for (const [at, number] of marks.down.entries()) lower(number, marks.since[at] ?? 0);
  const { hardBack, hardTolerance, hardGroupsWith, groupOwner, groupTolerance } = map;
  for (let from = heap.take(); from !== undefined; from = heap.take()) {
    if (settled[from] === 1) continue;
    settled[from] = 1;
    const now = heap.key;
    for (let at = hardBack.start[from] ?? 0; at < (hardBack.start[from + 1] ?? 0); at += 1) {
      lower(hardBack.values[at] ?? 0, now + (hardTolerance[at] ?? 0));
    }
    for (let at = hardGroupsWith.start[from] ?? 0; at < (hardGroupsWith.start[from + 1] ?? 0); at += 1) {
      const group = hardGroupsWith.values[at] ?? 0;
      const still = (left[group] ?? 0) - 1;
      left[group] = still;
      if (still === 0) lower(groupOwner[group] ?? 0, now + (groupTolerance[group] ?? 0));
    }
  }
  return times;
}
