import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { changeFiles } from '#app/change-plan.ts';
import { draftOf, drafts, dropDraft, keepDraft } from '#app/drafts.ts';
import { duplicate, newFromTemplate, removeThings, renameId, whatHangs } from '#app/edit-things.ts';
import { fileHistory, planHistory, putBack } from '#app/file-history.ts';
import { thing } from '#app/plan.ts';
import { redoPlan, undoable, undoPlan } from '#app/undo-plan.ts';
import { textOf } from '#domain/plan/utf8.ts';
import { putPlan, testApp } from './test-app.ts';

const author = { by: 's-krol' };
const path = 'contacts/ann.yaml';
const text = (role: string) => `id: ann\nname: Ann\nrole: ${role}\n`;

it('CP6: the history of a file says who, when and what, and gives every version back', async () => {
  const app = await testApp();
  await putPlan(app, { [path]: text('one') });
  for (const role of ['two', 'three'])
    await changeFiles(app, author, { name: role, files: [{ path, text: text(role) }] });
  await undoPlan(app);
  await changeFiles(app, author, { name: 'four', files: [{ path, text: text('four') }] });
  const turns = await fileHistory(app, path);
  expect(turns.map(({ change, isMade }) => [change.name, change.by, isMade])).toEqual([
    ['four', 's-krol', true],
    ['three', 's-krol', false],
    ['two', 's-krol', true],
  ]);
  const texts = turns.map(({ before, after }) =>
    [before, after].map((bytes) => (bytes == null ? bytes : textOf(bytes))),
  );
  expect(texts).toEqual([
    [text('two'), text('four')],
    [text('two'), text('three')],
    [text('one'), text('two')],
  ]);
  await putBack(app, author, path, turns[2]?.before ?? null, 'back');
  expect((await thing(app, 'contact', 'ann'))?.role).toBe('one');
  expect((await planHistory(app)).map(({ change }) => change.name)).toEqual(['back', 'four', 'three', 'two']);
});

it('CP5: what is typed and taken back leaves nothing to undo', async () => {
  const app = await testApp();
  await putPlan(app, { [path]: text('one') });
  await changeFiles(app, author, { name: 'role', joins: 'role', files: [{ path, text: text('two') }] });
  await changeFiles(app, author, { name: 'role', joins: 'role', files: [{ path, text: text('one') }] });
  expect(await undoable(app)).toEqual({ undo: null, redo: null });
  expect(await planHistory(app)).toEqual([]);
});

it('CP7: a draft is kept beside what is in use, until it is let go', async () => {
  const app = await testApp();
  await putPlan(app, { [path]: text('one') });
  await keepDraft(app, author, { path, text: 'id: [', base: 'hash' });
  expect(await draftOf(app, path)).toMatchObject({ text: 'id: [', base: 'hash', by: 's-krol' });
  expect((await drafts(app)).map((one) => one.path)).toEqual([path]);
  await dropDraft(app, path);
  expect(await drafts(app)).toEqual([]);
});

it('CP4: things are made, copied, renamed and removed, and all of it is taken back', async () => {
  const app = await testApp();
  await putPlan(app, { [path]: text('one'), 'call-trees/t.yaml': 'id: t\nname: T\nroot:\n  contact: ann # lead\n' });
  const made = await newFromTemplate(app, author, { name: 'made', template: 'fallback', title: 'Été', language: 'fr' });
  expect(made).toBe('procedures/ete.md');
  expect(await thing(app, 'procedure', 'ete')).toMatchObject({ title: 'Été', kind: 'fallback' });
  const copied = { name: 'copied', title: (title: string) => `${title} 2` };
  expect(await duplicate(app, author, { kind: 'contact', id: 'ann' }, copied)).toBe('ann-2');
  await renameId(app, author, { kind: 'contact', id: 'ann' }, 'anne', 'renamed');
  expect((await app.db.files.get('call-trees/t.yaml'))?.bytes).toEqual(
    new TextEncoder().encode('id: t\nname: T\nroot:\n  contact: anne # lead\n'),
  );
  expect((await whatHangs(app, [{ kind: 'contact', id: 'anne' }])).map((one) => one.thing.id as string)).toEqual(['t']);
  await removeThings(app, author, [{ kind: 'contact', id: 'anne' }], 'removed');
  expect(await thing(app, 'contact', 'anne')).toBeNull();
  for (const name of ['removed', 'renamed', 'copied', 'made']) expect((await undoPlan(app))?.name).toBe(name);
  expect((await app.db.files.toArray()).map((file) => file.path)).toEqual(['call-trees/t.yaml', path, 'plan.yaml']);
  for (const name of ['made', 'copied', 'renamed', 'removed']) expect((await redoPlan(app))?.name).toBe(name);
});
