import type { App } from './open-app.ts';
import { readInWorker } from './read-in-worker.ts';
import { compareContents } from './self-test.ts';

/**
 * Compares the whole database with the journal while the app is in use, and mends it: where it has to be made again, the window
 * closes and another one opens. Comes back where that was not needed.
 */
export async function mend(app: App): Promise<void> {
  const { db, host, now, newId } = app;
  const read = (files: Parameters<typeof readInWorker>[0]['files']) => readInWorker({ name: '', files });
  await compareContents({ db, host, read, now, newId }, { ...(await host.journalRecord()), setAside: null });
}
