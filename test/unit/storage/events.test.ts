import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { sealEvent } from '#domain/incident/log.ts';
import { type Db, makeDb, openDb } from '#storage/db.ts';
import { addEvents, chainHead, eventsOf, incidentIds, openIncidentIds } from '#storage/events.ts';

let db: Db;
let count = 0;

beforeEach(async () => {
  count += 1;
  db = makeDb(`events-test-${count}`);
  await openDb(db, { newId: () => 'store', appVersion: '0' });
});

async function add(incident: string, device: string, type: string, minute: number): Promise<LogEvent> {
  const draft = {
    id: `${incident}-${device}-${type}-${minute}` as Ulid,
    incident: incident as Ulid,
    at: `2026-11-17T03:${String(minute).padStart(2, '0')}:00+01:00` as Instant,
    by: 'SK',
    device,
    type,
    data: {},
  };
  const event = sealEvent(draft, await chainHead(db, incident, device));
  await addEvents(db, [event]);
  return event;
}

it('D6: each device has its own chain in each incident', async () => {
  const first = await add('one', 'laptop-a', 'incident.declared', 1);
  const second = await add('one', 'laptop-a', 'note.added', 2);
  const other = await add('one', 'laptop-b', 'note.added', 3);
  const elsewhere = await add('two', 'laptop-a', 'incident.declared', 4);
  expect(second).toMatchObject({ seq: 2, prev: first.hash });
  expect(other).toMatchObject({ seq: 1, prev: null });
  expect(elsewhere).toMatchObject({ seq: 1, prev: null });
  expect(await eventsOf(db, 'one')).toHaveLength(3);
});

it('D6: an event that is there already is not added twice', async () => {
  const event = await add('one', 'laptop-a', 'incident.declared', 1);
  expect(await addEvents(db, [event, event])).toEqual([]);
  expect(await eventsOf(db, 'one')).toHaveLength(1);
});

it('D7: what was closed is not open, unless it was opened again', async () => {
  await add('01-closed', 'a', 'incident.declared', 1);
  await add('01-closed', 'a', 'incident.closed', 2);
  await add('02-open', 'a', 'incident.declared', 3);
  await add('03-again', 'a', 'incident.declared', 4);
  await add('03-again', 'a', 'incident.closed', 5);
  await add('03-again', 'a', 'incident.reopened', 6);
  expect(await openIncidentIds(db)).toEqual(['03-again', '02-open']);
  expect(await incidentIds(db)).toEqual(['03-again', '02-open', '01-closed']);
});
