import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { changeFiles } from '#app/change-plan.ts';
import { fileHistory, planHistory } from '#app/file-history.ts';
import type { App } from '#app/open-app.ts';
import { currentPlan, planRows, thing } from '#app/plan.ts';
import { asideOf, isAside, putAside } from '#app/plan-aside.ts';
import { replacePlan } from '#app/replace-plan.ts';
import { redoPlan, undoable, undoPlan } from '#app/undo-plan.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { textOf } from '#domain/plan/utf8.ts';
import type { PlanRows } from '#storage/plan.ts';
import { folderOf, hostDouble, openTestApp, putPlan, testApp } from './test-app.ts';

const author = { by: 's-krol' };
const ANN = 'contacts/ann.yaml';
const role = (text: string) => `id: ann\nname: Ann\nrole: ${text}\n`;
const PICTURE = { path: 'assets/a.png', bytes: Uint8Array.of(0x89, 0x50, 0xff, 0x00) };

function rowsOf(texts: Readonly<Record<string, string>>, shipped: PlanRows['shipped'] = null): PlanRows {
  const files = folderOf(texts);
  const { plan } = readPlan(files);
  if (plan === null) throw new Error('no plan');
  return planRows(plan, planHash(files), shipped);
}

async function textsOf(app: App): Promise<Record<string, string>> {
  return Object.fromEntries((await app.db.files.toArray()).map(({ path, bytes }) => [path, textOf(bytes) ?? 'bytes']));
}

it('CP8: a whole plan is taken back and done again, with what was changed around it, after a restart too', async () => {
  const host = hostDouble();
  let app = await openTestApp(host, 'replace-1');
  await putPlan(app, { [ANN]: role('one'), 'procedures/cash.md': '---\nid: cash\n---\n\n1. [ ] Open the till\n' });
  await changeFiles(app, author, { name: 'two', files: [{ path: ANN, text: role('two') }, PICTURE] });
  const before = await textsOf(app);
  await replacePlan(
    app,
    author,
    'other',
    rowsOf({ [ANN]: role('other'), 'contacts/bea.yaml': 'id: bea\nname: Bea\n' }, 'example'),
  );
  await changeFiles(app, author, { name: 'three', files: [{ path: ANN, text: role('three') }] });
  const after = await textsOf(app);
  expect((await planHistory(app)).map(({ change }) => change.name)).toEqual(['three', 'other', 'two']);
  expect(await undoable(app)).toMatchObject({ undo: { name: 'three' }, redo: null });
  for (const name of ['three', 'other']) expect((await undoPlan(app))?.name).toBe(name);
  expect(await textsOf(app)).toEqual(before);
  expect(await currentPlan(app)).toMatchObject({ shipped: null, counts: { contact: 1, procedure: 1 } });
  app.db.close();
  app = await openTestApp(host, 'replace-1');
  expect(await undoable(app)).toMatchObject({ undo: { name: 'two' }, redo: { name: 'other' } });
  expect((await undoPlan(app))?.name).toBe('two');
  for (const name of ['two', 'other', 'three']) expect((await redoPlan(app))?.name).toBe(name);
  expect(await textsOf(app)).toEqual(after);
  expect(await currentPlan(app)).toMatchObject({ shipped: 'example' });
  expect((await thing(app, 'contact', 'ann'))?.role).toBe('three');
});

it('CP8: the history of a file goes through the coming of a whole plan', async () => {
  const app = await testApp();
  await putPlan(app, { [ANN]: role('one') });
  await changeFiles(app, author, { name: 'two', files: [{ path: ANN, text: role('two') }] });
  await replacePlan(app, author, 'other', rowsOf({ 'contacts/bea.yaml': 'id: bea\nname: Bea\n' }));
  const turns = await fileHistory(app, ANN);
  const text = (bytes: Uint8Array | null | undefined) => (bytes == null ? bytes : textOf(bytes));
  expect(turns.map(({ change, before, after }) => [change.name, text(before), text(after)])).toEqual([
    ['other', role('two'), null],
    ['two', role('one'), role('two')],
  ]);
  expect((await fileHistory(app, 'contacts/bea.yaml')).map(({ change }) => change.name)).toEqual(['other']);
  expect((await fileHistory(app, 'plan.yaml')).map(({ change }) => change.name)).toEqual([]);
});

it('CP8: a plan that is the same is no change, and the first one has nothing to go back to', async () => {
  const app = await testApp();
  await replacePlan(app, author, 'first', rowsOf({ [ANN]: role('one') }));
  await replacePlan(app, author, 'again', rowsOf({ [ANN]: role('one') }));
  expect(await undoable(app)).toEqual({ undo: null, redo: null });
});

it('CP8: what is put aside gives way to what is newer when it takes too much room, and to nothing that is too large', async () => {
  const app = await testApp();
  // Bytes that hardly pack.
  const files = [{ path: 'assets/x.bin', bytes: Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31) >> 3) }];
  const put = (number: number, most: number) => putAside(app, number, 'before', { files, gone: ['a'] }, most);
  expect(await put(1, 10_000)).toBe(true);
  expect(await asideOf(app, 1, 'before')).toEqual({ files, gone: ['a'] });
  expect(await put(2, 100)).toBe(false);
  expect(await isAside(app, 1, 'before')).toBe(true);
  expect(await put(3, 5000)).toBe(true);
  expect(await isAside(app, 1, 'before')).toBe(false);
  expect(await asideOf(app, 1, 'before')).toBeNull();
  expect(await isAside(app, 3, 'before')).toBe(true);
});
