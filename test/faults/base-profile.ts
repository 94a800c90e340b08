import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, startApp } from './running-app.ts';

/** A data folder with the example plan and `notes` entries in it, closed; the number of the last entry. */
export async function makeBase(folder: string, engine: Engine, notes: number): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  let last = -1;
  const app = await startApp(folder, {
    engine,
    onSaid: (said) => {
      const [word, number] = said.split(' ');
      if (word === 'ACK') last = Math.max(last, Number(number));
    },
  });
  await app.page.getByRole('button', { name: /Open the example/ }).click();
  await app.page.waitForFunction(() => location.hash === '#/' || location.hash === '');
  await app.page.getByRole('button', { name: /Open the example/ }).waitFor({ state: 'detached', timeout: 60_000 });
  await app.load(0, 60_000);
  while (last < notes) await new Promise((resolve) => setTimeout(resolve, 50));
  await app.page.evaluate(() => Reflect.get(globalThis, 'stopLoad')());
  await new Promise((resolve) => setTimeout(resolve, 300));
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
