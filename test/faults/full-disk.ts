import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, startApp } from './running-app.ts';

/** Bytes that are left free: all of the reserve's use, some, and none. */
const LEVELS = [60_000_000, 20_000_000, 3_000_000, 200_000, 0] as const;

/** Why a full disk cannot be tried here; `null` when it can. */
export function noFullDisk(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  return process.getuid?.() === 0 ? null : 'needs root: a small file system is mounted';
}

/** A disk that is filled while the app is in use, then at its start; and has room again. */
export async function* fullDisk(base: string, folder: string, engine: Engine, most: number): AsyncGenerator<Result> {
  for (const free of LEVELS.slice(-most)) yield await atLevel(base, folder, engine, free);
}

async function atLevel(base: string, folder: string, engine: Engine, free: number): Promise<Result> {
  const mounted = `${folder}.small`;
  mkdirSync(mounted, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m', 'tmpfs', mounted]);
  const data = join(mounted, 'data');
  const ballast = join(mounted, 'ballast');
  const fault = `disk filled up to ${free / 1e6} MB`;
  try {
    copyOf(base, data);
    const said = nothingSaid();
    const app = await startApp(data, { engine, onSaid: (line) => takeIn(said, line) });
    for (const number of (await app.kept()).notes) said.saved.add(number);
    const bases = said.saved.size;
    await app.load(said.saved.size + 1000);
    for (const until = Date.now() + 20_000; said.saved.size === bases && Date.now() < until; ) await wait(10);
    fill(mounted, ballast, free);
    const filled = Date.now();
    await wait(8000);
    const told = await app.page.getByText(/disk|journal|not saved/i).count();
    const spaceTold = said.firstTrouble === null || said.firstTrouble - filled < 10_000;
    unlinkSync(ballast);
    const before = said.saved.size;
    for (const until = Date.now() + 20_000; said.saved.size < before + 3 && Date.now() < until; ) await wait(50);
    const goesOn = said.saved.size >= before + 3;
    await wait(2500);
    await app.kill();
    fill(mounted, ballast, free);
    const atStart = await startsOnFull(data, engine);
    if (existsSync(ballast)) unlinkSync(ballast);
    const again = await startApp(data, { engine });
    const kept = await again.kept();
    await again.close();
    const lost = missingFrom(said.saved, kept.notes).length;
    const trouble = said.half + said.unsaved + said.errors;
    return {
      ...{ fault, engine, rounds: 1, acknowledged: said.saved.size - bases, lost },
      note: `${trouble} entries not in both places at once, and said so; ${goesOn ? 'goes on' : 'DID NOT go on'} with room; at the start: ${atStart}`,
      ok: lost === 0 && goesOn && spaceTold && (trouble === 0 || told > 0),
    };
  } finally {
    execFileSync('umount', ['-l', mounted]);
    rmSync(mounted, { recursive: true, force: true });
  }
}

/** What the app does when it is started on a full disk; it may not open, but it must not lose anything by trying. */
async function startsOnFull(data: string, engine: Engine): Promise<string> {
  try {
    const app = await startApp(data, { engine });
    const isOpen = (await app.page.locator('[data-recovery]').count()) === 0;
    await app.kill();
    return isOpen ? 'opens' : 'says that it cannot open';
  } catch {
    return 'the browser does not start';
  }
}

function fill(mounted: string, ballast: string, free: number): void {
  const { bavail, bsize } = statfsSync(mounted);
  const bytes = bavail * bsize - free;
  if (bytes <= 0) return;
  // In pieces: what does not fit any more is left out.
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k', `count=${Math.ceil(bytes / 65_536)}`], {
      stdio: 'ignore',
    });
  } catch {
    if (!existsSync(ballast)) writeFileSync(ballast, '');
  }
}
