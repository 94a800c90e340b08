import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { callsView, logCall, raisePending, raiseWrongNumber, undoLast } from '#app/calls.ts';
import { logMessage, sentOutside } from '#app/messages.ts';
import type { App } from '#app/open-app.ts';
import { thing, thingsOf } from '#app/plan.ts';
import { record } from '#app/record.ts';
import { today } from '#app/today.ts';
import { undoPlan } from '#app/undo-plan.ts';
import { finishCampaign, openCampaign, startCampaign } from '#app/verification.ts';
import { campaignOf, checkKey } from '#domain/calls/verification.ts';
import type { Ulid } from '#domain/incident/events.ts';
import { effectiveEvents } from '#domain/incident/log.ts';
import { putPlan, testApp } from './test-app.ts';

const author = { by: 'ines' };
const CHANNEL = { index: 0, type: 'mobile' };
let app: App;
let incident: Ulid;

beforeEach(async () => {
  app = await testApp();
  await putPlan(app, {
    'contacts/all.yaml': `# Who is who
- id: malik   # operations
  name: Malik
  channels: [{ type: mobile, value: "06 39 98 22 48" }]
  deputies: [sabine]
- { id: sabine, name: Sabine, channels: [{ type: mobile, value: "06 39 98 15 90" }] }
`,
  });
  incident = app.newId() as Ulid;
  const plan = { id: 'test', edition: 3, hash: '' };
  await record(app, author, incident, 'incident.declared', { kind: 'incident', name: 'Test', plan });
});

async function view() {
  const found = await callsView(app, incident);
  if (found === null) throw new Error('no incident');
  return found.file.view;
}

async function said(type: string) {
  return effectiveEvents((await view()).events)
    .filter((event) => event.type === type)
    .map(({ data }) => data);
}

it('logs a deputy who answers with the person, and one who does not with the deputy', async () => {
  const call = { person: 'malik', rings: 'sabine', channel: CHANNEL };
  await logCall(app, author, incident, { call, tree: 'cell', outcome: 'no-answer' });
  await logCall(app, author, incident, { call, tree: 'cell', outcome: 'reached' });
  expect(await said('call.attempted')).toEqual([
    { subject: 'sabine', tree: 'cell', channel: CHANNEL, outcome: 'no-answer' },
    { subject: 'malik', tree: 'cell', channel: CHANNEL, outcome: 'deputy', reached: 'sabine' },
  ]);
});

it('raises a wrong number in the plan, takes all of it back, and puts there what a power cut kept out', async () => {
  const call = { person: 'malik', rings: 'malik', channel: CHANNEL };
  const wrong = { contact: 'malik', channel: CHANNEL, title: 'Find the number' };
  await logCall(app, author, incident, { call, tree: null, outcome: 'wrong-number' });
  await raiseWrongNumber(app, author, incident, wrong);
  expect(await thingsOf(app, 'action')).toMatchObject([
    {
      id: 'wrong-number-malik-0-mobile',
      title: 'Find the number',
      state: 'open',
      about: 'contact:malik',
      from: incident,
    },
  ]);
  expect(await said('contact.verified')).toMatchObject([{ outcome: 'failed' }]);
  await undoPlan(app);
  expect(await thingsOf(app, 'action')).toEqual([]);
  await raisePending(app, author, await view());
  expect(await thingsOf(app, 'action')).toHaveLength(1);
  await undoLast(app, author, incident, 'taken back');
  expect([await said('call.attempted'), await said('contact.verified'), await said('action.raised')]).toEqual([
    [],
    [],
    [],
  ]);
  expect(await thingsOf(app, 'action')).toEqual([]);
  await raisePending(app, author, await view());
  expect(await thingsOf(app, 'action')).toEqual([]);
});

it('puts what a verification found into the plan as one change, and closes it', async () => {
  const started = await startCampaign(app, author, 'Verification');
  if (started === null) throw new Error('not started');
  await record(app, author, started, 'contact.verified', { subject: 'malik', channel: CHANNEL, outcome: 'confirmed' });
  await record(app, author, started, 'contact.verified', { subject: 'sabine', channel: CHANNEL, outcome: 'changed' });
  const open = await openCampaign(app);
  const contacts = await thingsOf(app, 'contact');
  const day = today(app);
  const campaign = campaignOf({ contacts, events: open?.events ?? [], scope: 'due', today: day });
  const [, changed] = campaign.checks;
  const values = new Map([[changed === undefined ? '' : checkKey(changed), '07 11 11 11 11']]);
  await finishCampaign(app, author, started, campaign, values, 'Confirmed numbers');
  expect(await thing(app, 'contact', 'malik')).toMatchObject({ verified: day });
  expect(await thing(app, 'contact', 'sabine')).toMatchObject({
    verified: day,
    channels: [{ value: '07 11 11 11 11' }],
  });
  expect(await openCampaign(app)).toBeNull();
  await undoPlan(app);
  expect(await thing(app, 'contact', 'sabine')).toMatchObject({
    verified: null,
    channels: [{ value: '06 39 98 15 90' }],
  });
});

it('logs what was sent in the incident, and in a log of its own outside', async () => {
  const sent = { procedure: 'hold', to: ['malik'], channel: 'phone', text: 'We are on paper.' };
  await logMessage(app, author, incident, sent, 'Messages');
  expect(await said('message.sent')).toMatchObject([{ subject: 'hold', to: ['malik'] }]);
  await logMessage(app, author, null, sent, 'Messages');
  await logMessage(app, author, null, { ...sent, to: ['The press'] }, 'Messages');
  expect((await sentOutside(app, 'hold')).map(({ data }) => data['to'])).toEqual([['malik'], ['The press']]);
});
