import { canonicalJson } from './canonical-json.ts';
import type { LogEvent } from './events.ts';

/** A log that was put in order, and what putting more events into it needs to know. */
interface Ordered {
  readonly input: LogEvent[];
  readonly events: readonly LogEvent[];
  /** Of each of `events`: the highest `at` so far in its chain, which never falls. */
  readonly times: number[];
  readonly hashes: Set<string>;
  readonly chains: ReadonlyMap<string, ChainEnd>;
}

interface ChainEnd {
  readonly highest: number;
  readonly seq: number;
}

/** Shorter logs are put in order as quickly as they are found again. */
const SHORT = 256;
const MOST_REMEMBERED = 4;
const recent: Ordered[] = [];

/**
 * `events` as the union in one order: rules L3 and L4. Different lines with one id or one place in a chain are all kept.
 *
 * The logs that were ordered last are remembered: the next entry of a laptop, which is what writing gives, costs no new sort,
 * wherever its clock puts it among those of the others.
 */
export function orderEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  if (events.length < SHORT) return ordered(events).events;
  for (const [index, known] of recent.entries()) {
    const found = lengthened(known, events);
    if (found === null) continue;
    recent[index] = found;
    return found.events;
  }
  const made = ordered(events);
  recent.unshift(made);
  recent.length = Math.min(recent.length, MOST_REMEMBERED);
  return made.events;
}

function ordered(events: readonly LogEvent[]): Ordered {
  const unique = unionOf(events);
  const highest = highestSoFar(unique);
  const sorted = unique.sort((a, b) => (highest.get(a) ?? 0) - (highest.get(b) ?? 0) || byPlace(a, b));
  const chains = new Map<string, ChainEnd>();
  for (const event of sorted) {
    const before = chains.get(chainOf(event));
    const seq = Math.max(before?.seq ?? 0, event.seq);
    const most = Math.max(before?.highest ?? Number.NEGATIVE_INFINITY, highest.get(event) ?? 0);
    chains.set(chainOf(event), { highest: most, seq });
  }
  return {
    input: [...events],
    events: sorted,
    times: sorted.map((event) => highest.get(event) ?? 0),
    hashes: new Set(sorted.map(({ hash }) => hash)),
    chains,
  };
}

/** `before` with what `events` has more at its end, each the next of its chain; `null` where that is not all. */
function lengthened(before: Ordered, events: readonly LogEvent[]): Ordered | null {
  const { input } = before;
  if (events.length < input.length) return null;
  for (let at = 0; at < input.length; at += 1) if (input[at] !== events[at]) return null;
  const added = events.slice(input.length);
  if (added.length === 0) return before;
  const chains = new Map(before.chains);
  const hashes = new Set<string>();
  const timed: { readonly event: LogEvent; readonly time: number }[] = [];
  for (const event of added) {
    const end = chains.get(chainOf(event));
    const isKnown = before.hashes.has(event.hash) || hashes.has(event.hash);
    if (isKnown || event.seq <= (end?.seq ?? 0)) return null;
    const time = Math.max(end?.highest ?? Number.NEGATIVE_INFINITY, Date.parse(event.at));
    timed.push({ event, time });
    hashes.add(event.hash);
    chains.set(chainOf(event), { highest: time, seq: event.seq });
  }
  const sorted = withIn(before, timed);
  return { ...grown(before, added, hashes), events: sorted, times: before.times, chains };
}

/** The longer log goes on with the lists of the shorter one, which is not asked again: copies would cost more than all else. */
function grown({ input, hashes }: Ordered, added: readonly LogEvent[], more: ReadonlySet<string>) {
  for (const event of added) input.push(event);
  for (const hash of more) hashes.add(hash);
  return { input, hashes };
}

/** The events of `before` with `timed` where they belong; its times get theirs. */
function withIn(
  { events, times }: Ordered,
  timed: readonly { readonly event: LogEvent; readonly time: number }[],
): readonly LogEvent[] {
  const sorted = events.concat(timed.map(({ event }) => event));
  for (const [index, { event, time }] of timed.entries()) {
    const length = events.length + index;
    const place = placeOf(event, time, sorted, times);
    // At the end, where it mostly belongs, an entry moves nothing.
    if (place === length) times.push(time);
    else {
      times.splice(place, 0, time);
      sorted.copyWithin(place + 1, place, length);
      sorted[place] = event;
    }
  }
  return sorted;
}

/** Where `event` belongs: looked for from the end, where the next entry of a log mostly is. */
function placeOf(event: LogEvent, time: number, sorted: readonly LogEvent[], times: readonly number[]): number {
  for (let at = times.length; at > 0; at -= 1) {
    const [last, lastTime] = [sorted[at - 1], times[at - 1] ?? 0];
    if (last === undefined || lastTime < time || (lastTime === time && byPlace(last, event) < 0)) return at;
  }
  return 0;
}

function chainOf({ incident, device }: LogEvent): string {
  return `${incident} ${device}`;
}

/** `events`, each once. Lines that claim one hash are compared whole: one of them was changed afterwards. */
function unionOf(events: readonly LogEvent[]): LogEvent[] {
  const byHash = new Map<string, LogEvent[]>();
  for (const event of events) {
    const same = byHash.get(event.hash);
    if (same === undefined) byHash.set(event.hash, [event]);
    else if (!same.some((other) => other === event || canonicalJson(other) === canonicalJson(event))) same.push(event);
  }
  return [...byHash.values()].flat();
}

function byPlace(a: LogEvent, b: LogEvent): number {
  const order = byCodeUnit(a.device, b.device) || a.seq - b.seq || byCodeUnit(a.hash, b.hash);
  return order !== 0 || a === b ? order : byCodeUnit(canonicalJson(a), canonicalJson(b));
}

function highestSoFar(events: readonly LogEvent[]): ReadonlyMap<LogEvent, number> {
  const highest = new Map<LogEvent, number>();
  for (const chain of Map.groupBy(events, chainOf).values()) {
    let most = Number.NEGATIVE_INFINITY;
    for (const event of chain.sort(byPlace)) {
      most = Math.max(most, Date.parse(event.at));
      highest.set(event, most);
    }
  }
  return highest;
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
