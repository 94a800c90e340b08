import type { LogEvent } from './events.ts';
import { type ChainHead, canonicalJson, orderEvents } from './log.ts';

/**
 * The log of one incident as it is handed over: a line an event, in order, and a last line with the heads of its chains. Rule L7.
 *
 * `promised` are heads that the logs read had: one whose event is not among `events` is handed on, so that what was cut off
 * stays missed.
 */
export function logText(events: readonly LogEvent[], promised: readonly ChainHead[] = []): string {
  const ordered = orderEvents(events);
  const lines = [...ordered, { heads: headsOf(ordered, promised) }];
  return lines.map((line) => `${canonicalJson(line)}\n`).join('');
}

/** The ends of each device's chain, by device, `seq` and hash: one, or one a branch where a copied profile wrote on as the same device. */
export function headsOf(events: readonly LogEvent[], promised: readonly ChainHead[] = []): readonly ChainHead[] {
  const continued = new Set(events.map((event) => event.prev));
  const known = new Set(events.map((event) => event.hash));
  const ends = events.filter((event) => !continued.has(event.hash));
  const missed = promised.filter((head) => !known.has(head.hash) && !continued.has(head.hash));
  const heads = [...ends, ...missed].map(({ device, seq, hash }) => ({ device, seq, hash }));
  const unique = new Map(heads.map((head) => [`${head.hash} ${head.seq} ${head.device}`, head]));
  return [...unique.values()].sort(byPlace);
}

function byPlace(a: ChainHead, b: ChainHead): number {
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq || (a.hash < b.hash ? -1 : 1);
}
