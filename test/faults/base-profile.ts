import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Engine, startApp } from './running-app.ts';

/**
 * Bytes of an entry besides its text, where the database is to have tables and not a log alone. Above 48 KB the engine would put
 * an entry into a file of its own, outside of its tables.
 */
export const PAD = 40_000;

/** A data folder with the example plan and `notes` entries in it, each of `pad` bytes or more, closed; the number of the last entry. */
export async function makeBase(folder: string, engine: Engine, notes: number, pad: number): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  let last = -1;
  const app = await startApp(folder, {
    engine,
    onSaid: (said) => {
      const [word, number] = said.split(' ');
      if (word === 'ACK') last = Math.max(last, Number(number));
    },
  });
  await app.press('Open the example');
  for (const until = Date.now() + 60_000; (await app.kept()).things === 0 && Date.now() < until; ) await wait(50);
  await app.load(0, pad);
  for (const until = Date.now() + 240_000; last < notes && Date.now() < until; ) await wait(50);
  await app.stopLoad();
  await wait(300);
  await app.close();
  return last;
}

/** A copy of `base` at `folder`, without what marks a browser that is running. */
export function copyOf(base: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(base, folder, { recursive: true, verbatimSymlinks: true });
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
    rmSync(join(folder, 'profile', name), { force: true });
  }
}
