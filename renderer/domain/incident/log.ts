import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { canonicalJson } from './canonical-json.ts';
import { correctionsIn } from './corrections.ts';
import type { Instant, LogEvent, Ulid } from './events.ts';
import { countingAs } from './fold-log.ts';
import { orderEvents } from './order-events.ts';

export { canonicalJson, orderEvents };

/** An event as it is first made, before its place in its device's chain is known. */
export type EventDraft = Omit<LogEvent, 'seq' | 'prev' | 'hash'>;

/** The last event of a device's chain: what the next one builds on. */
export interface ChainHead {
  readonly device: string;
  readonly seq: number;
  readonly hash: string;
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

const effective = new WeakMap<readonly LogEvent[], readonly LogEvent[]>();

/** `events` in order without those that were corrected, their replacements in their place. Rules L4, L6. */
export function effectiveEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  const ordered = orderEvents(events);
  const corrections = correctionsIn(ordered);
  if (corrections.size === 0) return ordered;
  const before = effective.get(ordered);
  if (before !== undefined) return before;
  const made = ordered.map((event) => countingAs(event, corrections)).filter((event) => event !== null);
  effective.set(ordered, made);
  return made;
}

/** Ids of the events of `events` that a later event withdrew or replaced. */
export function correctedIds(events: readonly LogEvent[]): ReadonlySet<string> {
  return new Set(correctionsIn(orderEvents(events)).keys());
}
