import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { declare } from '#app/incidents.ts';
import { exportLog, offerLog, takeLog } from '#app/log-files.ts';
import type { App } from '#app/open-app.ts';
import { record } from '#app/record.ts';
import { incidentView } from '#app/runs.ts';
import type { Ulid } from '#domain/incident/events.ts';
import { clockOffsets } from '#domain/log/clock-offsets.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { incidentIds, openIncidentIds } from '#storage/events.ts';
import { putPlan, testApp } from './test-app.ts';

const author = { by: 'iv' };
const agreed = { join: false, offsets: new Map<string, number>() };

/** An app of another laptop, with what it saved last. */
async function laptop(deviceId: string): Promise<{ readonly app: App; readonly saved: () => Uint8Array }> {
  let bytes = new Uint8Array();
  const app = await testApp({
    info: async () => ({
      appVersion: '0.1.0',
      shell: 'portable',
      shellVersion: 'test',
      dataFolder: 'test',
      deviceName: deviceId,
      deviceId,
      platform: 'linux',
      locale: 'en',
    }),
    saveFile: async (name, content) => {
      bytes = Uint8Array.from(content);
      return { name, bytes: content.length };
    },
  });
  await putPlan(app, {});
  return { app, saved: () => bytes };
}

async function declared(app: App, name: string): Promise<Ulid> {
  const incident = await declare(app, author, { kind: 'incident', name });
  if (incident === null) throw new Error('nothing declared');
  return incident;
}

const note = (app: App, incident: Ulid, text: string) => record(app, author, incident, 'note.added', { text });

async function exported(one: Awaited<ReturnType<typeof laptop>>, incident: string): Promise<Uint8Array> {
  expect(await exportLog(one.app, incident, 'INC-1: a/b')).toBe('INC-1 a b.jsonl');
  return one.saved();
}

describe('logs of two laptops', () => {
  it('come to the same bytes on both, whichever was first', async () => {
    const [a, b] = [await laptop('LAPTOPA'), await laptop('LAPTOPB')];
    const incident = await declared(a.app, 'Night');
    const first = await offerLog(b.app, null, 'a.jsonl', await exported(a, incident));
    expect(first).toMatchObject({ known: 0, refused: 0, conflicts: [], apart: [] });
    await takeLog(b.app, author, incident, first, agreed);
    await note(b.app, incident, 'from b');
    await note(a.app, incident, 'from a');
    const [ofA, ofB] = [await exported(a, incident), await exported(b, incident)];
    await takeLog(a.app, author, incident, await offerLog(a.app, incident, 'b', ofB), agreed);
    await takeLog(b.app, author, incident, await offerLog(b.app, incident, 'a', ofA), agreed);
    expect(await exported(a, incident)).toEqual(await exported(b, incident));
    expect(verifyLog(readLog(await exported(a, incident))).problems).toEqual([]);
    const again = await offerLog(a.app, incident, 'b', ofB);
    expect(again).toMatchObject({ added: [], known: 2, devices: [{ device: 'LAPTOPB', offset: 0 }] });
  });

  it('leave out what was changed, and say so', async () => {
    const [a, b] = [await laptop('LAPTOPA'), await laptop('LAPTOPB')];
    const incident = await declared(a.app, 'Night');
    await note(a.app, incident, 'true');
    const text = new TextDecoder().decode(await exported(a, incident)).replace('"true"', '"false"');
    const offered = await offerLog(b.app, null, 'a.jsonl', new TextEncoder().encode(text));
    expect(offered.added.map(({ type }) => type)).toEqual(['incident.declared']);
    expect(offered).toMatchObject({ refused: 1, known: 0 });
    expect(offered.check.problems.map(({ code }) => code)).toContain('entry-changed');
  });

  it('are joined where both declared, and stay one from then on', async () => {
    const [a, b] = [await laptop('LAPTOPA'), await laptop('LAPTOPB')];
    const [one, other] = [await declared(a.app, 'Nimbria'), await declared(b.app, 'Cold rooms')];
    await note(b.app, other, 'from b');
    const offered = await offerLog(a.app, one, 'b', await exported(b, other));
    expect(offered.apart).toMatchObject([{ incident: other, name: 'Cold rooms' }]);
    await takeLog(a.app, author, one, offered, { ...agreed, join: true });
    for (const id of [one, other]) {
      const view = await incidentView(a.app, id);
      expect(view?.summary).toMatchObject({ incident: one, name: 'Nimbria' });
      expect(view?.events).toHaveLength(4);
    }
    expect(await incidentIds(a.app.db)).toEqual([one]);
    expect(await openIncidentIds(a.app.db)).toEqual([one]);
    await record(a.app, author, one, 'incident.closed', { reason: 'back', lessons: [] });
    expect(await openIncidentIds(a.app.db)).toEqual([]);
    const back = await offerLog(b.app, other, 'a', await exported(a, one));
    expect(back.apart).toEqual([]);
    await takeLog(b.app, author, other, back, agreed);
    expect(await exported(b, other)).toEqual(await exported(a, one));
  });

  it('record an offset that was agreed for another clock, once', async () => {
    const [a, b] = [await laptop('LAPTOPA'), await laptop('LAPTOPB')];
    const incident = await declared(a.app, 'Night');
    await takeLog(b.app, author, incident, await offerLog(b.app, null, 'a', await exported(a, incident)), agreed);
    await note(b.app, incident, 'early');
    const offered = await offerLog(a.app, incident, 'b', await exported(b, incident));
    const offsets = new Map([['LAPTOPB', 12 * 60_000]]);
    await takeLog(a.app, author, incident, offered, { join: false, offsets });
    const events = (await incidentView(a.app, incident))?.events ?? [];
    expect([...clockOffsets(events)]).toEqual([['LAPTOPB', 12 * 60_000]]);
    const early = events.find(({ data }) => data['text'] === 'early');
    expect(Date.parse(early?.happened ?? '') - Date.parse(early?.at ?? '')).toBe(12 * 60_000);
    // What is exported is what was written.
    expect(verifyLog(readLog(await exported(a, incident))).problems).toEqual([]);
    const after = await offerLog(a.app, incident, 'b', await exported(b, incident));
    await takeLog(a.app, author, incident, after, { join: false, offsets });
    expect((await incidentView(a.app, incident))?.events).toHaveLength(events.length);
  });
});
