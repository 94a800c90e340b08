import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import { logText } from '#domain/incident/log-text.ts';
import { type IncidentSummary, summaryOf } from '#domain/incident/summary.ts';
import { clockOffsets } from '#domain/log/clock-offsets.ts';
import { joinedAs } from '#domain/log/join.ts';
import { type LogConflict, mergeLogs } from '#domain/log/merge.ts';
import { isUnreadable } from '#domain/log/problem.ts';
import { readLog } from '#domain/log/read-log.ts';
import { type LogCheck, verifyLog } from '#domain/log/verify.ts';
import type { PlanFile } from '#domain/plan/model.ts';
import { roleOf } from '#domain/plan/paths.ts';
import { eventsOf } from '#storage/events.ts';
import { instantAt } from './clock.ts';
import { keepNamedEditions } from './editions.ts';
import type { App } from './open-app.ts';
import { type Author, record } from './record.ts';

/** The name under which the person saved the log of `incident`, with its heads; `null` when they changed their mind. */
export async function exportLog(app: App, incident: string, name: string): Promise<string | null> {
  const bytes = new TextEncoder().encode(logText(await eventsOf(app.db, incident)));
  const saved = await app.host.saveFile(`${fileWords(name) || incident}.jsonl`, bytes);
  return saved?.name ?? null;
}

/** `text` without what some system refuses in a file's name. */
export function fileWords(text: string): string {
  return text
    .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 80);
}

/** A log from another laptop, read whole and checked; nothing of it is taken in yet. */
export interface OfferedLog {
  readonly name: string;
  readonly check: LogCheck;
  /** Entries that are as they were written and not here yet. */
  readonly added: readonly LogEvent[];
  /** How many of its entries are here already. */
  readonly known: number;
  /** Lines that are not taken in: changed, or unreadable. */
  readonly refused: number;
  /** Different entries in one place or with one id, here and there. */
  readonly conflicts: readonly LogConflict[];
  /** Incidents of the file that are not the one at hand and that nothing joins to it, each as its log says. */
  readonly apart: readonly IncidentSummary[];
  /** Laptops that wrote in it, without this one: when each wrote last by its own clock, and the offset agreed before, in ms. */
  readonly devices: readonly { readonly device: string; readonly last: number; readonly offset: number }[];
}

/** The log in a file that the person chooses, compared with that of `incident`; `null` when they change their mind. */
export async function chooseLog(app: App, incident: string | null): Promise<OfferedLog | null> {
  const file = await app.host.chooseFile();
  return file === null ? null : offerLog(app, incident, file.name, file.bytes);
}

/** What taking in the log in `bytes` would do. Nothing is changed. */
export async function offerLog(
  app: App,
  incident: string | null,
  name: string,
  bytes: Uint8Array,
): Promise<OfferedLog> {
  const read = readLog(bytes);
  const check = verifyLog(read);
  const sound = read.lines.filter(({ isSound }) => isSound).map(({ event }) => event);
  const there = await app.db.events.bulkGet(sound.map(({ hash }) => hash));
  const added = sound.filter((_, index) => there[index] === undefined);
  const ids = incident === null ? check.incidents : [...new Set([incident, ...check.incidents])];
  const here = (await Promise.all(ids.map((id) => eventsOf(app.db, id)))).flat();
  const merged = mergeLogs([{ lines: [...here, ...sound].map(asLine), heads: [] }], false);
  const unreadable = read.problems.filter(isUnreadable).length;
  return {
    name,
    check,
    added: [...new Map(added.map((event) => [event.hash, event])).values()],
    known: sound.length - added.length,
    refused: read.lines.length - sound.length + unreadable,
    conflicts: merged.conflicts,
    apart: incident === null ? [] : apartFrom(incident, merged.events),
    devices: devicesIn(sound, app.info.deviceId, clockOffsets(here)),
  };
}

function asLine(event: LogEvent) {
  return { line: 0, event, isSound: true };
}

function apartFrom(incident: string, events: readonly LogEvent[]): readonly IncidentSummary[] {
  const as = joinedAs(events);
  const own = as.get(incident) ?? incident;
  const others = new Set([...as.values()].filter((root) => root !== own));
  return [...others]
    .map((id) => summaryOf(events.filter((event) => event.incident === id)))
    .filter((summary) => summary !== null);
}

function devicesIn(
  events: readonly LogEvent[],
  own: string,
  offsets: ReadonlyMap<string, number>,
): OfferedLog['devices'] {
  const last = new Map<string, number>();
  for (const { device, at } of events) {
    if (device !== own) last.set(device, Math.max(last.get(device) ?? 0, Date.parse(at)));
  }
  return [...last].map(([device, at]) => ({ device, last: at, offset: offsets.get(device) ?? 0 }));
}

/** What people agreed on when they put two logs together. */
export interface MergeAgreement {
  /** Joins what was declared apart. */
  readonly join: boolean;
  /** What is to be added to the times of other devices, in milliseconds. */
  readonly offsets: ReadonlyMap<string, number>;
}

/** Takes in what is new in `offered`, joins what was declared apart where that was agreed, and records agreed clock offsets. */
export async function takeLog(
  app: App,
  author: Author,
  incident: Ulid,
  offered: OfferedLog,
  { join, offsets }: MergeAgreement,
): Promise<void> {
  await takeEntries(app, offered);
  if (join) {
    for (const { incident: other } of offered.apart) await record(app, author, incident, 'incident.joined', { other });
  }
  for (const { device, offset } of offered.devices) {
    const agreed = offsets.get(device) ?? offset;
    if (agreed === offset) continue;
    const now = app.now();
    const said = { from: instantAt(now - agreed), to: instantAt(now), device };
    await record(app, author, incident, 'clock.changed', said);
  }
}

/** Takes in what is new in `offered`, and keeps the plan that it names where that is the plan of today. */
export async function takeEntries(app: App, { added }: Pick<OfferedLog, 'added'>): Promise<void> {
  await app.door.takeIn(added);
  await keepNamedEditions(app, added);
}

/** Takes in the logs among the files of a plan folder: what is as it was written and not here yet. */
export async function takeLogs(app: App, files: readonly PlanFile[]): Promise<void> {
  for (const file of files) {
    if (roleOf(file.path) !== 'log') continue;
    const { added } = await offerLog(app, null, file.path, file.bytes);
    if (added.length > 0) await takeEntries(app, { added });
  }
}
