import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changePlan } from '#app/change-plan.ts';
import { closeIncident, proofsOf } from '#app/close-incident.ts';
import { editionOf, keepEdition } from '#app/editions.ts';
import { forgetPerson } from '#app/forget-person.ts';
import { incidentActs } from '#app/incident-acts.ts';
import { incidentFile } from '#app/incident-file.ts';
import { draftReport } from '#app/incident-reports.ts';
import { declare, lastTimeOfDay, nextTimeOfDay, numberedIncidents, openIncident } from '#app/incidents.ts';
import { takeEntries } from '#app/log-files.ts';
import type { App } from '#app/open-app.ts';
import { pastIncidents } from '#app/past-incidents.ts';
import { currentPlan, thing, thingsOf } from '#app/plan.ts';
import { doStep, runView, startRun } from '#app/runs.ts';
import { changeSetting, readSettings } from '#app/settings.ts';
import type { Ulid } from '#domain/incident/events.ts';
import { orderEvents } from '#domain/incident/log.ts';
import type { IsoDate } from '#domain/plan/model.ts';
import { putPlan, testApp } from './test-app.ts';

const CASH =
  '---\nid: cash-only\ntitle: Cash only\nkind: fallback\nfor: [till]\nsustain: 8h\n---\n\n1. [ ] Open the till\n';
const TEXTS = {
  'procedures/cash.md': CASH,
  'components/all.yaml':
    '- { id: till, kind: service, name: Till }\n- { id: pay, kind: function, name: Pay, dependsOn: [till] }\n',
  'contacts/all.yaml': '- { id: s-krol, name: Sabine Krol }\n',
};
const author = { by: 's-krol' };
let app: App;

beforeEach(async () => {
  app = await testApp();
  await putPlan(app, TEXTS);
});

async function declared(kind: 'incident' | 'exercise' = 'incident', name = ''): Promise<Ulid> {
  const incident = await declare(app, author, { kind, name });
  if (incident === null) throw new Error('not declared');
  await keepEdition(app, (await currentPlan(app))?.hash ?? '');
  return incident;
}

async function fileOf(incident: string) {
  const file = await incidentFile(app, incident);
  if (file === null) throw new Error('no file');
  return file;
}

describe('declaring', () => {
  it('is one action, without a name, and names the plan as it is', async () => {
    const incident = await declared();
    const plan = await currentPlan(app);
    expect(await openIncident(app)).toMatchObject({ incident, kind: 'incident', name: '', plan: { hash: plan?.hash } });
    await incidentActs(app, author, incident).rename('WEST-1 outage');
    expect((await openIncident(app))?.name).toBe('WEST-1 outage');
  });

  it('an incident comes before an exercise and pauses it', async () => {
    const exercise = await declared('exercise', 'Quiet Monday');
    const incident = await declared();
    expect((await openIncident(app))?.incident).toBe(incident);
    const types = orderEvents((await fileOf(exercise)).view.events).map(({ type }) => type);
    expect(types).toEqual(['incident.declared', 'exercise.paused']);
  });

  it('L8: numbers follow from the incident alone, so another laptop gives the same; a drill has none', async () => {
    const exercise = await declared('exercise');
    const incident = await declared();
    await startRun(app, author, 'cash-only');
    const year = String(new Date().getFullYear());
    const numbers = (await numberedIncidents(app)).map(({ number }) => number);
    expect(new Set(numbers)).toEqual(
      new Set([`EX-${year}-${exercise.slice(-4)}`, `INC-${year}-${incident.slice(-4)}`]),
    );
    const other = await testApp();
    await putPlan(other, TEXTS);
    for (const event of (await fileOf(incident)).view.events) await other.db.events.add(event);
    expect((await incidentFile(other, incident))?.number).toBe((await fileOf(incident)).number);
  });

  it('a run belongs to the open incident', async () => {
    const incident = await declared();
    const run = await startRun(app, author, 'cash-only');
    expect((await runView(app, run ?? ''))?.view.summary).toMatchObject({ incident, kind: 'incident' });
  });
});

describe('the past stays the past', () => {
  it('an incident is shown against the plan that it names, whatever became of it', async () => {
    const incident = await declared();
    await putPlan(app, { ...TEXTS, 'components/all.yaml': '- { id: other, kind: function, name: Other }\n' });
    const file = await fileOf(incident);
    expect(file.isNamedEdition).toBe(true);
    expect(file.map.ids).toEqual(['pay', 'till']);
    expect((await currentPlan(app))?.hash).not.toBe(file.edition.hash);
  });

  it('people are called as they were, who came since as today, and who was forgotten not at all', async () => {
    const incident = await declared();
    await incidentActs(app, author, incident).note('Nothing hums');
    const contacts =
      '- { id: s-krol, name: Sabine Brandt }\n- { id: t-new, name: Tom New }\n- { id: c-lead, name: Clara Lead }\n';
    await putPlan(app, { ...TEXTS, 'contacts/all.yaml': contacts });
    await incidentActs(app, { by: 't-new' }, incident).note('Hums again');
    const asked = { kind: 'activity', language: 'en' } as const;
    const before = await draftReport(app, author, await fileOf(incident), asked);
    expect(before).toContain('Sabine Krol');
    expect(before).toContain('Tom New');
    expect(before).not.toContain('Sabine Brandt');
    const forgetHistory = vi.fn(async () => undefined);
    const host = { ...app.host, forgetHistory };
    await forgetPerson({ ...app, host }, author, 's-krol', 'Forget');
    const after = await draftReport(app, author, await fileOf(incident), asked);
    expect([forgetHistory.mock.calls.length, after?.includes('Krol'), after?.includes('s-krol')]).toEqual([
      1,
      false,
      true,
    ]);
    const kept = JSON.stringify(await app.db.settings.where('key').startsWith('edition/').toArray());
    expect(kept).not.toContain('Sabine Krol');
    expect(kept).toContain('Till');
  });

  it('a log that comes in keeps the plan that it names, where that is the plan of today', async () => {
    const incident = await declared();
    const other = await testApp();
    await putPlan(other, TEXTS);
    const offered = { added: (await fileOf(incident)).view.events };
    await takeEntries(other, offered);
    await putPlan(other, { 'components/all.yaml': '- { id: other, kind: function, name: Other }\n' });
    const file = await incidentFile(other, incident);
    expect([file?.isNamedEdition, file?.map.ids]).toEqual([true, ['pay', 'till']]);
  });

  it('where the plan that it names is not here, it is shown against the plan of today, and says so', async () => {
    const incident = await declared();
    const { hash } = (await fileOf(incident)).edition;
    await app.db.settings.delete(`edition/${hash}/0`);
    await putPlan(app, { ...TEXTS, 'components/all.yaml': '- { id: other, kind: function, name: Other }\n' });
    const second = await testApp();
    await putPlan(second, { 'components/all.yaml': '- { id: other, kind: function, name: Other }\n' });
    for (const event of (await fileOf(incident)).view.events) await second.db.events.add(event);
    const file = await incidentFile(second, incident);
    expect([file?.isNamedEdition, file?.map.ids]).toEqual([false, ['other']]);
  });

  it('a plan too long for one piece is kept in several, and read back whole', async () => {
    const many = Array.from({ length: 3000 }, (_, at) => `- { id: c${at}, kind: service, name: Component ${at} }\n`);
    await putPlan(app, { 'components/all.yaml': many.join('') });
    const { hash } = (await currentPlan(app)) ?? { hash: '' };
    expect(await keepEdition(app, hash)).toBe(true);
    expect(await keepEdition(app, 'another')).toBe(false);
    await putPlan(app, TEXTS);
    expect((await editionOf(app, hash))?.components).toHaveLength(3000);
    await changeSetting(app, 'language', 'fr');
    expect((await readSettings(app)).language).toBe('fr');
  });
});

describe('what is said can be withdrawn', () => {
  it('KD10: undo takes back what was entered a moment ago, also when it is not kept yet', async () => {
    const incident = await declared();
    const acts = incidentActs(app, author, incident);
    await acts.note('before', null);
    const entering = acts.note('slip of the hand', null);
    const undone = await acts.undo('undone');
    expect(undone?.data['corrects']).toBe((await entering).id);
  });

  it('undo takes back the last entry of this laptop, then the one before, and never the declaration', async () => {
    const incident = await declared();
    const acts = incidentActs(app, author, incident);
    await acts.mark({ subject: 'till', state: 'down' });
    await acts.note('hello');
    await acts.undo('undone');
    expect((await fileOf(incident)).state.marks.size).toBe(1);
    await acts.undo('undone');
    expect((await fileOf(incident)).state.marks.size).toBe(0);
    expect(await acts.undo('undone')).toBeNull();
    expect((await fileOf(incident)).view.events).toHaveLength(5);
  });

  it('a mark that was just made is said better, and both stay in the log', async () => {
    const incident = await declared();
    const acts = incidentActs(app, author, incident);
    const mark = await acts.mark({ subject: 'till', state: 'down' });
    await acts.restate(mark, { subject: 'till', state: 'degraded' });
    const { state, view } = await fileOf(incident);
    expect(state.marks.get('till')?.state).toBe('degraded');
    expect(view.events).toHaveLength(3);
  });

  it('an entry from paper keeps the time and the name of the paper', async () => {
    const incident = await declared();
    const at = lastTimeOfDay(app, '00:01');
    if (at === null) throw new Error('no time');
    await incidentActs(app, author, incident).fromPaper({ type: 'fact.added', text: 'Siren', at, by: 'Guard' });
    const [fact] = (await fileOf(incident)).state.facts;
    expect(fact).toMatchObject({ by: 'Guard', happened: at, data: { fromPaper: true } });
  });
});

describe('closing', () => {
  it('makes actions of lessons, proof of fallbacks, and can be reopened and searched', async () => {
    const incident = await declared('incident', 'WEST-1 outage');
    const id = await startRun(app, author, 'cash-only');
    const run = (await runView(app, id ?? ''))?.run;
    const step = run?.items[0]?.item.key;
    if (run === undefined || step === undefined) throw new Error('no run');
    await doStep(app, author, run, step, {});
    await incidentActs(app, author, incident).note('Siren at gate two');
    const proofs = proofsOf(await fileOf(incident), app.now() + 3_600_000);
    expect(proofs).toMatchObject([{ procedure: 'cash-only', exercised: { by: ['s-krol'] } }]);
    const lessons = [{ text: 'Write the recall procedure', owner: 's-krol', due: '2027-01-15' as IsoDate }];
    await closeIncident(app, author, incident, { reason: 'Back to normal', lessons, proofs }, 'Closing');

    expect(await openIncident(app)).toBeNull();
    expect(await thingsOf(app, 'action')).toMatchObject([
      { title: 'Write the recall procedure', owner: 's-krol', due: '2027-01-15', state: 'open', from: incident },
    ]);
    expect((await thing(app, 'procedure', 'cash-only'))?.exercised).toMatchObject({
      on: proofs[0]?.exercised.on,
      by: ['s-krol'],
    });
    expect((await fileOf(incident)).state.closing).toMatchObject({ reason: 'Back to normal' });
    expect(await pastIncidents(app, 'siren gate')).toMatchObject([{ entries: 1, summary: { incident } }]);
    expect(await pastIncidents(app, 'nothing of the kind')).toEqual([]);
    await incidentActs(app, author, incident).reopen('Down again');
    expect((await openIncident(app))?.incident).toBe(incident);
    expect(await pastIncidents(app, '')).toEqual([]);
  });
});

describe('closing again', () => {
  const lessons = [
    { text: 'Write the recall procedure', owner: 's-krol', due: '2027-01-15' as IsoDate },
    { text: 'Buy pads', owner: 'The night guard', due: null },
    { text: 'Buy pads', owner: null, due: null },
  ];
  const closing = { reason: 'Back to normal', lessons, proofs: [] };

  it('after it failed half-way raises nothing twice', async () => {
    const incident = await declared();
    let fails = 2;
    const refused: App['door']['changePlan'] = (edit) => {
      fails -= 1;
      return fails >= 0 ? Promise.reject(new Error('the disk is full')) : app.door.changePlan(edit);
    };
    const failing = { ...app, door: { ...app.door, changePlan: refused } };
    for (let turn = 0; turn < 2; turn += 1) {
      await expect(closeIncident(failing, author, incident, closing, 'Closing')).rejects.toThrow();
    }
    await closeIncident(failing, author, incident, closing, 'Closing');
    await closeIncident(failing, author, incident, closing, 'Closing');
    const types = (await fileOf(incident)).view.events.map(({ type }) => type);
    expect(types.filter((type) => type === 'action.raised')).toHaveLength(3);
    expect(types.filter((type) => type === 'incident.closed')).toHaveLength(1);
    expect(await thingsOf(app, 'action')).toHaveLength(3);
  });

  it('after it was reopened leaves alone what became of an action, and takes what is new', async () => {
    const incident = await declared();
    await closeIncident(app, author, incident, closing, 'Closing');
    const [first] = (await thingsOf(app, 'action')).filter(({ owner }) => owner === 's-krol');
    if (first === undefined) throw new Error('no action');
    const done = { ...first, state: 'done', doneOn: '2026-12-01' as IsoDate } as const;
    await changePlan(app, author, { name: 'Done', put: [{ kind: 'action', thing: done }] });
    await incidentActs(app, author, incident).reopen('Down again');
    const more = [...lessons, { text: 'Call earlier', owner: null, due: null }];
    await closeIncident(app, author, incident, { ...closing, lessons: more }, 'Closing');
    const actions = await thingsOf(app, 'action');
    expect(actions).toHaveLength(4);
    expect(actions.find(({ id }) => id === first.id)).toMatchObject({ state: 'done', doneOn: '2026-12-01' });
    expect(actions.filter(({ note }) => note === 'The night guard')).toHaveLength(1);
  });
});

describe('times of day', () => {
  it('the last one is before now, the next one after, minutes from now', () => {
    const at = (text: string) => Date.parse(nextTimeOfDay(app, text) ?? '');
    expect(Date.parse(lastTimeOfDay(app, '12:00') ?? '')).toBeLessThanOrEqual(app.now());
    expect(at('12:00')).toBeGreaterThan(app.now());
    expect(Math.round((at('+20') - app.now()) / 60_000)).toBe(20);
    expect([lastTimeOfDay(app, '25:00'), lastTimeOfDay(app, 'soon'), nextTimeOfDay(app, '')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
