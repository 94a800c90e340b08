import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, type Said, takeIn } from './acknowledged.ts';
import { questionsTo } from './asking.ts';
import { copyOf } from './base-profile.ts';
import { ended } from './process-tree.ts';
import type { Result } from './result.ts';
import { type Engine, type RunningApp, spawnApp, startApp } from './running-app.ts';

const YEARS_MS = 10 * 365 * 24 * 3_600_000;

/** Two processes at once, a profile on another machine, a journal that cannot be written, and clocks that are wrong. */
export async function* others(base: string, folder: string, engine: Engine): AsyncGenerator<Result> {
  yield await twoProcesses(base, folder, engine);
  yield await anotherMachine(base, folder, engine);
  yield await readOnlyJournal(base, folder, engine);
  yield await readOnlyFolder(base, folder, engine);
  yield await clock(base, folder, engine, YEARS_MS);
  yield await clock(base, folder, engine, -YEARS_MS);
}

async function twoProcesses(base: string, folder: string, engine: Engine): Promise<Result> {
  const { app, said, bases } = await underLoad(base, folder, engine);
  const second = spawnApp(folder, { engine });
  const answer = await questionsTo(second, () => undefined).ready;
  await ended(second);
  const before = said.saved.size;
  await until(() => said.saved.size > before + 2);
  const note = answer === 'already-open' ? 'the second says that one is open, and ends' : 'the second one OPENED too';
  const isRight = answer === 'already-open' && said.saved.size > before;
  return finish(app, folder, said, { fault: 'two processes at once', engine, bases, note, isRight });
}

async function anotherMachine(base: string, folder: string, engine: Engine): Promise<Result> {
  copyOf(base, `${folder}-one`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(`${folder}-one`, folder, { recursive: true });
  rmSync(`${folder}-one`, { recursive: true });
  // What another machine does not have in common: the browser's own identity files.
  for (const name of ['Local State', 'SingletonLock']) rmSync(join(folder, 'profile', name), { force: true });
  const { app, said, bases } = await loaded(folder, engine);
  await until(() => said.saved.size > bases + 20);
  const { chained } = await app.kept();
  const note = chained ? 'goes on with the same log' : 'the chain is BROKEN';
  return finish(app, folder, said, {
    ...{ fault: 'profile copied to another machine', engine, bases, note, isRight: chained },
  });
}

async function readOnlyJournal(base: string, folder: string, engine: Engine): Promise<Result> {
  const { app, said, bases } = await underLoad(base, folder, engine);
  const journal = join(folder, 'journal');
  const isLocked = lock(journal, true);
  if (isLocked) await until(() => said.half > 0, 10_000);
  const text = await app.text();
  lock(journal, false);
  const before = said.saved.size;
  await until(() => said.saved.size > before + 2);
  await wait(2500);
  if (!isLocked) {
    const note = 'skipped: needs Linux, root and ext4, where a file that is open can be made unwritable';
    return { ...(await finish(app, folder, said, { fault: 'read-only journal', engine, bases, note, isRight: true })) };
  }
  const isSaid = said.half > 0 && /journal beside it cannot be written/.test(text);
  const note = `${said.half} entries in the database alone meanwhile, ${isSaid ? 'and said so on screen' : 'NOT said'}; then in both`;
  const isRight = isSaid && said.saved.size > before;
  return finish(app, folder, said, { fault: 'read-only journal, in use', engine, bases, note, isRight });
}

/** The command that people start the app with, on a folder that nothing can be written in; then with it writable again. */
async function readOnlyFolder(base: string, folder: string, engine: Engine): Promise<Result> {
  const about = { fault: 'read-only data folder, at the start', engine };
  const place = `${folder}-read-only`;
  copyOf(base, folder);
  mkdirSync(place, { recursive: true });
  if (!isMounted(['--bind', folder, place])) {
    const note = 'skipped: needs Linux, root, and a kernel that mounts';
    return { ...about, rounds: 0, acknowledged: 0, lost: 0, note, ok: true };
  }
  try {
    const isLocked = isMounted(['-o', 'remount,ro,bind', place]);
    const before = contentsOf(place);
    const command = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'holdfast.ts');
    const environment = { ...process.env, HOLDFAST_DATA: place, HOLDFAST_HEADLESS: '1', LC_ALL: 'en_GB.UTF-8' };
    const { status, stderr } = spawnSync(process.execPath, [command, 'open'], { env: environment, encoding: 'utf8' });
    const isSaid = status === 2 && stderr.includes(`Nothing can be written in ${place}`);
    const isSame = contentsOf(place) === before;
    const app = await startApp(folder, { engine });
    const { notes } = await app.kept();
    await app.kill();
    const lost = missingFrom(
      Array.from({ length: notes.length }, (_, number) => number),
      notes,
    ).length;
    const note = `${isSaid ? 'refused with words that say what to do' : 'NOT said'}; ${isSame ? 'nothing was written' : 'something WAS written'}`;
    const ok = isLocked && isSaid && isSame && lost === 0 && notes.length > 0;
    return { ...about, rounds: 1, acknowledged: notes.length, lost, note, ok };
  } finally {
    spawnSync('umount', ['-l', place], { stdio: 'ignore' });
  }
}

function isMounted(how: readonly string[]): boolean {
  return spawnSync('mount', how, { stdio: 'ignore' }).status === 0;
}

/** Names, sizes and times of everything in `folder`. */
function contentsOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => {
      const { size, mtimeMs } = lstatSync(join(folder, name));
      return `${name} ${size} ${mtimeMs}`;
    })
    .join('\n');
}

/** Root writes whatever the mode says, and so does one who has a file open: only the file system's own attribute stops both. */
function lock(folder: string, isLocked: boolean): boolean {
  const files = readdirSync(folder).map((name) => join(folder, name));
  return spawnSync('chattr', [isLocked ? '+i' : '-i', ...files, folder], { stdio: 'ignore' }).status === 0;
}

async function clock(base: string, folder: string, engine: Engine, offset: number): Promise<Result> {
  copyOf(base, folder);
  const { app, said, bases } = await loaded(folder, engine, offset);
  await until(() => said.saved.size > bases + 5);
  const [{ chained }, text] = [await app.kept(), await app.text()];
  const isSaid = text.includes(`clock was set ${offset > 0 ? 'on' : 'back'} by`);
  const fault = `clock ${offset > 0 ? '+' : '-'} 10 years`;
  const note = `${isSaid ? 'said on screen' : 'NOT said'}; the chain ${chained ? 'has no gap' : 'is BROKEN'}`;
  return finish(app, folder, said, { fault, engine, bases, note, isRight: isSaid && chained });
}

interface Loaded {
  readonly app: RunningApp;
  readonly said: Said;
  /** How many entries there were before. */
  readonly bases: number;
}

/** The app on a copy of `base`, with an entry or more acknowledged since. */
async function underLoad(base: string, folder: string, engine: Engine): Promise<Loaded> {
  copyOf(base, folder);
  const found = await loaded(folder, engine);
  await until(() => found.said.saved.size > found.bases);
  return found;
}

async function loaded(folder: string, engine: Engine, clockOffsetMs = 0): Promise<Loaded> {
  const said = nothingSaid();
  const app = await startApp(folder, { engine, clockOffsetMs, onSaid: (line) => takeIn(said, line) });
  for (const number of (await app.kept()).notes) said.saved.add(number);
  const bases = said.saved.size;
  await app.load(100_000);
  return { app, said, bases };
}

interface About {
  readonly fault: string;
  readonly engine: Engine;
  readonly bases: number;
  readonly note: string;
  readonly isRight: boolean;
}

async function finish(app: RunningApp, folder: string, said: Said, about: About): Promise<Result> {
  const { fault, engine, bases, note, isRight } = about;
  const acknowledged = [...said.saved];
  await app.kill();
  const again = await startApp(folder, { engine });
  const lost = missingFrom(acknowledged, (await again.kept()).notes).length;
  await again.kill();
  const written = acknowledged.length - bases;
  return { fault, engine, rounds: 1, acknowledged: written, lost, note, ok: isRight && lost === 0 && written > 0 };
}

async function until(isSo: () => boolean, most = 30_000): Promise<void> {
  for (const end = Date.now() + most; !isSo() && Date.now() < end; ) await wait(20);
}
