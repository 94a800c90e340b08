import { Dexie } from 'dexie';
import type { LogEvent } from '#domain/incident/events.ts';
import type { ChainHead } from '#domain/incident/log.ts';
import { joinedAs } from '#domain/log/join.ts';
import type { Db } from './db.ts';

/** The last event of `device` in `incident`, `null` before its first. Call inside the transaction that adds the next one. */
export async function chainHead(db: Db, incident: string, device: string): Promise<ChainHead | null> {
  const last = await db.events
    .where('[incident+device+seq]')
    .between([incident, device, Dexie.minKey], [incident, device, Dexie.maxKey])
    .last();
  return last === undefined ? null : { device, seq: last.seq, hash: last.hash };
}

/** Adds those of `events` that are not there yet; gives back their hashes. Events are never changed and never removed. */
export async function addEvents(db: Db, events: readonly LogEvent[]): Promise<readonly string[]> {
  const unique = [...new Map(events.map((event) => [event.hash, event])).values()];
  const there = await db.events.bulkGet(unique.map((event) => event.hash));
  const added = unique.filter((_, at) => there[at] === undefined);
  await db.events.bulkAdd(added);
  return added.map((event) => event.hash);
}

/** Every event of `incident` and of those that were joined to it, in no order that counts: orderEvents decides. */
export async function eventsOf(db: Db, incident: string): Promise<readonly LogEvent[]> {
  const ids = joinedWith(incident, await db.events.where('type').equals('incident.joined').toArray());
  const logs = await Promise.all(ids.map((id) => logOf(db, id)));
  return logs.length === 1 ? (logs[0] ?? []) : logs.flat();
}

// Note: logs are remembered. Reading 100,000 entries again for each one that is added takes longer than a person waits; so what
// was read is kept, and only what each device wrote since is fetched. Where the count says that this is not all, all is read.
const remembered = new WeakMap<Db, Map<string, readonly LogEvent[]>>();

async function logOf(db: Db, incident: string): Promise<readonly LogEvent[]> {
  const known = remembered.get(db) ?? new Map<string, readonly LogEvent[]>();
  remembered.set(db, known);
  const before = known.get(incident) ?? [];
  const count = await db.events.where('incident').equals(incident).count();
  const tails =
    before.length === 0 ? [] : await Promise.all(endsIn(before).map((end) => writtenSince(db, incident, end)));
  const since = tails.flat();
  const isAll = before.length > 0 && before.length + since.length === count;
  const log = !isAll
    ? await db.events.where('incident').equals(incident).toArray()
    : since.length === 0
      ? before
      : [...before, ...since];
  known.set(incident, log);
  return log;
}

/** The highest `seq` of each device. */
function endsIn(events: readonly LogEvent[]): readonly (readonly [string, number])[] {
  const ends = new Map<string, number>();
  for (const { device, seq } of events) if (seq > (ends.get(device) ?? 0)) ends.set(device, seq);
  return [...ends];
}

function writtenSince(
  db: Db,
  incident: string,
  [device, seq]: readonly [string, number],
): Promise<readonly LogEvent[]> {
  return db.events
    .where('[incident+device+seq]')
    .between([incident, device, seq], [incident, device, Dexie.maxKey], false, true)
    .toArray();
}

/** Ids of incidents that count as one with `incident`, itself first. `joins`: events of type `incident.joined`. */
function joinedWith(incident: string, joins: readonly LogEvent[]): readonly string[] {
  const found = new Set([incident]);
  for (let before = 0; before !== found.size; ) {
    before = found.size;
    for (const { incident: one, data } of joins) {
      const other = String(data['other']);
      if (found.has(one)) found.add(other);
      if (found.has(other)) found.add(one);
    }
  }
  return [...found];
}

/** Ids of all incidents, exercises and drills that were ever declared here, newest first; joined ones once, as the first. */
export async function incidentIds(db: Db): Promise<readonly string[]> {
  const events = await db.events.where('type').anyOf('incident.declared', 'incident.joined').toArray();
  const as = joinedAs(events);
  const declared = events.filter((event) => event.type === 'incident.declared');
  return [...new Set(declared.map(({ incident }) => as.get(incident) ?? incident))].sort().reverse();
}

/** Ids of incidents that were declared and not closed since, newest first. Reads only opening and closing events. */
export async function openIncidentIds(db: Db): Promise<readonly string[]> {
  const turns = await db.events
    .where('type')
    .anyOf('incident.declared', 'incident.reopened', 'incident.closed', 'incident.joined')
    .toArray();
  const as = joinedAs(turns);
  const open = new Set<string>();
  for (const turn of turns.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq)) {
    const incident = as.get(turn.incident) ?? turn.incident;
    if (turn.type === 'incident.closed') open.delete(incident);
    else if (turn.type !== 'incident.joined') open.add(incident);
  }
  return [...open].sort().reverse();
}

/** The incident in whose log the run was started; `null` when it was not started here. */
export async function incidentOfRun(db: Db, run: string): Promise<string | null> {
  const started = await db.events
    .where('type')
    .equals('procedure.started')
    .filter((event) => event.data['run'] === run)
    .first();
  return started?.incident ?? null;
}
