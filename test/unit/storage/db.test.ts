import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Db, makeDb, OpenError, openDb, SCHEMA } from '#storage/db.ts';

const about = { newId: () => 'made-id', appVersion: '1.2.3' };
let name = '';
let count = 0;

beforeEach(() => {
  count += 1;
  name = `db-test-${count}`;
});

describe('opening the store', () => {
  it('D1: commits are strict, and nothing opens by itself', async () => {
    const db = makeDb(name);
    expect(db.isOpen()).toBe(false);
    expect(db._options.autoOpen).toBe(false);
    expect(db._options.chromeTransactionDurability).toBe('strict');
    await expect(db.settings.get('language')).rejects.toThrow();
  });

  it('D2: a store keeps the id that it was made with', async () => {
    const first = makeDb(name);
    const made = await openDb(first, about);
    expect(made).toMatchObject({ id: 'made-id', schema: SCHEMA, minReader: 1, writtenBy: '1.2.3' });
    first.close();
    const again = await openDb(makeDb(name), { newId: () => 'another', appVersion: '2.0.0' });
    expect(again.id).toBe('made-id');
  });

  it('D3: a database with a higher version number is refused and left as it is', async () => {
    const newer = new Dexie(name);
    newer.version(SCHEMA + 1).stores({ meta: '&key', inventions: '&id' });
    await newer.open();
    await newer.table('inventions').add({ id: 'kept' });
    newer.close();
    await expect(openDb(makeDb(name), about)).rejects.toMatchObject({ problem: 'newer' });
    await newer.open();
    expect(await newer.table('inventions').toArray()).toEqual([{ id: 'kept' }]);
    expect([...newer.backendDB().objectStoreNames]).toEqual(['inventions', 'meta']);
  });

  it('D9: a database that opens and does not answer is broken', async () => {
    const db = makeDb(name);
    db.on('ready', () => {
      db.meta.get = () => Promise.reject(new Error('Internal error')) as never;
    });
    await expect(openDb(db, about)).rejects.toMatchObject({ problem: 'broken' });
  });

  it('D3: a database that says that it needs a newer reader is refused', async () => {
    const db = makeDb(name);
    await openDb(db, about);
    await db.meta.put({ key: 'store', id: 'x', schema: SCHEMA, minReader: SCHEMA + 1, writtenBy: '9' });
    db.close();
    const refused: Db = makeDb(name);
    await expect(openDb(refused, about)).rejects.toBeInstanceOf(OpenError);
    expect(refused.isOpen()).toBe(false);
  });
});
