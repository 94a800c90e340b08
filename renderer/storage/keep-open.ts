import type { Db, MetaRow } from './db.ts';

/** How long until a database that does not open is tried again, in milliseconds. */
const AGAIN = 2000;

/**
 * Opens `db` again whenever the browser closes it, which it does when the disk is full or fails: else nothing could be read or
 * written before the next start. `onLost`: an empty one lies in the place of `store`, and stays closed. Rule D10.
 */
export function keepOpen(db: Db, store: MetaRow, onLost: () => void, again: number = AGAIN): void {
  db.backendDB().addEventListener('close', () => void openAgain());

  async function openAgain(): Promise<void> {
    try {
      await db.open();
      if ((await db.meta.get('store'))?.id === store.id) return keepOpen(db, store, onLost, again);
      db.close();
      onLost();
    } catch {
      db.close();
      setTimeout(() => void openAgain(), again);
    }
  }
}
