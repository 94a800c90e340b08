import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
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

/** How soon a person reads of it, what the machine itself is late with aside. */
const SAID_MS = 2000;

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
    const wasSaid = TOLD.test(await app.text());
    const filledAt = Date.now();
    fill(mounted, ballast, free);
    const heard = await told(app, filledAt);
    await wait(FULL_MS);
    const full = await app.text();
    makeRoom(ballast);
    const before = said.saved.size;
    const goesOn = await grown(() => said.saved.size, before + 3);
    await wait(2500);
    await app.kill();
    fill(mounted, ballast, free);
    const atStart = await startsOnFull(data, engine);
    makeRoom(ballast);
    const again = await startApp(data, { engine });
    const kept = await again.kept();
    await again.kill();
    const lost = missingFrom(said.saved, kept.notes).length;
    const trouble = said.half + said.unsaved + said.errors;
    const isInTime = heard !== null && heard.ms - heard.slowest <= SAID_MS;
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
        heard === null
          ? 'NOT said'
          : `said after ${seconds(heard.ms)} s, ${seconds(heard.slowest)} s of them this machine's`,
        wasSaid ? 'said BEFORE it was so' : '',
        `${trouble} entries waited`,
        shows ? '' : 'and were NOT shown to be copied',
        `${goesOn ? 'goes on' : 'DID NOT go on'} with room`,
        `at the start: ${atStart}`,
      ]
        .filter((part) => part !== '')
        .join('; '),
      ok: lost === 0 && goesOn && isInTime && !wasSaid && shows,
    };
  } finally {
    execFileSync('umount', ['-l', mounted]);
    rmSync(mounted, { recursive: true, force: true });
  }
}

/** When a person reads of it. */
interface Told {
  readonly ms: number;
  /** The longest that the page took meanwhile to say what is on it, which is this machine's own slowness. */
  readonly slowest: number;
}

/** From `since` until a person reads of it; `null` where nothing is said for ten seconds. */
async function told(app: RunningApp, since: number): Promise<Told | null> {
  let slowest = 0;
  while (Date.now() - since < 10_000) {
    const asked = Date.now();
    const text = await app.text();
    slowest = Math.max(slowest, Date.now() - asked);
    if (TOLD.test(text)) return { ms: Date.now() - since, slowest };
    await wait(50);
  }
  return null;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
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
  // At once, so that it is known when it was full; again where the app took some of the room meanwhile.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const { bavail, bsize } = statfsSync(mounted);
    const bytes = bavail * bsize - free;
    if (bytes <= 0) return;
    if (spawnSync('fallocate', ['-l', String(bytes), ballast], { stdio: 'ignore' }).status === 0) break;
    rmSync(ballast, { force: true });
  }
  if (free > 0) return;
  try {
    // More than fits: what there is no room for is left out.
    execFileSync('dd', ['if=/dev/zero', `of=${ballast}.rest`, 'bs=4k', 'count=1000'], { stdio: 'ignore' });
  } catch {
    // The disk is full, as wanted.
  }
}

function makeRoom(ballast: string): void {
  for (const file of [ballast, `${ballast}.rest`]) rmSync(file, { force: true });
}
