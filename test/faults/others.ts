import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, type Said, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, type RunningApp, startApp } from './running-app.ts';

const YEARS_MS = 10 * 365 * 24 * 3_600_000;

/** Two processes at once, a profile on another machine, a folder that cannot be written, and clocks that are wrong. */
export async function* others(base: string, folder: string, engine: Engine): AsyncGenerator<Result> {
  yield await twoProcesses(base, folder, engine);
  yield await anotherMachine(base, folder, engine);
  yield await readOnly(base, folder, engine);
  yield await clock(base, folder, engine, YEARS_MS);
  yield await clock(base, folder, engine, -YEARS_MS);
}

async function twoProcesses(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, folder);
  const said = nothingSaid();
  const app = await startApp(folder, { engine, onSaid: (line) => takeIn(said, line) });
  await app.load(100_000);
  await until(() => said.saved.size > 0);
  const second = spawn(process.execPath, [join(import.meta.dirname, '..', 'e2e', 'launch-app.ts')], {
    env: { ...process.env, HOLDFAST_DATA: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [output] = await Promise.all([text(second.stdout), once(second, 'exit')]);
  await wait(500);
  return finish(
    app,
    folder,
    engine,
    said,
    'two processes at once',
    `the second says: ${output.trim()}`,
    output.includes('ALREADY OPEN'),
  );
}

async function anotherMachine(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, `${folder}-one`);
  cpSync(`${folder}-one`, folder, { recursive: true, force: true });
  rmSync(`${folder}-one`, { recursive: true });
  // What another machine does not have in common: the browser's own identity files.
  for (const name of ['Local State', 'SingletonLock']) rmSync(join(folder, 'profile', name), { force: true });
  const said = nothingSaid();
  const app = await startApp(folder, { engine, onSaid: (line) => takeIn(said, line) });
  for (const number of (await app.kept()).notes) said.saved.add(number);
  await app.load(100_000);
  await until(() => said.saved.size > 20);
  return finish(app, folder, engine, said, 'profile copied to another machine', 'goes on with the same log', true);
}

async function readOnly(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, folder);
  const said = nothingSaid();
  const app = await startApp(folder, { engine, onSaid: (line) => takeIn(said, line) });
  for (const number of (await app.kept()).notes) said.saved.add(number);
  const bases = said.saved.size;
  await app.load(100_000);
  await until(() => said.saved.size > bases);
  const isRoot = process.getuid?.() === 0;
  const journal = join(folder, 'journal');
  // Root writes whatever the mode says: there the folder is mounted read-only over itself.
  if (isRoot) {
    execFileSync('mount', ['--bind', journal, journal]);
    execFileSync('mount', ['-o', 'remount,ro,bind', journal]);
  } else chmodSync(journal, 0o500);
  await wait(3000);
  if (isRoot) execFileSync('umount', ['-l', journal]);
  else chmodSync(journal, 0o700);
  const before = said.saved.size;
  await until(() => said.saved.size > before + 2);
  await wait(2500);
  const note = `journal folder read-only for 3 s: ${said.half + said.unsaved} entries not in both places, and said so`;
  return finish(app, folder, engine, said, 'read-only data folder', note, said.saved.size > before);
}

async function clock(base: string, folder: string, engine: Engine, offset: number): Promise<Result> {
  copyOf(base, folder);
  const said = nothingSaid();
  const env = { HOLDFAST_TEST_CLOCK: String(offset) };
  const app = await startApp(folder, { engine, env, onSaid: (line) => takeIn(said, line) });
  const { notices, notes } = await app.kept();
  for (const number of notes) said.saved.add(number);
  await app.load(100_000);
  await until(() => said.saved.size > notes.length + 5);
  const order = await app.page.evaluate(async () => {
    const { holdfastUnderTest } = globalThis as unknown as {
      readonly holdfastUnderTest: {
        readonly db: { readonly events: { toArray(): Promise<readonly { readonly seq: number }[]> } };
      };
    };
    const events = await holdfastUnderTest.db.events.toArray();
    const numbers = events.map((event) => event.seq).toSorted((a, b) => a - b);
    return numbers.every((number, at) => number === at + 1);
  });
  const name = `clock ${offset > 0 ? '+' : '-'} 10 years`;
  const note = `${notices.includes('clock') ? 'said' : 'NOT said'}; the chain ${order ? 'has no gap' : 'is BROKEN'}`;
  return finish(app, folder, engine, said, name, note, notices.includes('clock') && order);
}

async function finish(
  app: RunningApp,
  folder: string,
  engine: Engine,
  said: Said,
  fault: string,
  note: string,
  isRight: boolean,
): Promise<Result> {
  const acknowledged = [...said.saved];
  await app.kill();
  const again = await startApp(folder, { engine });
  const lost = missingFrom(acknowledged, (await again.kept()).notes).length;
  await again.close();
  mkdirSync(folder, { recursive: true });
  return { fault, engine, rounds: 1, acknowledged: acknowledged.length, lost, note, ok: isRight && lost === 0 };
}

async function until(isSo: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; !isSo() && Date.now() < end; ) await wait(20);
}
