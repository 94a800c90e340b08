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
  forgetWhatIsNotAtTheEnd(db, added);
  return added.map((event) => event.hash);
}

/** Every event of `incident` and of those that were joined to it, in no order that counts: orderEvents decides. */
export async function eventsOf(db: Db, incident: string): Promise<readonly LogEvent[]> {
  const ids = joinedWith(incident, await db.events.where('type').equals('incident.joined').toArray());
  const logs = await Promise.all(ids.map((id) => logOf(db, id)));
  return logs.length === 1 ? (logs[0] ?? []) : logs.flat();
}

// Note: logs are remembered. Reading 100,000 entries again for each one that is added takes longer than a person waits, and
// counting them does too; so what was read is kept, and only what each device wrote since is fetched. What is added anywhere
// but at the end of a chain that was read makes it be read whole once more.
interface Remembered {
  readonly events: readonly LogEvent[];
  /** The highest `seq` of each device. */
  readonly ends: ReadonlyMap<string, number>;
}

interface Logs {
  readonly byIncident: Map<string, Remembered>;
  /** How often some of them were forgotten: what was being read meanwhile is not remembered. */
  forgotten: number;
}

const remembered = new WeakMap<Db, Logs>();

function logsOf(db: Db): Logs {
  const logs = remembered.get(db) ?? { byIncident: new Map<string, Remembered>(), forgotten: 0 };
  remembered.set(db, logs);
  return logs;
}

async function logOf(db: Db, incident: string): Promise<readonly LogEvent[]> {
  const logs = logsOf(db);
  const { forgotten } = logs;
  const before = logs.byIncident.get(incident);
  const isStill = () => logs.forgotten === forgotten && logs.byIncident.get(incident) === before;
  if (before === undefined) {
    const events = await db.events.where('incident').equals(incident).toArray();
    if (isStill()) logs.byIncident.set(incident, { events, ends: endsIn(events, new Map()) });
    return events;
  }
  // A live query that asks for one entry hears of every other one, too: the first one of another device.
  const [tails] = await Promise.all([
    Promise.all([...before.ends].map((end) => writtenSince(db, incident, end))),
    db.events.where('incident').equals(incident).limit(1).primaryKeys(),
  ]);
  if (!isStill()) return logOf(db, incident);
  const since = tails.flat();
  if (since.length === 0) return before.events;
  const events = [...before.events, ...since];
  logs.byIncident.set(incident, { events, ends: endsIn(since, before.ends) });
  return events;
}

/** Forgets the logs to which `added` is more than the next entries of their devices; once more when it is really there. */
function forgetWhatIsNotAtTheEnd(db: Db, added: readonly LogEvent[]): void {
  const logs = logsOf(db);
  const isNext = ({ incident, device, seq }: LogEvent) => {
    const end = logs.byIncident.get(incident)?.ends.get(device);
    return end !== undefined && seq > end;
  };
  const changed = new Set(added.filter((event) => !isNext(event)).map(({ incident }) => incident));
  if (changed.size === 0) return;
  const forget = () => {
    logs.forgotten += 1;
    for (const incident of changed) logs.byIncident.delete(incident);
  };
  forget();
  Dexie.currentTransaction?.on('complete', forget);
}

/** The highest `seq` of each device, after `before`. */
function endsIn(events: readonly LogEvent[], before: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const ends = new Map(before);
  for (const { device, seq } of events) if (seq > (ends.get(device) ?? 0)) ends.set(device, seq);
  return ends;
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

/** The last event that each device wrote in each incident, in no order. Reads two rows of each, however long the logs are. */
export async function lastOfEachChain(db: Db): Promise<readonly LogEvent[]> {
  const found: LogEvent[] = [];
  const index = '[incident+device+seq]';
  let next = await db.events.orderBy(index).first();
  while (next !== undefined) {
    const { incident, device } = next;
    const end = [incident, device, Dexie.maxKey];
    found.push((await db.events.where(index).between([incident, device, Dexie.minKey], end).last()) ?? next);
    next = await db.events.where(index).above(end).first();
  }
  return found;
}
