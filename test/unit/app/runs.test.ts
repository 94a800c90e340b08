import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { App } from '#app/open-app.ts';
import {
  allIncidents,
  answer,
  doStep,
  finishRun,
  openIncidents,
  runView,
  skipStep,
  startRun,
  startTimer,
  undoLastStep,
} from '#app/runs.ts';
import { orderEvents } from '#domain/incident/log.ts';
import type { RunState } from '#domain/incident/run.ts';
import { putPlan, testApp } from './test-app.ts';

const CASH = `---
id: cash-only
title: Cash only
kind: fallback
---

1. [ ] Open the till (timer 5 min)
2. [ ] Count the float (record float in €)

> [!DECISION] Is there enough?
> - Yes → [go on](#step-4)
> - No → [close](#step-5)

1. [ ] Serve
2. [ ] Close the desk
`;

const author = { by: 's-krol' };
let app: App;

beforeEach(async () => {
  app = await testApp();
  await putPlan(app, { 'procedures/cash.md': CASH, 'procedures/other.md': '1. [ ] One\n' });
});

async function current(run: string): Promise<RunState> {
  const found = await runView(app, run);
  if (found === null) throw new Error('no run');
  return found.run;
}

async function started(procedure = 'cash-only'): Promise<string> {
  const run = await startRun(app, author, procedure);
  if (run === null) throw new Error('not started');
  return run;
}

it('a run begins in a drill that names the plan and its edition', async () => {
  const run = await started();
  const [view] = await openIncidents(app);
  expect(view?.summary).toMatchObject({ kind: 'drill', name: 'Cash only', plan: { id: 'test', edition: 3 } });
  expect(view?.summary.plan.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await current(run)).toMatchObject({ subject: 'cash-only', title: 'Cash only', startedBy: 's-krol' });
});

it('a procedure that the plan does not have is not started, and nothing is declared', async () => {
  expect(await startRun(app, author, 'nowhere')).toBeNull();
  expect(await allIncidents(app)).toEqual([]);
});

it('the text that is run is the one that was started, even if the plan changes meanwhile', async () => {
  const run = await started();
  await putPlan(app, { 'procedures/cash.md': CASH.replace('Open the till', 'Something else') });
  const first = (await current(run)).items[0]?.item;
  expect(first?.type === 'step' && first.text).toBe('Open the till');
});

it('presses are entries of the log, in one unbroken chain', async () => {
  const run = await started();
  const step = async (number: string) => {
    const state = await current(run);
    const item = state.items.find((one) => one.item.number === number)?.item;
    if (item === undefined) throw new Error('no item');
    return { state, key: item.key };
  };
  let at = await step('1');
  await startTimer(app, author, at.state, at.key, 'Open the till', 300);
  await doStep(app, author, at.state, at.key, {});
  at = await step('2');
  await doStep(app, author, at.state, at.key, { float: '300' });
  at = await step('3');
  await answer(app, author, at.state, at.key, 1);
  at = await step('5');
  await skipStep(app, author, at.state, at.key, 'nobody there');
  await undoLastStep(app, author, await current(run));
  const view = (await runView(app, run))?.view;
  const events = orderEvents(view?.events ?? []);
  expect(events.map((event) => event.type)).toEqual([
    'incident.declared',
    'procedure.started',
    'timer.started',
    'step.done',
    'step.done',
    'branch.taken',
    'step.skipped',
    'step.undone',
  ]);
  expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(events.slice(1).map((event) => event.prev)).toEqual(events.slice(0, -1).map((event) => event.hash));
  expect(events.every((event) => event.by === 's-krol' && event.device === app.info.deviceId)).toBe(true);
});

it('two presses at once keep the chain whole', async () => {
  const run = await started();
  const state = await current(run);
  const [first, second] = state.items;
  if (first === undefined || second === undefined) throw new Error('no items');
  await Promise.all([doStep(app, author, state, first.item.key, {}), doStep(app, author, state, second.item.key, {})]);
  const view = (await runView(app, run))?.view;
  expect(orderEvents(view?.events ?? []).map((event) => event.seq)).toEqual([1, 2, 3, 4]);
});

it('KD10: two quick presses take two steps back', async () => {
  const run = await started();
  for (const number of ['1', '2']) {
    const state = await current(run);
    const item = state.items.find((one) => one.item.number === number)?.item;
    if (item !== undefined) await doStep(app, author, state, item.key, {});
  }
  const before = await current(run);
  await Promise.all([undoLastStep(app, author, before), undoLastStep(app, author, before)]);
  expect((await current(run)).items.slice(0, 2).map(({ status }) => status)).toEqual(['to-do', 'to-do']);
  expect(await undoLastStep(app, author, before)).toBeNull();
});

it('several procedures run in one drill, which closes with the last', async () => {
  const first = await started();
  const second = await started('other');
  expect(await openIncidents(app)).toHaveLength(1);
  await finishRun(app, author, await current(first), 'done', null);
  expect(await openIncidents(app)).toHaveLength(1);
  await finishRun(app, author, await current(second), 'abandoned', 'enough');
  expect(await openIncidents(app)).toEqual([]);
  expect((await allIncidents(app))[0]?.summary.closed).not.toBeNull();
});
