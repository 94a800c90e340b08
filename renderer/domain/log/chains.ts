import { type LogProblem, logProblem } from './problem.ts';
import type { LogLine } from './read-log.ts';

/** What is wrong with the chains of `lines`, one chain a device and incident: gaps, wrong links, branches, order. Rules V4-V7. */
export function brokenChains(lines: readonly LogLine[]): readonly LogProblem[] {
  const chains = Map.groupBy(lines, ({ event }) => `${event.incident} ${event.device}`);
  return [...chains.values()].flatMap((chain) => [...movedIn(chain), ...linksIn(chain)]);
}

/** Entries that stand after a later one of their own chain. */
function movedIn(chain: readonly LogLine[]): readonly LogProblem[] {
  let highest = 0;
  const seen = new Set<string>();
  return chain.flatMap(({ line, event, isSound }) => {
    const isMoved = isSound && event.seq < highest && !seen.has(event.hash);
    if (isSound) highest = Math.max(highest, event.seq);
    seen.add(event.hash);
    return isMoved ? [logProblem('entry-moved', line, { device: event.device, first: event.seq })] : [];
  });
}

function linksIn(chain: readonly LogLine[]): readonly LogProblem[] {
  const places = Map.groupBy(chain, ({ event }) => event.seq);
  const problems: LogProblem[] = [];
  let before: readonly LogLine[] = [];
  let last = 0;
  for (const [seq, here] of [...places].sort(([a], [b]) => a - b)) {
    const different = distinct(here);
    const { line, event } = here[0] as LogLine;
    for (const other of different.slice(1)) {
      problems.push(logProblem('place-taken-twice', other.line, { device: event.device, first: seq, other: line }));
    }
    if (seq > last + 1) {
      const gap = { device: event.device, first: last + 1, last: seq - 1 };
      problems.push(logProblem('entries-missing', line, gap));
    } else {
      problems.push(...different.filter((one) => !isLinked(one, before)).map(brokenAt));
    }
    before = different;
    last = seq;
  }
  return problems;
}

function brokenAt({ line, event }: LogLine): LogProblem {
  return logProblem('chain-broken', line, { device: event.device, first: event.seq });
}

function distinct(lines: readonly LogLine[]): readonly LogLine[] {
  const seen = new Set<string>();
  return lines.filter(({ event, isSound }) => {
    const key = `${event.hash} ${String(isSound)}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether the entry builds on one of those before it. What was changed is said where it was changed, not here as well. */
function isLinked({ event, isSound }: LogLine, before: readonly LogLine[]): boolean {
  if (!isSound) return true;
  if (event.prev === null || before.length === 0) return event.prev === null && event.seq === 1;
  return before.some((one) => !one.isSound || one.event.hash === event.prev);
}
