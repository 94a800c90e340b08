import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { clockIsOff } from '#app/clock-watch.ts';
import { addNotice, currentNotices, dealWith } from '#app/notices.ts';
import type { App } from '#app/open-app.ts';
import { readThrough } from '#app/read-through.ts';
import { recoveryOver } from '#app/recovery.ts';
import type { Instant, Ulid } from '#domain/incident/events.ts';
import { journalDouble } from './journal-double.ts';
import { hostDouble, openTestApp, putPlan, testApp } from './test-app.ts';

const atOnce = async () => undefined;
const DAY = 24 * 3_600_000;

async function worked(journal = journalDouble()): Promise<App> {
  const app = await testApp(journal.host);
  await putPlan(app, { 'procedures/a.md': '# A\n\n1. [ ] Go\n' });
  for (const number of [1, 2, 3]) {
    await app.door.record({
      ...{ id: String(number).padStart(26, '0') as Ulid, incident: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P' as Ulid },
      ...{ at: '2026-11-17T03:50:00+01:00' as Instant, by: 'sk', device: 'laptop', type: 'note.added' },
      data: { text: `entry ${number}` },
    });
  }
  await app.door.putSetting('theme', 'dark');
  return app;
}

describe('reading the database through', () => {
  it.each([
    ['nothing', async () => undefined, true],
    ['an event', (app: App) => app.db.events.limit(1).delete(), false],
    ['what an event says', (app: App) => app.db.events.toCollection().modify({ by: 'x' }), false],
    ['a byte of a file', (app: App) => app.db.files.limit(1).modify({ bytes: new Uint8Array([1]) }), false],
    ['a setting', (app: App) => app.db.settings.delete('theme'), false],
  ] as const)('KU1: without %s', async (_what, lose, isWhole) => {
    const app = await worked();
    await lose(app);
    expect(await readThrough(app, atOnce)).toBe(isWhole);
  });

  it('KU1: while something is written nothing is said', async () => {
    const app = await worked();
    let written = false;
    const pause = async () => {
      if (!written) await app.door.putSetting('theme', 'light');
      written = true;
    };
    expect(await readThrough(app, pause)).toBeNull();
  });
});

it('KU2: what was found is said until it was read', async () => {
  const app = await worked();
  for (const at of [1, 2, 3, 4, 5, 6]) await addNotice(app, { kind: 'journal-begun', at });
  const notices = await currentNotices(app);
  expect(notices.map((notice) => notice.at)).toEqual([2, 3, 4, 5, 6]);
  for (const notice of notices.slice(1)) await dealWith(app, notice);
  expect((await currentNotices(app)).map((notice) => notice.at)).toEqual([2]);
});

it('KU3: everything that is kept, in one file, without a database', async () => {
  const journal = journalDouble();
  await worked(journal);
  let saved = '';
  const host = hostDouble({
    ...journal.host,
    saveFile: async (name, bytes) => {
      saved = new TextDecoder().decode(bytes);
      return { name, bytes: bytes.length };
    },
  });
  const recovery = recoveryOver(
    host,
    async () => Promise.reject(new Error('not asked')),
    () => Date.parse('2026-11-24'),
  );
  expect((await recovery.exportEverything())?.name).toMatch(/^holdfast-2026-11-2\d\.zip$/);
  for (const text of ['procedures/a.md', '1. [ ] Go', 'incidents/01JD4Z9K7X8Y6W5V4T3S2R1Q0P.jsonl', 'entry 3']) {
    expect(saved).toContain(text);
  }
  expect(await recovery.known()).toMatchObject({ record: { heads: { events: { count: 3 } } } });
});

describe('the clock at the start', () => {
  it.each([
    ['the same', 0, null],
    ['a minute back', -60_000, null],
    ['an hour back', -3_600_000, -60],
    ['ten years back', -3650 * DAY, -3650 * 1440],
    ['a month on', 30 * DAY, null],
    ['ten years on', 3650 * DAY, 3650 * 1440],
  ])('KS9: %s', (_what, moved, minutes) => {
    expect(clockIsOff(1_800_000_000_000, 1_800_000_000_000 + moved)).toBe(minutes);
  });

  it('KS9: is said', async () => {
    const journal = journalDouble();
    const written = new Date(Date.now() + 3650 * DAY).toISOString();
    const host = hostDouble({
      ...journal.host,
      journalRecord: async () => ({ ...(await journal.host.journalRecord()), written }),
    });
    const app = await openTestApp(host, 'clock-test');
    expect(await currentNotices(app)).toMatchObject([{ kind: 'clock', minutes: -3650 * 1440 }]);
  });
});
