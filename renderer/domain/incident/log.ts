import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { Instant, LogEvent, Ulid } from './events.ts';

/** An event as it is first made, before its place in its device's chain is known. */
export type EventDraft = Omit<LogEvent, 'seq' | 'prev' | 'hash'>;

/** The last event of a device's chain: what the next one builds on. */
export interface ChainHead {
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
}

/** The canonical JSON (RFC 8785) of `value`. Throws TypeError for what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no canonical JSON for this value');
  return text;
}

/** Lower-case hex SHA-256 of the canonical JSON of `event` without its `hash`. Rule L1. */
export function eventHash(event: Omit<LogEvent, 'hash'> & { readonly hash?: string }): string {
  const { hash: _hash, ...rest } = event;
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(rest))));
}

/** `draft` with its place in the chain that ends in `head`, and its hash. Rules L1, L2. */
export function sealEvent(draft: EventDraft, head: ChainHead | null): LogEvent {
  const placed = { ...draft, seq: (head?.seq ?? 0) + 1, prev: head?.hash ?? null };
  return { ...placed, hash: eventHash(placed) };
}

const ulid = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .transform((text) => text as Ulid);
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/)
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => text as Instant);

const eventSchema = z.looseObject({
  id: ulid,
  incident: ulid,
  at: instant,
  happened: instant.optional(),
  by: z.string(),
  device: z.string().min(1),
  seq: z.number().int().positive(),
  prev: z.string().nullable(),
  type: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The event that `value` is, unknown types and fields kept (rule L5); `null` when it is none. */
export function readEvent(value: unknown): LogEvent | null {
  // The value itself and not zod's copy of it: that one has no `__proto__`, and every field counts for the hash.
  return eventSchema.safeParse(value).success ? (value as LogEvent) : null;
}

/** `events` as the union in one order: rules L3 and L4. Different lines with one id or one place in a chain are all kept. */
export function orderEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  const unique = unionOf(events);
  const highest = highestSoFar(unique);
  return unique.sort((a, b) => (highest.get(a) ?? 0) - (highest.get(b) ?? 0) || byPlace(a, b));
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
  const chains = Map.groupBy(events, (event) => `${event.incident} ${event.device}`);
  for (const chain of chains.values()) {
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

/** `events` in order without those that were corrected, their replacements in their place. Rules L4, L6. */
export function effectiveEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  const ordered = orderEvents(events);
  const corrections = new Map<string, Replacement | null>();
  for (const event of ordered) {
    if (event.type !== 'event.corrected') continue;
    const read = correctionSchema.safeParse(event.data);
    if (read.success) corrections.set(read.data.corrects, read.data.replacement ?? null);
  }
  return ordered.flatMap((event) => {
    const replacement = corrections.get(event.id);
    if (replacement === undefined) return [event];
    return replacement === null ? [] : [{ ...event, ...replacement }];
  });
}

interface Replacement {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const correctionSchema = z.object({
  corrects: z.string(),
  replacement: z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) }).optional(),
});

/** Ids of the events of `events` that a later event withdrew or replaced. */
export function correctedIds(events: readonly LogEvent[]): ReadonlySet<string> {
  const ids = events.flatMap((event) => {
    const read = event.type === 'event.corrected' ? correctionSchema.safeParse(event.data) : null;
    return read?.success ? [read.data.corrects] : [];
  });
  return new Set(ids);
}
