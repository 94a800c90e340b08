import { Dexie } from 'dexie';
import type { LogEvent } from '#domain/incident/events.ts';
import type { ChainHead } from '#domain/incident/log.ts';
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

/** Every event of `incident`, in no order that counts: orderEvents decides. */
export function eventsOf(db: Db, incident: string): Promise<readonly LogEvent[]> {
  return db.events.where('incident').equals(incident).toArray();
}

/** Ids of all incidents, exercises and drills that were ever declared here, newest first. */
export async function incidentIds(db: Db): Promise<readonly string[]> {
  const declared = await db.events.where('type').equals('incident.declared').toArray();
  return [...new Set(declared.map((event) => event.incident as string))].sort().reverse();
}

/** Ids of incidents that were declared and not closed since, newest first. Reads only opening and closing events. */
export async function openIncidentIds(db: Db): Promise<readonly string[]> {
  const turns = await db.events
    .where('type')
    .anyOf('incident.declared', 'incident.reopened', 'incident.closed')
    .toArray();
  const open = new Set<string>();
  for (const turn of turns.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq)) {
    if (turn.type === 'incident.closed') open.delete(turn.incident);
    else open.add(turn.incident);
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
