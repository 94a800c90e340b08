import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { type Db, makeDb, openDb } from '#storage/db.ts';
import { keepOpen } from '#storage/keep-open.ts';

const about = { newId: () => crypto.randomUUID(), appVersion: '1.2.3' };

/** As the browser does when the disk fails. */
function closedByTheBrowser(db: Db): void {
  forceCloseDatabase(db.backendDB() as never);
}

it('D10: a database that the browser closed is open again, each time', async () => {
  const db = makeDb('keep-open-1');
  const lost = vi.fn();
  keepOpen(db, await openDb(db, about), lost, 5);
  for (const value of [1, 2]) {
    closedByTheBrowser(db);
    await vi.waitFor(() => db.settings.put({ key: 'theme', value }));
  }
  expect(await db.settings.get('theme')).toEqual({ key: 'theme', value: 2 });
  expect(lost).not.toHaveBeenCalled();
});

it('D10: an empty database in its place is not used', async () => {
  const db = makeDb('keep-open-2');
  const store = await openDb(db, about);
  const lost = vi.fn();
  keepOpen(db, { ...store, id: 'another store' }, lost, 5);
  closedByTheBrowser(db);
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
  expect(db.isOpen()).toBe(false);
});
