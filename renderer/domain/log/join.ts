import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { orderEvents, sealEvent } from '#domain/incident/log.ts';
import { incidentCode } from '#domain/incident/number.ts';

/**
 * Which incident each one counts as: those that `incident.joined` events join, directly or through others, count as the one of
 * them that was declared first (then the lower id). Rule V13.
 */
export function joinedAs(events: readonly LogEvent[]): ReadonlyMap<string, string> {
  const declared = declarations(events);
  const group = new Map<string, string>();
  const rootOf = (id: string): string => {
    const parent = group.get(id) ?? id;
    return parent === id ? id : rootOf(parent);
  };
  for (const event of events) {
    const { other } = event.data;
    if (event.type !== 'incident.joined' || typeof other !== 'string') continue;
    const pair = [rootOf(event.incident), rootOf(other)].sort((a, b) => earlier(declared, a, b));
    group.set(pair[1] as string, pair[0] as string);
  }
  return new Map([...declared.keys()].map((id) => [id, rootOf(id)]));
}

/** Incidents of `events` that nothing joins to the one declared first, by when they were declared. */
export function incidentsApart(events: readonly LogEvent[]): readonly string[] {
  const declared = declarations(events);
  const as = joinedAs(events);
  const roots = [...new Set(as.values())].sort((a, b) => earlier(declared, a, b));
  return roots.slice(1);
}

/**
 * The events that join what is apart in `events`, one for each further incident; none where nothing is.
 *
 * Everything in them follows from the two incidents' ids and declarations, so whoever joins them, from whichever laptop and in
 * whichever order of the files, writes the same line, and a later merge finds it identical. Rule V14.
 */
export function joiningEvents(events: readonly LogEvent[]): readonly LogEvent[] {
  const declared = declarations(events);
  const first = [...declared.keys()].sort((a, b) => earlier(declared, a, b))[0];
  const apart = incidentsApart(events);
  if (first === undefined || apart.length === 0) return [];
  const main = joinedAs(events).get(first) ?? first;
  return apart.map((other) => {
    const key = bytesToHex(sha256(utf8ToBytes(`join ${main} ${other}`)));
    const at = declared.get(other)?.at ?? ('1970-01-01T00:00:00Z' as Instant);
    return sealEvent(
      {
        id: `${other.slice(0, 10)}${crockford(key.slice(0, 32), 16)}` as Ulid,
        incident: main as Ulid,
        at,
        by: JOINED_BY,
        device: crockford(key.slice(32), 26),
        type: 'incident.joined',
        data: { other },
      },
      null,
    );
  });
}

/** A declaration among those that were joined. */
export interface Declared {
  readonly event: LogEvent;
  /** The end of its number. */
  readonly code: string;
}

/** The declarations of joined incidents, first declared first; none where there is only one. */
export function declaredApart(events: readonly LogEvent[]): readonly Declared[] {
  // Most logs join nothing, and need not be put in order to see that.
  if (!events.some(({ type }) => type === 'incident.joined')) return [];
  const declared = declarations(events);
  if (declared.size < 2) return [];
  return [...declared.keys()]
    .sort((a, b) => earlier(declared, a, b))
    .flatMap((id) => {
      const event = declared.get(id);
      return event === undefined ? [] : [{ event, code: incidentCode(id) }];
    });
}

/** The label of an entry of joined incidents: the code of the declaration that it belongs to; `null` where none were joined. Rule V16. */
export function labelsOf(apart: readonly Declared[]): (event: LogEvent) => string | null {
  if (apart.length === 0) return () => null;
  const byDevice = new Map(apart.toReversed().map(({ event, code }) => [event.device, code]));
  return ({ device, incident }) => byDevice.get(device) ?? incidentCode(incident);
}

/** The declaration of each incident of `events`; where it is not among them, the first event that is. */
function declarations(events: readonly LogEvent[]): ReadonlyMap<string, LogEvent> {
  const ordered = orderEvents(events);
  const first = new Map<string, LogEvent>();
  for (const event of ordered) {
    const known = first.get(event.incident);
    const isBetter = known?.type !== 'incident.declared' && event.type === 'incident.declared';
    if (known === undefined || isBetter) first.set(event.incident, event);
  }
  return first;
}

function earlier(declared: ReadonlyMap<string, LogEvent>, a: string, b: string): number {
  const at = (id: string) => {
    const event = declared.get(id);
    return event === undefined ? Number.POSITIVE_INFINITY : Date.parse(event.at);
  };
  return at(a) === at(b) ? (a < b ? -1 : a > b ? 1 : 0) : at(a) - at(b);
}

/** Who joins where nobody in particular does: the same whoever runs the command. */
const JOINED_BY = 'holdfast merge-log';

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` letters and digits that follow from the number that `hex` writes. */
function crockford(hex: string, length: number): string {
  let number = BigInt(`0x${hex}`);
  let text = '';
  for (let index = 0; index < length; index += 1) {
    text += DIGITS[Number(number % 32n)] ?? '0';
    number /= 32n;
  }
  return text;
}
