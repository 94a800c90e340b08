import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { Instant, Ulid } from '#domain/incident/events.ts';
import type { EventDraft } from '#domain/incident/log.ts';
import { testApp } from './test-app.ts';

function draft(id: string): EventDraft {
  return {
    id: id as Ulid,
    incident: 'INCIDENT' as Ulid,
    at: '2026-11-17T03:50:00+01:00' as Instant,
    by: 'sk',
    device: 'laptop',
    type: 'note.added',
    data: { text: id },
  };
}

it('says saved with the time, after the entry is in the database', async () => {
  const app = await testApp();
  const states: string[] = [];
  app.door.onSaveState(() => states.push(app.door.saveState().state));
  expect(app.door.saveState().state).toBe('idle');
  const event = await app.door.record(draft('one'));
  expect(await app.db.events.get(event.hash)).toMatchObject({ id: 'one', seq: 1 });
  expect(states).toEqual(['saving', 'saved']);
});

it('a change that fails is told to its caller, shown, and does not stop the next one', async () => {
  const app = await testApp();
  app.db.close();
  await expect(app.door.record(draft('lost'))).rejects.toThrow();
  expect(app.door.saveState().state).toBe('failed');
  await app.db.open();
  await expect(app.door.record(draft('kept'))).resolves.toMatchObject({ seq: 1 });
  expect(app.door.saveState().state).toBe('saved');
});

it('a setting is no entry: it leaves the time of the last one as it is', async () => {
  const app = await testApp();
  await app.door.putSetting('theme', 'dark');
  expect(app.door.saveState().state).toBe('idle');
});
