import { canonicalJson } from './canonical-json.ts';
import type { LogEvent } from './events.ts';

/** A log that was put in order, and what putting more events at its end needs to know. */
interface Ordered {
  readonly input: readonly LogEvent[];
  readonly events: readonly LogEvent[];
  readonly hashes: Set<string>;
  readonly chains: Map<string, { readonly highest: number; readonly seq: number }>;
  /** Highest `at` so far in the chain of the last event. */
  readonly lastAt: number;
}

const MOST_REMEMBERED = 4;
const recent: Ordered[] = [];

/**
 * `events` as the union in one order: rules L3 and L4. Different lines with one id or one place in a chain are all kept.
 *
 * The logs that were ordered last are remembered: an entry at its end, which is what writing gives, costs no new sort.
 */
export function orderEvents(events: readonly LogEvent[]): readonly LogEvent[] {
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
  const chains = new Map<string, { highest: number; seq: number }>();
  for (const event of sorted) {
    const before = chains.get(chainOf(event));
    const seq = Math.max(before?.seq ?? 0, event.seq);
    chains.set(chainOf(event), { highest: Math.max(before?.highest ?? 0, highest.get(event) ?? 0), seq });
  }
  const last = sorted.at(-1);
  return {
    input: [...events],
    events: sorted,
    hashes: new Set(sorted.map(({ hash }) => hash)),
    chains,
    lastAt: last === undefined ? Number.NEGATIVE_INFINITY : (highest.get(last) ?? 0),
  };
}

/** `before` with what `events` has more at its end; `null` where that is not all, or where it does not belong at the end. */
function lengthened(before: Ordered, events: readonly LogEvent[]): Ordered | null {
  const { input, hashes, chains } = before;
  if (input.length === 0 || events.length < input.length || input.some((event, index) => events[index] !== event))
    return null;
  const added = events.slice(input.length);
  if (added.length === 0) return before;
  let { lastAt } = before;
  const places: { readonly chain: string; readonly highest: number; readonly seq: number }[] = [];
  const ends = new Map<string, { readonly highest: number; readonly seq: number }>();
  let last = before.events.at(-1);
  for (const event of added) {
    const chain = chainOf(event);
    const end = ends.get(chain) ?? chains.get(chain);
    const highest = Math.max(end?.highest ?? Number.NEGATIVE_INFINITY, Date.parse(event.at));
    const isLater = highest > lastAt || (highest === lastAt && last !== undefined && byPlace(last, event) < 0);
    if (!isLater || hashes.has(event.hash) || event.seq <= (end?.seq ?? 0)) return null;
    ends.set(chain, { highest, seq: event.seq });
    places.push({ chain, highest, seq: event.seq });
    lastAt = highest;
    last = event;
  }
  if (new Set(added.map(({ hash }) => hash)).size !== added.length) return null;
  for (const { hash } of added) hashes.add(hash);
  for (const { chain, highest, seq } of places) chains.set(chain, { highest, seq });
  return { input: [...events], events: [...before.events, ...added], hashes, chains, lastAt };
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
