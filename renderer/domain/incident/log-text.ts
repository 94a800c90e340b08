import type { LogEvent } from './events.ts';
import { type ChainHead, canonicalJson, orderEvents } from './log.ts';

/** The log of one incident as it is handed over: a line an event, in order, and a last line with the heads of its chains. Rule L7. */
export function logText(events: readonly LogEvent[]): string {
  const ordered = orderEvents(events);
  const lines = [...ordered, { heads: headsOf(ordered) }];
  return lines.map((line) => `${canonicalJson(line)}\n`).join('');
}

/** The end of each device's chain, by device. */
function headsOf(events: readonly LogEvent[]): readonly ChainHead[] {
  const heads = new Map<string, ChainHead>();
  for (const { device, seq, hash } of events) {
    if (seq > (heads.get(device)?.seq ?? 0)) heads.set(device, { device, seq, hash });
  }
  return [...heads.values()].sort((a, b) => (a.device < b.device ? -1 : 1));
}
