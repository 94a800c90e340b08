import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Notice, noticesIn } from '#app/notices.ts';
import type { App } from '#app/open-app.ts';
import { currentPlan, procedure, thingsOf } from '#app/plan.ts';
import type { Instant, Ulid } from '#domain/incident/events.ts';
import { sealEvent } from '#domain/incident/log.ts';
import type { Host } from '#host/host.ts';
import { fileHashes, keptRow } from '#storage/kept.ts';
import { type JournalDouble, journalDouble } from './journal-double.ts';
import { hostDouble, openTestApp, putPlan } from './test-app.ts';

const INCIDENT = '01JD4Z9K7X8Y6W5V4T3S2R1Q0P' as Ulid;
const PLAN = { 'procedures/a.md': '# A\n1. [ ] Go\n', 'contacts/all.yaml': '- { id: ann, name: Ann }\n' };

let journal: JournalDouble;
let count = 0;

beforeEach(() => {
  journal = journalDouble();
  count += 1;
});

afterEach(() => void vi.restoreAllMocks());

const open = (calls: Partial<Host> = {}) =>
  openTestApp(hostDouble({ ...journal.host, ...calls }), `self-test-${count}`);

function note(number: number) {
  const text = `entry ${number}`;
  const id = String(number).padStart(26, '0') as Ulid;
  const at = '2026-11-17T03:50:00+01:00' as Instant;
  return { id, incident: INCIDENT, at, by: 'sk', device: 'laptop', type: 'note.added', data: { text } };
}

/** An app with a plan, a setting and three entries, closed again. */
async function worked(): Promise<void> {
  const app = await open();
  await putPlan(app, PLAN);
  for (const number of [1, 2, 3]) await app.door.record(note(number));
  await app.door.putSetting('theme', 'dark');
  app.db.close();
}

/** Changes what is in the database behind everybody's back. */
async function tamper(change: (app: App) => Promise<unknown>): Promise<void> {
  const app = await open();
  await change(app);
  app.db.close();
}

/** A table, whatever its rows are. */
interface Rows {
  toArray(): PromiseLike<unknown[]>;
  clear(): PromiseLike<void>;
  bulkPut(rows: never[]): PromiseLike<unknown>;
}

async function said(app: App): Promise<readonly Notice[]> {
  return noticesIn((await app.db.settings.get('notices'))?.value);
}

async function expectWhole(app: App, notes = 3): Promise<void> {
  expect(await app.db.events.count()).toBe(notes);
  expect(await app.db.settings.get('theme')).toMatchObject({ value: 'dark' });
  expect((await currentPlan(app))?.counts).toMatchObject({ procedure: 1, contact: 1 });
  expect(await procedure(app, 'a')).toMatchObject({ title: 'A' });
  expect((await thingsOf(app, 'contact')).map((it) => it.name)).toEqual(['Ann']);
  const [kept, record] = [await keptRow(app.db), await app.host.journalRecord()];
  expect(kept).toMatchObject({ store: record.store, head: record.head, heads: record.heads, ahead: [] });
  expect([...(await fileHashes(app.db)).keys()]).toHaveLength(3);
}

/** Opens on a database that is to be put aside, then on the new, empty one of the next start. */
async function openTwice(): Promise<{ app: App; why: string | null }> {
  let why: string | null = null;
  const asked = new Promise<string>((resolve) => {
    void open({
      setProfileAside: async (reason) => {
        why = reason;
        resolve(reason);
      },
    }).then(
      (app) => {
        app.db.close();
        resolve('good');
      },
      (error: unknown) => resolve(String(error)),
    );
  });
  expect(await asked).toBe('different');
  count += 1;
  const setAside = { why: 'different', folder: '20261122T1000Z-profile' } as const;
  const app = await open({ journalRecord: async () => ({ ...(await journal.host.journalRecord()), setAside }) });
  return { app, why };
}

describe('at the start', () => {
  it('KS1: what agrees is left alone', async () => {
    await worked();
    const before = journal.lines.length;
    const app = await open();
    await expectWhole(app);
    expect(journal.lines).toHaveLength(before);
    expect(await said(app)).toEqual([]);
  });

  it('KS2: the last lines are made up for, those of a plan too', async () => {
    await worked();
    const app = await open();
    const { plan, lists, bodies, files, hashes, events, settings, kept } = app.db;
    const tables: readonly Rows[] = [plan, lists, bodies, files, hashes, events, settings, kept];
    const before = await Promise.all(tables.map((table) => table.toArray()));
    await putPlan(app, { ...PLAN, 'procedures/b.md': '# B\n1. [ ] Stop\n' });
    await app.door.record(note(4));
    await app.door.putSetting('theme', 'light');
    await app.door.putSetting('theme', 'dark');
    for (const [at, table] of tables.entries()) {
      await table.clear();
      await table.bulkPut((before[at] ?? []) as never[]);
    }
    app.db.close();
    const again = await open();
    expect(await procedure(again, 'b')).toMatchObject({ title: 'B' });
    expect(await again.db.events.count()).toBe(4);
    expect((await keptRow(again.db)).heads).toEqual((await again.host.journalRecord()).heads);
    expect(await said(again)).toEqual([]);
  });

  it('KS3: an empty database is made again', async () => {
    await worked();
    count += 1;
    const app = await open();
    await expectWhole(app);
    expect(await said(app)).toMatchObject([
      { kind: 'rebuilt', why: 'empty', folder: '20261122T100000Z-database', missing: [] },
    ]);
  });

  it.each([
    ['an event', (app: App) => app.db.events.limit(1).delete()],
    ['a setting', (app: App) => app.db.settings.delete('theme')],
    ['a file', (app: App) => app.db.files.delete('procedures/a.md')],
    ['what lists show', (app: App) => app.db.lists.clear()],
    ['a text', (app: App) => Promise.all([app.db.bodies.clear(), app.db.events.limit(1).delete()])],
    ['what it says of itself', (app: App) => Promise.all([app.db.kept.clear(), app.db.lists.clear()])],
  ])('KS4: a database without %s is put aside, and made again', async (_what, lose) => {
    await worked();
    await tamper(lose);
    const { app } = await openTwice();
    await expectWhole(app);
    expect(await said(app)).toMatchObject([
      { kind: 'rebuilt', why: 'different', folder: '20261122T1000Z-profile', missing: [] },
    ]);
  });

  it('KS4: a changed event is no event, and a changed file no file', async () => {
    await worked();
    await tamper(async (app) => {
      await app.db.events.toCollection().modify({ by: 'somebody else' });
      await app.db.kept.clear();
    });
    const { app } = await openTwice();
    await expectWhole(app);
    expect((await app.db.events.toArray()).map((event) => event.by)).toEqual(['sk', 'sk', 'sk']);
  });

  it('KS5: entries that only the database has are taken from it, whether it stays', async () => {
    await worked();
    const more = sealEvent(note(9), null);
    await tamper((app) => app.db.events.add(more));
    const app = await open();
    await expectWhole(app, 4);
    expect(journal.lines.at(-1)?.change).toEqual({ kind: 'event', event: more });
  });

  it('KS5: or goes', async () => {
    await worked();
    const more = sealEvent(note(9), null);
    await tamper((app) => Promise.all([app.db.events.add(more), app.db.lists.clear()]));
    const { app } = await openTwice();
    await expectWhole(app, 4);
    expect(await said(app)).toMatchObject([{ taken: 1 }]);
  });

  it('KS6: a new journal is told everything', async () => {
    await worked();
    journal = journalDouble('01TESTJOURNALTHESECOND0000');
    const app = await open();
    await expectWhole(app);
    expect((await app.host.journalRecord()).heads.events.count).toBe(3);
    expect(await said(app)).toMatchObject([{ kind: 'journal-begun' }]);
    app.db.close();
    await expectWhole(await open());
  });

  it('KS6: a journal that lost its end is told what it lacks', async () => {
    await worked();
    const old = journal;
    journal = journalDouble();
    for (const line of old.lines.slice(0, -3)) await journal.host.appendJournal(JSON.stringify(line.change));
    const app = await open();
    await expectWhole(app);
    app.db.close();
    await expectWhole(await open());
  });

  it('KS7: a database that differs again at once is not put aside again', async () => {
    await worked();
    await tamper((app) => app.db.lists.clear());
    const record = await journal.host.journalRecord();
    const again = { ...record, setAside: { why: 'different', folder: null } as const };
    await expect(open({ journalRecord: async () => again })).rejects.toMatchObject({ problem: 'broken' });
  });

  it('KS10: a database that fails to open once is opened, and empty or not is what the journal says', async () => {
    await worked();
    const opens = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expectWhole(await open());
    expect(opens.mock.calls.length).toBeGreaterThan(1);
  });

  it('KS10: one that never opens is put aside, and given up when that was done already', async () => {
    await worked();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const why = await new Promise((resolve) => {
      void open({ setProfileAside: async (reason) => resolve(reason) });
    });
    expect(why).toBe('broken');
    const record = { ...(await journal.host.journalRecord()), setAside: { why: 'broken', folder: null } as const };
    await expect(open({ journalRecord: async () => record })).rejects.toMatchObject({ problem: 'broken' });
  });

  it('KS8: damage of the journal is said once; a newer one is refused', async () => {
    await worked();
    const record = await journal.host.journalRecord();
    const flaws = [{ segment: '000001-000000000001.jsonl', missing: { first: 3, last: 4 } }];
    const damaged = { journalRecord: async () => ({ ...(await journal.host.journalRecord()), flaws }) };
    const app = await open(damaged);
    expect(await said(app)).toMatchObject([{ kind: 'journal', missing: [{ first: 3, last: 4 }] }]);
    app.db.close();
    const again = await open(damaged);
    expect(await said(again)).toHaveLength(1);
    await expect(open({ journalRecord: async () => ({ ...record, newer: true }) })).rejects.toMatchObject({
      problem: 'newer',
    });
  });
});
