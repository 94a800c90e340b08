import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { changeFiles, changePlan } from '#app/change-plan.ts';
import type { App } from '#app/open-app.ts';
import { currentPlan, planRows, procedure, thing, thingsOf } from '#app/plan.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import { redoPlan, undoable, undoPlan } from '#app/undo-plan.ts';
import type { ContactId } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { textOf } from '#domain/plan/utf8.ts';
import { putPlan, testApp } from './test-app.ts';

const author = { by: 's-krol' };
const CONTACTS = `# The people on shift
- id: ann   # first
  name: "Ann"
- id: bea
  name: Bea
`;
let app: App;

beforeEach(async () => {
  app = await testApp();
  await putPlan(app, {
    'contacts/shift.yaml': CONTACTS,
    'procedures/cash.md': '---\nid: cash\n---\n\n1. [ ] Open the till\n',
  });
});

async function textAt(path: string): Promise<string | null> {
  const file = await app.db.files.get(path);
  return file === undefined ? null : textOf(file.bytes);
}

/** What the store holds, and what it would hold if the folder were read again whole. */
async function storedAndRead() {
  const [plan, lists, bodies, files] = await Promise.all([
    currentPlan(app),
    app.db.lists.toArray(),
    app.db.bodies.toArray(),
    app.db.files.toArray(),
  ]);
  const read = readPlan(files).plan;
  if (plan === null || read === null) throw new Error('no plan');
  const rows = planRows(read, planHash(files), null);
  const counts = Object.fromEntries(Object.keys(plan.counts).map((kind) => [kind, 0]));
  for (const row of rows.lists) counts[row.kind] = (counts[row.kind] ?? 0) + 1;
  const byKey = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
  return [
    {
      info: plan.info,
      hash: plan.hash,
      counts: plan.counts,
      lists: lists.toSorted(byKey),
      bodies: bodies.toSorted(byKey),
    },
    {
      info: rows.info,
      hash: rows.hash,
      counts,
      lists: rows.lists.toSorted(byKey),
      bodies: rows.bodies.toSorted(byKey),
    },
  ];
}

it('CP1: a thing is changed in its file: comments, order and quoting stay, and lines of the others follow', async () => {
  const ann = await thing(app, 'contact', 'ann');
  if (ann === null) throw new Error('no Ann');
  const row = await changePlan(app, author, {
    name: 'Ann',
    put: [{ kind: 'contact', thing: { ...ann, role: 'Shift lead' } }],
  });
  expect(await textAt('contacts/shift.yaml')).toBe(CONTACTS.replace('name: "Ann"', 'name: "Ann"\n  role: Shift lead'));
  expect((await thing(app, 'contact', 'bea'))?.origin).toEqual({ file: 'contacts/shift.yaml', line: 5 });
  expect(row).toMatchObject({ generation: 2, counts: { contact: 2 } });
  const [stored, read] = await storedAndRead();
  expect(stored).toEqual(read);
});

it('CP1: a new thing gets a file of its own, and a removed one leaves the others', async () => {
  const ann = await thing(app, 'contact', 'ann');
  if (ann === null) throw new Error('no Ann');
  const cid: ContactId = ann.id;
  await changePlan(app, author, {
    name: 'Carl for Ann',
    put: [{ kind: 'contact', thing: { ...ann, id: 'carl' as ContactId, name: 'Carl', origin: null } }],
    remove: [{ kind: 'contact', id: cid }],
  });
  expect(await textAt('contacts/carl.yaml')).toBe('id: carl\nname: Carl\n');
  expect(await textAt('contacts/shift.yaml')).toBe('# The people on shift\n- id: bea\n  name: Bea\n');
  expect((await thingsOf(app, 'contact')).map((one) => one.id as string)).toEqual(['bea', 'carl']);
});

it('CP1: an id that changes stays in its place', async () => {
  const bea = await thing(app, 'contact', 'bea');
  if (bea === null) throw new Error('no Bea');
  await changePlan(app, author, {
    name: 'Bea',
    put: [{ kind: 'contact', thing: { ...bea, id: 'beatrice' as ContactId } }],
    remove: [{ kind: 'contact', id: 'bea' }],
  });
  expect(await textAt('contacts/shift.yaml')).toBe(CONTACTS.replace('id: bea', 'id: beatrice'));
  expect(await thing(app, 'contact', 'bea')).toBeNull();
});

it('CP3: text that would not be understood is refused, and nothing changes', async () => {
  const before = await currentPlan(app);
  const bad = { path: 'contacts/shift.yaml', text: '- id: ann\n  name: [' };
  await expect(changeFiles(app, author, { name: 'bad', files: [bad] })).rejects.toThrow(PlanRefused);
  const twice = { path: 'contacts/more.yaml', text: 'id: ann\nname: Other Ann\n' };
  await expect(changeFiles(app, author, { name: 'twice', files: [twice] })).rejects.toThrow('id-duplicate');
  expect(await currentPlan(app)).toEqual(before);
  expect((await undoable(app)).undo).toBeNull();
});

it('CP3: text that says what is there already is no change', async () => {
  const row = await changeFiles(app, author, {
    name: 'same',
    files: [{ path: 'contacts/shift.yaml', text: CONTACTS }],
  });
  expect(row.generation).toBe(1);
});

it('CP4: changes are undone and redone by name, a new one takes the place of what was undone', async () => {
  const step = (text: string) => ({ path: 'procedures/cash.md', text: `---\nid: cash\n---\n\n1. [ ] ${text}\n` });
  await changeFiles(app, author, { name: 'one', files: [step('One')] });
  await changeFiles(app, author, { name: 'two', files: [step('Two')] });
  await changeFiles(app, author, { name: 'one again', files: [step('One')] });
  expect((await undoPlan(app))?.name).toBe('one again');
  expect((await procedure(app, 'cash'))?.body).toContain('Two');
  expect((await undoPlan(app))?.name).toBe('two');
  expect(await undoable(app)).toMatchObject({ undo: { name: 'one' }, redo: { name: 'two' } });
  expect((await redoPlan(app))?.name).toBe('two');
  expect((await undoPlan(app))?.name).toBe('two');
  expect((await undoPlan(app))?.name).toBe('one');
  expect(await undoPlan(app)).toBeNull();
  expect((await procedure(app, 'cash'))?.body).toContain('Open the till');
  await changeFiles(app, author, { name: 'other', files: [step('Other')] });
  expect(await redoPlan(app)).toBeNull();
  expect((await undoPlan(app))?.name).toBe('other');
  expect(await undoable(app)).toMatchObject({ undo: null, redo: { name: 'other' } });
});

it('CP5: changes that join are one to undo', async () => {
  const text = (body: string) => ({ path: 'procedures/cash.md', text: `---\nid: cash\n---\n\n1. [ ] ${body}\n` });
  for (const body of ['O', 'On', 'One']) {
    await changeFiles(app, author, { name: 'step 1', joins: 'cash/1', files: [text(body)] });
  }
  expect((await undoPlan(app))?.name).toBe('step 1');
  expect((await procedure(app, 'cash'))?.body).toContain('Open the till');
  expect((await undoable(app)).undo).toBeNull();
  expect((await redoPlan(app))?.name).toBe('step 1');
  expect((await procedure(app, 'cash'))?.body).toContain('One');
});

it('CP4: a change that was kept but not made, because the program ended, is offered to be done', async () => {
  const { changePlan: real } = app.door;
  const broken = { ...app, door: { ...app.door, changePlan: () => Promise.reject(new Error('killed')) } };
  const files = [{ path: 'contacts/dan.yaml', text: 'id: dan\nname: Dan\n' }];
  await expect(changeFiles(broken, author, { name: 'Dan', files })).rejects.toThrow('killed');
  expect(real).toBe(app.door.changePlan);
  expect(await undoable(app)).toMatchObject({ undo: null, redo: { name: 'Dan' } });
  await redoPlan(app);
  expect((await thing(app, 'contact', 'dan'))?.name).toBe('Dan');
});

const path = fc.constantFrom(
  'procedures/a.md',
  'procedures/b.md',
  'procedures/a/index.md',
  'procedures/sub/a-2.md',
  'contacts/c.yaml',
  'contacts/shift.yaml',
);
const text = fc.constantFrom(
  '# Words\n',
  '---\nid: a\n---\ntext\n',
  '---\nid: a-2\n---\ntext\n',
  '- id: ann\n  name: A\n- id: carl\n  name: C\n',
  'id: bea\nname: B\n',
  '',
);
const edit = fc.record({ path, text: fc.option(text) });

it('CP2: whatever files are changed, the store holds what reading the folder again would give, and undo takes all of it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      app = await testApp();
      await putPlan(app, { 'contacts/shift.yaml': CONTACTS });
      let made = 0;
      for (const one of edits) {
        const before = (await currentPlan(app))?.generation;
        const change = one.text === null ? { remove: [one.path] } : { files: [{ path: one.path, text: one.text }] };
        try {
          await changeFiles(app, author, { name: 'x', ...change });
        } catch (error) {
          if (!(error instanceof PlanRefused)) throw error;
        }
        if ((await currentPlan(app))?.generation !== before) made += 1;
        const [stored, read] = await storedAndRead();
        expect(stored).toEqual(read);
      }
      const last = await storedAndRead();
      for (let undone = 0; undone < made; undone += 1) expect(await undoPlan(app)).not.toBeNull();
      expect(await undoPlan(app)).toBeNull();
      expect((await app.db.files.toArray()).map((file) => file.path)).toEqual(['contacts/shift.yaml', 'plan.yaml']);
      for (let again = 0; again < made; again += 1) expect(await redoPlan(app)).not.toBeNull();
      expect(await storedAndRead()).toEqual(last);
    }),
    { numRuns: 60 },
  );
}, 120_000);
