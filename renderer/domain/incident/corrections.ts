import { z } from 'zod';
import type { LogEvent } from './events.ts';

/** What an entry counts as instead. */
export interface Replacement {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Correction {
  readonly corrects: string;
  readonly replacement: Replacement | null;
}

const correctionSchema = z.object({
  corrects: z.string(),
  replacement: z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) }).optional(),
});

const read = new WeakMap<LogEvent, Correction | null>();

/** Which entry `event` corrects, and what that counts as now; `null` for what is no correction that can be read. */
export function correctionIn(event: LogEvent | undefined): Correction | null {
  if (event?.type !== 'event.corrected') return null;
  const before = read.get(event);
  if (before !== undefined) return before;
  const found = correctionSchema.safeParse(event.data);
  const made = found.success ? { corrects: found.data.corrects, replacement: found.data.replacement ?? null } : null;
  read.set(event, made);
  return made;
}

const known = new WeakMap<readonly LogEvent[], ReadonlyMap<string, Replacement | null>>();

/** What each corrected entry of a log in order counts as: the last correction counts. `null`: it was withdrawn. Rule L6. */
export function correctionsIn(ordered: readonly LogEvent[]): ReadonlyMap<string, Replacement | null> {
  const before = known.get(ordered);
  if (before !== undefined) return before;
  const made = new Map<string, Replacement | null>();
  for (const event of ordered) {
    const found = correctionIn(event);
    if (found !== null) made.set(found.corrects, found.replacement);
  }
  known.set(ordered, made);
  return made;
}
