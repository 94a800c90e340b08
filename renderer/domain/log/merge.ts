import type { LogEvent } from '#domain/incident/events.ts';
import { type ChainHead, orderEvents } from '#domain/incident/log.ts';
import { logText } from '#domain/incident/log-text.ts';
import { incidentsApart, joiningEvents } from './join.ts';
import type { LogRead } from './read-log.ts';

/** Different lines that claim one thing: one `id`, or one place in a device's chain (a copied profile). All are kept. */
export interface LogConflict {
  readonly same: 'id' | 'place';
  readonly device: string;
  readonly seq: number;
  /** Two or more, in the order of the log. */
  readonly events: readonly LogEvent[];
}

/** The union of several logs. */
export interface MergedLog {
  /** In the order of the log. */
  readonly events: readonly LogEvent[];
  readonly conflicts: readonly LogConflict[];
  /** Incidents that were declared apart and that nothing joins, without the one declared first. */
  readonly apart: readonly string[];
  /** Heads that the logs named; those whose event is in none of them are handed on. */
  readonly promised: readonly ChainHead[];
}

/** The union of `logs`: the same whichever comes first, however often (rule V12). With `join`, what is apart is joined. */
export function mergeLogs(logs: readonly Pick<LogRead, 'lines' | 'heads'>[], join: boolean): MergedLog {
  const read = logs.flatMap(({ lines }) => lines.map(({ event }) => event));
  const joining = join ? joiningEvents(read) : [];
  const events = orderEvents(joining.length === 0 ? read : [...read, ...joining]);
  const promised = logs.flatMap(({ heads }) => heads.flatMap((line) => line.heads));
  return { events, conflicts: conflictsIn(events), apart: incidentsApart(events), promised };
}

/** A merged log as a file: lines in order, heads last. */
export function mergedText({ events, promised }: MergedLog): string {
  return logText(events, promised);
}

function conflictsIn(events: readonly LogEvent[]): readonly LogConflict[] {
  return [...several('id', events, ({ id }) => id), ...several('place', events, placeOf)];
}

function placeOf({ incident, device, seq }: LogEvent): string {
  return `${incident} ${device} ${seq}`;
}

function several(
  same: LogConflict['same'],
  events: readonly LogEvent[],
  key: (event: LogEvent) => string,
): readonly LogConflict[] {
  return [...Map.groupBy(events, key).values()].flatMap((group) => {
    const [first] = group;
    return first === undefined || group.length < 2
      ? []
      : [{ same, device: first.device, seq: first.seq, events: group }];
  });
}
