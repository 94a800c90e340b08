import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { PlanInfo } from '#domain/plan/model.ts';
import { type Db, type ListRow, makeDb, openDb } from '#storage/db.ts';
import { bodyRow, editPlan, listRow, listRows, type PlanRows, planRow, putPlan } from '#storage/plan.ts';

let db: Db;
let count = 0;

beforeEach(async () => {
  count += 1;
  db = makeDb(`plan-test-${count}`);
  await openDb(db, { newId: () => 'store', appVersion: '0' });
});

const info: PlanInfo = {
  format: 'holdfast/1',
  id: 'clinic',
  name: 'Clinic',
  organisation: null,
  edition: 1,
  issued: null,
  approvedBy: null,
  languages: ['en'],
  timeZone: null,
  reviewEvery: null,
  origin: null,
  unknown: {},
};

function rows(ids: readonly string[]): PlanRows {
  const list = (id: string): ListRow => ({ key: `procedure:${id}`, kind: 'procedure', id, title: id, thing: { id } });
  return {
    info,
    hash: `hash of ${ids.join()}`,
    shipped: null,
    lists: ids.map(list),
    bodies: ids.map((id) => ({ id, body: `text of ${id}`, bodyLine: 4 })),
    files: ids.map((id) => ({ path: `procedures/${id}.md`, bytes: new Uint8Array([1]) })),
  };
}

it('D4: a plan takes the place of the one before, all of it', async () => {
  await putPlan(db, rows(['a', 'b']));
  const second = await putPlan(db, rows(['c']));
  expect(second).toMatchObject({ generation: 2, counts: { procedure: 1, contact: 0 } });
  expect((await listRows(db, 'procedure')).map((row) => row.id)).toEqual(['c']);
  expect(await bodyRow(db, 'a')).toBeNull();
  expect(await db.files.count()).toBe(1);
});

it('D4: when any of it cannot be put in, the plan before stays as it was', async () => {
  await putPlan(db, rows(['a']));
  await expect(putPlan(db, rows(['b', 'b']))).rejects.toThrow();
  expect((await planRow(db))?.hash).toBe('hash of a');
  expect((await listRows(db, 'procedure')).map((row) => row.id)).toEqual(['a']);
  expect(await bodyRow(db, 'a')).toMatchObject({ body: 'text of a' });
});

it('D5: a list row holds no text', async () => {
  await putPlan(db, rows(['a']));
  expect(JSON.stringify(await listRow(db, 'procedure', 'a'))).not.toContain('text of');
});

it('D8: an edit is made whole, counts what is there afterwards, and leaves alone what it does not name', async () => {
  await putPlan(db, rows(['a', 'b']));
  const more = rows(['b', 'c']);
  const edit = {
    info,
    hash: 'next',
    shipped: null,
    lists: { put: more.lists, remove: ['procedure:a'] },
    bodies: { put: more.bodies, remove: ['a'] },
    files: { put: more.files, remove: ['procedures/a.md'] },
  };
  expect(await editPlan(db, edit)).toMatchObject({ hash: 'next', generation: 2, counts: { procedure: 2 } });
  expect(await bodyRow(db, 'a')).toBeNull();
  expect((await listRows(db, 'procedure')).map((row) => row.id)).toEqual(['b', 'c']);
  const broken = {
    ...edit,
    files: { put: [{ path: 7 as unknown as string, bytes: {} as Uint8Array }], remove: ['procedures/b.md'] },
  };
  await editPlan(db, {
    ...broken,
    files: { ...broken.files, put: [{ path: {} as string, bytes: new Uint8Array() }] },
  }).catch(() => undefined);
  expect((await planRow(db))?.generation).toBe(2);
  expect(await db.files.count()).toBe(2);
});
