import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { App } from '#app/open-app.ts';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { type EventDraft, sealEvent } from '#domain/incident/log.ts';
import { eventsHead, filesHead, settingsHead } from '#domain/journal/heads.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { fileHashes, keptRow } from '#storage/kept.ts';
import type { PlanEdit } from '#storage/plan.ts';
import { journalDouble } from './journal-double.ts';
import { putPlan, testApp } from './test-app.ts';

const INCIDENT = '01JD4Z9K7X8Y6W5V4T3S2R1Q0P' as Ulid;

function draft(number: number): EventDraft {
  return {
    id: String(number).padStart(26, '0') as Ulid,
    incident: INCIDENT,
    at: '2026-11-17T03:50:00+01:00' as Instant,
    by: 'sk',
    device: 'laptop',
    type: 'note.added',
    data: { text: `entry ${number}` },
  };
}

async function opened() {
  const journal = journalDouble();
  const app = await testApp(journal.host);
  return { app, journal, state: () => app.door.saveState() };
}

/** That the database says of itself what is in it, and that the journal has the same. */
async function expectAgreement(app: App): Promise<void> {
  const [kept, events, settings, files] = await Promise.all([
    keptRow(app.db),
    app.db.events.toArray(),
    app.db.settings.toArray(),
    fileHashes(app.db),
  ]);
  expect(kept.heads).toEqual({
    events: eventsHead(events.map((event) => event.hash)),
    settings: settingsHead(settings.map((row) => [row.key, row.value] as const)),
    files: filesHead(files),
  });
  const record = await app.host.journalRecord();
  expect(kept).toMatchObject({ store: record.store, head: record.head, heads: record.heads, ahead: [] });
}

describe('an entry', () => {
  it('KD1: is a line of the journal, then in the database, then saved', async () => {
    const { app, journal, state } = await opened();
    const order: string[] = [];
    app.db.events.hook('creating', () => void order.push(`database after ${journal.lines.length} lines`));
    app.door.onSaveState(() => order.push(state().state));
    expect(state().state).toBe('idle');
    const event = await app.door.record(draft(1));
    expect(order).toEqual(['saving', 'database after 1 lines', 'saved']);
    expect(await app.db.events.get(event.hash)).toMatchObject({ seq: 1, data: { text: 'entry 1' } });
    expect(journal.lines.map((line) => line.change)).toEqual([{ kind: 'event', event }]);
    await expectAgreement(app);
  });

  it('KD2: that the database did not take is in the journal, said, and made up for', async () => {
    const { app, journal, state } = await opened();
    await app.door.record(draft(1));
    app.db.close();
    const held = await app.door.record(draft(2));
    expect(state()).toEqual({ state: 'half', only: 'journal' });
    expect(journal.lines).toHaveLength(2);
    await app.db.open();
    await app.door.record(draft(3));
    expect(state().state).toBe('saved');
    expect(await app.db.events.get(held.hash)).toBeDefined();
    await expectAgreement(app);
  });

  it('KD2: that the journal did not take is in the database, said, and told to the journal by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const { app, journal, state } = await opened();
    journal.fail('disk-full');
    await app.door.record(draft(1));
    await app.door.record(draft(2));
    expect(state()).toEqual({ state: 'half', only: 'database' });
    expect(await app.db.events.count()).toBe(2);
    journal.fail(null);
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(state().state).toBe('saved'));
    expect(journal.lines.map((line) => line.change.kind === 'event' && line.change.event.seq)).toEqual([1, 2]);
    await expectAgreement(app);
  });

  it('KD3: that neither took is in memory with its words, and is kept later', async () => {
    const { app, journal, state } = await opened();
    await app.door.record(draft(1));
    journal.fail('failed');
    app.db.close();
    const second = await app.door.record(draft(2));
    const third = await app.door.record(draft(3));
    expect(state()).toEqual({ state: 'unsaved', entries: [second, third] });
    await app.db.open();
    journal.fail(null);
    await app.door.putSetting('theme', 'dark');
    expect(state().state).toBe('saved');
    expect(await app.db.events.count()).toBe(3);
    await expectAgreement(app);
  });

  it('KD4: follows the one before it, wherever that is', async () => {
    const { app, journal } = await opened();
    const first = await app.door.record(draft(1));
    app.db.close();
    const second = await app.door.record(draft(2));
    expect(second).toMatchObject({ seq: 2, prev: first.hash });
    const other = await testApp(journal.host);
    other.db.close();
    expect(await other.door.record(draft(3))).toMatchObject({ seq: 3, prev: second.hash });
  });

  it('KD4: follows those that were taken in from a log', async () => {
    const { app } = await opened();
    const first = await app.door.record(draft(1));
    const second = sealEvent(draft(2), { device: 'laptop', seq: 1, hash: first.hash });
    await app.door.takeIn([first, second]);
    expect(await app.db.events.count()).toBe(2);
    expect(await app.door.record(draft(3))).toMatchObject({ seq: 3, prev: second.hash });
    await expectAgreement(app);
  });

  it('KD9: with a thousand others goes to the journal in a few calls', async () => {
    const { app, journal } = await opened();
    const events: LogEvent[] = [];
    for (let number = 1; number <= 1500; number += 1) {
      const last = events.at(-1);
      events.push(
        sealEvent(draft(number), last === undefined ? null : { device: 'laptop', seq: last.seq, hash: last.hash }),
      );
    }
    await app.door.takeIn(events);
    expect([journal.lines.length, journal.calls()]).toEqual([1500, 2]);
    expect(await app.db.events.count()).toBe(1500);
    await expectAgreement(app);
  });

  it('KD7: that is no event is told to its caller, and stops nothing', async () => {
    const { app, journal, state } = await opened();
    await expect(app.door.record({ ...draft(1), id: 'no ulid' as Ulid })).rejects.toThrow();
    expect(state().state).toBe('failed');
    expect(await app.db.events.count()).toBe(0);
    expect(await app.door.record(draft(1))).toMatchObject({ seq: 1 });
    expect(journal.lines).toHaveLength(1);
    await expectAgreement(app);
  });
});

describe('a plan', () => {
  const edit = async (app: App, path: string, text: string): Promise<PlanEdit> => {
    const row = await app.db.plan.get('plan');
    const files = [{ path, bytes: new TextEncoder().encode(text) }];
    if (row === undefined) throw new Error('no plan');
    return {
      ...{ info: row.info, shipped: null, hash: planHash(files) },
      lists: { put: [{ key: 'procedure:b', kind: 'procedure', id: 'b', title: 'B', thing: { id: 'b' } }], remove: [] },
      bodies: { put: [{ id: 'b', body: text, bodyLine: 1 }], remove: ['a'] },
      files: { put: files, remove: ['procedures/a.md'] },
    };
  };

  it('KD6: that changes in part is a line with that part, and keeps its heads', async () => {
    const { app, journal } = await opened();
    await putPlan(app, { 'procedures/a.md': '# A\n1. [ ] Go\n', 'procedures/c.md': '# C\n1. [ ] Go\n' });
    await expectAgreement(app);
    const row = await app.door.changePlan(await edit(app, 'procedures/b.md', '# B\n'));
    expect(row).toMatchObject({ generation: 2, counts: { procedure: 3 } });
    expect(journal.lines.at(-1)?.change).toMatchObject({
      ...{ kind: 'plan', whole: false, removed: ['procedures/a.md'], put: [{ path: 'procedures/b.md' }] },
    });
    expect((await app.host.journalRecord()).plan?.complete).toBe(true);
    expect([...(await fileHashes(app.db)).keys()]).toEqual(['plan.yaml', 'procedures/b.md', 'procedures/c.md']);
    await expectAgreement(app);
    await putPlan(app, { 'procedures/a.md': '# A again\n1. [ ] Go\n' });
    await expectAgreement(app);
  });

  it('KD5: that the journal does not take changes nothing', async () => {
    const { app, journal, state } = await opened();
    await putPlan(app, { 'procedures/a.md': '# A\n1. [ ] Go\n' });
    const change = await edit(app, 'procedures/b.md', '# B\n');
    journal.fail('disk-full');
    await expect(app.door.changePlan(change)).rejects.toMatchObject({ code: 'disk-full' });
    await expect(putPlan(app, {})).rejects.toMatchObject({ code: 'disk-full' });
    expect(state().state).toBe('failed');
    expect([...(await fileHashes(app.db)).keys()]).toEqual(['plan.yaml', 'procedures/a.md']);
    journal.fail(null);
    await app.door.record(draft(1));
    await expectAgreement(app);
  });

  it('KD5: that the database alone does not take is made up for at the next start: its head stays before it', async () => {
    const { app, journal } = await opened();
    await putPlan(app, { 'procedures/a.md': '# A\n1. [ ] Go\n' });
    const { head } = await keptRow(app.db);
    const refuse = () => {
      throw new Error('no room for plans');
    };
    app.db.files.hook('creating', refuse);
    const change = await edit(app, 'procedures/b.md', '# B\n');
    await expect(app.door.changePlan(change)).rejects.toThrow();
    app.db.files.hook('creating').unsubscribe(refuse);
    await app.door.record(draft(1));
    expect(journal.lines).toHaveLength((head.seq ?? 0) + 2);
    expect((await keptRow(app.db)).head).toEqual(head);
    expect(await app.db.events.count()).toBe(1);
  });
});

it('KD8: a setting leaves the time of the last entry as it is, and is kept in both', async () => {
  const { app, state } = await opened();
  await app.door.putSetting('theme', 'dark');
  await app.door.putSetting('theme', 'light');
  expect(state().state).toBe('idle');
  await expectAgreement(app);
});

it('KD2: a setting that the journal did not take is marked until it has', async () => {
  const { app, journal } = await opened();
  journal.fail('failed');
  await app.door.putSetting('theme', 'dark');
  expect((await keptRow(app.db)).ahead).toEqual(['theme']);
  journal.fail(null);
  await app.door.record(draft(1));
  await expectAgreement(app);
});
