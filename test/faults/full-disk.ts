import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, unlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, type RunningApp, startApp } from './running-app.ts';

/** Bytes that are left free: little, too little for anything but the log, what the reserve gives, next to nothing, nothing. */
const LEVELS = [120_000_000, 40_000_000, 3_000_000, 200_000, 0] as const;

/** What a person reads once the disk is as full as that. */
const TOLD = /MB (are )?(left|free)|MB free|disk is (nearly )?full|not saved|cannot be written|does not take them/i;

/** How long the disk stays full. */
const FULL_MS = 6000;

/** Why a full disk cannot be tried here; `null` when it can. */
export function noFullDisk(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root: a small file system is mounted';
  const place = mkdtempSync(join(tmpdir(), 'holdfast-can-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place], { stdio: 'ignore' });
    execFileSync('umount', [place], { stdio: 'ignore' });
    return null;
  } catch {
    return 'a small file system cannot be mounted here';
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A disk that is filled while the app is in use, then at its start; and has room again. */
export async function* fullDisk(base: string, folder: string, engine: Engine, most: number): AsyncGenerator<Result> {
  for (const free of LEVELS.slice(-most)) yield await atLevel(base, folder, engine, free);
}

async function atLevel(base: string, folder: string, engine: Engine, free: number): Promise<Result> {
  const mounted = `${folder}.small`;
  mkdirSync(mounted, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=700m', 'tmpfs', mounted]);
  const data = join(mounted, 'data');
  const ballast = join(mounted, 'ballast');
  try {
    copyOf(base, data);
    const said = nothingSaid();
    const app = await startApp(data, { engine, onSaid: (line) => takeIn(said, line) });
    for (const number of (await app.kept()).notes) said.saved.add(number);
    const bases = said.saved.size;
    await app.load(100_000);
    await grown(() => said.saved.size, bases + 1);
    fill(mounted, ballast, free);
    const toldAfter = await told(app, Date.now());
    await wait(FULL_MS);
    const full = await app.text();
    unlinkSync(ballast);
    const before = said.saved.size;
    const goesOn = await grown(() => said.saved.size, before + 3);
    await wait(2500);
    await app.kill();
    fill(mounted, ballast, free);
    const atStart = await startsOnFull(data, engine);
    rmSync(ballast, { force: true });
    const again = await startApp(data, { engine });
    const kept = await again.kept();
    await again.kill();
    const lost = missingFrom(said.saved, kept.notes).length;
    const trouble = said.half + said.unsaved + said.errors;
    // Where neither place took an entry it stands on screen, with what to do.
    const shows = said.unsaved === 0 || /copy or print/i.test(full);
    return {
      ...{
        fault: `disk filled up to ${free / 1e6} MB`,
        engine,
        rounds: 1,
        acknowledged: said.saved.size - bases,
        lost,
      },
      note: [
        toldAfter === null ? 'NOT said' : `said after ${(toldAfter / 1000).toFixed(1)} s`,
        `${trouble} entries waited`,
        shows ? '' : 'and were NOT shown to be copied',
        `${goesOn ? 'goes on' : 'DID NOT go on'} with room`,
        `at the start: ${atStart}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
      ok: lost === 0 && goesOn && toldAfter !== null && shows,
    };
  } finally {
    execFileSync('umount', ['-l', mounted]);
    rmSync(mounted, { recursive: true, force: true });
  }
}

/** Milliseconds from `since` until a person reads of it; `null` where nothing is said for ten seconds. */
async function told(app: RunningApp, since: number): Promise<number | null> {
  while (Date.now() - since < 10_000) {
    if (TOLD.test(await app.text())) return Date.now() - since;
    await wait(50);
  }
  return null;
}

async function grown(count: () => number, wanted: number): Promise<boolean> {
  for (const until = Date.now() + 30_000; count() < wanted && Date.now() < until; ) await wait(50);
  return count() >= wanted;
}

/** What the app does when it is started on a full disk; it may not open, but it must not lose anything by trying. */
async function startsOnFull(data: string, engine: Engine): Promise<string> {
  try {
    const app = await startApp(data, { engine });
    const isClosed = app.isInRecovery;
    await app.kill();
    return isClosed ? 'says that it cannot open' : 'opens';
  } catch {
    return 'the browser does not start';
  }
}

function fill(mounted: string, ballast: string, free: number): void {
  const { bavail, bsize } = statfsSync(mounted);
  const bytes = bavail * bsize - free;
  if (bytes <= 0) return;
  // More than fits: what there is no room for is left out.
  const count = Math.ceil(bytes / 4096) + (free === 0 ? 1000 : 0);
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=4k', `count=${count}`], { stdio: 'ignore' });
  } catch {
    // The disk is full, as wanted.
  }
}
