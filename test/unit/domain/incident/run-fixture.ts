import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { type ChainHead, sealEvent } from '#domain/incident/log.ts';
import type { RunText } from '#domain/incident/run.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

/** Hand temperature rounds, as short as the rules need it. */
export const ROUNDS = `## Read

1. [ ] Tell the lead
2. [ ] Fetch probes
   - [ ] probe one
   - [ ] probe two
3. [ ] Read all units (record L1, L2 in °C)

> [!DECISION] Is any unit above 8 °C?
> - No → [wait](#step-7)
> - Less than 30 minutes → [move](#step-5)
> - 30 minutes or more → [quarantine](#step-6)

1. [ ] Move the stock. Go on at [wait](#step-7)
2. [ ] Quarantine the unit
3. [ ] Wait (timer 30 min), then [read again](#step-3)
4. [ ] Hand back
`;

export function textOf(markdown: string): RunText {
  return { title: 'Rounds', roles: [], procedure: readProcedure(markdown, { roles: [] }) };
}

/** The key of the item that is numbered so. */
export function keyOf(text: ProcedureText, number: string) {
  const item = text.all.find((candidate) => candidate.number === number);
  if (item === undefined) throw new Error(`no item ${number}`);
  return item.key;
}

/** Writes a log as one or several laptops would: each entry a minute later than the one before. */
export function makeLog(device = 'laptop-a', incident = 'INCIDENT' as Ulid) {
  const events: LogEvent[] = [];
  let head: ChainHead | null = null;
  let minute = 0;
  return {
    events,
    add(type: string, data: Readonly<Record<string, unknown>>, by = 'sk', at?: string): LogEvent {
      minute += 1;
      const event: LogEvent = sealEvent(
        {
          id: `${String(minute).padStart(4, '0')}-${device}` as Ulid,
          incident,
          at: (at ?? `2026-11-17T03:${String(minute).padStart(2, '0')}:00+01:00`) as Instant,
          by,
          device,
          type,
          data,
        },
        head,
      );
      head = { device, seq: event.seq, hash: event.hash };
      events.push(event);
      return event;
    },
  };
}
