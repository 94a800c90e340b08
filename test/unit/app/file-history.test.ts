import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { changeFiles } from '#app/change-plan.ts';
import { draftOf, drafts, dropDraft, keepDraft } from '#app/drafts.ts';
import { changeMany, duplicate, newFromTemplate, removeThings, renameId, whatHangs } from '#app/edit-things.ts';
import { fileHistory, planHistory, putBack } from '#app/file-history.ts';
import type { App } from '#app/open-app.ts';
import { thing } from '#app/plan.ts';
import { today } from '#app/today.ts';
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
  expect(await duplicate(app, author, [{ kind: 'contact', id: 'ann' }], copied)).toEqual(['ann-2']);
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

it('CP9: several things are copied, tagged, given to an owner, read through and removed in one change each', async () => {
  const app = await testApp();
  const texts = {
    'contacts/ann.yaml': 'id: ann\nname: Ann\ntags: [night]\n',
    'contacts/two.yaml': '# Two of them\n- id: bea\n  name: Bea\n- id: carl\n  name: Carl # on call\n',
    'procedures/a.md': '---\nid: a\ntitle: A\n---\n\nWords\n',
    'components/c.yaml': 'id: c\nkind: service\nname: C\ndependsOn: []\n',
  };
  await putPlan(app, texts);
  const contacts = ['ann', 'bea', 'carl'].map((id) => ({ kind: 'contact' as const, id }));
  const owned = [
    { kind: 'procedure' as const, id: 'a' },
    { kind: 'component' as const, id: 'c' },
  ];
  const titles = { name: 'copied', title: (title: string) => `${title} (copy)` };
  expect(await duplicate(app, author, contacts, titles)).toEqual(['ann-2', 'bea-2', 'carl-2']);
  expect((await thing(app, 'contact', 'carl-2'))?.name).toBe('Carl (copy)');
  await changeMany(app, author, contacts, { name: 'tagged', tag: 'night' });
  expect(await textAt(app, 'contacts/two.yaml')).toBe(
    '# Two of them\n- id: bea\n  name: Bea\n  tags: [night]\n- id: carl\n  name: Carl # on call\n  tags: [night]\n',
  );
  expect((await thing(app, 'contact', 'ann'))?.tags).toEqual(['night']);
  await changeMany(app, author, owned, { name: 'owned', owner: 'bea' });
  await changeMany(app, author, owned, { name: 'reviewed', reviewed: true });
  expect(await thing(app, 'procedure', 'a')).toMatchObject({ owner: 'bea', reviewed: today(app) });
  expect(await thing(app, 'component', 'c')).toMatchObject({ owner: 'bea', reviewed: today(app) });
  // What cannot have a tag is left as it is.
  await changeMany(app, author, [{ kind: 'tree', id: 'none' }], { name: 'nothing', tag: 'x' });
  await removeThings(app, author, contacts, 'removed');
  for (const name of ['removed', 'reviewed', 'owned', 'tagged', 'copied'])
    expect((await undoPlan(app))?.name).toBe(name);
  for (const [file, text] of Object.entries(texts)) expect(await textAt(app, file)).toBe(text);
  expect((await undoable(app)).undo).toBeNull();
});

it('CP9: what shows a picture is said before the picture is removed', async () => {
  const app = await testApp();
  await putPlan(app, {
    'assets/door.jpg': 'x',
    'procedures/a.md': '# A\n\n![Door](asset:door.jpg)\n',
    'procedures/en/b.md': '# B\n\n[Door](../../assets/door.jpg) and `asset:door.jpg`\n',
    'procedures/c.md': '# C\n\n![Other](asset:other.jpg) `asset:door.jpg`\n',
  });
  const hanging = await whatHangs(app, [], ['assets/door.jpg']);
  expect(hanging.map((one) => one.thing.id as string)).toEqual(['a', 'en-b']);
});

it('CP4: what is just being made is neither to be taken back nor to be done again', async () => {
  const app = await testApp();
  await putPlan(app, { [path]: text('one') });
  const seen: unknown[] = [];
  const slow = {
    ...app,
    door: {
      ...app.door,
      changePlan: async (...args: Parameters<typeof app.door.changePlan>) => {
        seen.push(await undoable(slow));
        return app.door.changePlan(...args);
      },
    },
  };
  await changeFiles(slow, author, { name: 'two', files: [{ path, text: text('two') }] });
  expect(seen).toEqual([{ undo: null, redo: null }]);
  expect(await undoable(slow)).toMatchObject({ undo: { name: 'two' }, redo: null });
  await undoPlan(slow);
  expect(seen).toHaveLength(2);
  expect(await undoable(slow)).toMatchObject({ undo: null, redo: { name: 'two' } });
});

async function textAt(app: App, file: string): Promise<string | null> {
  const row = await app.db.files.get(file);
  return row === undefined ? null : textOf(row.bytes);
}
