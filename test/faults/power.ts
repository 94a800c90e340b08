import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, startApp } from './running-app.ts';

/** Why power cuts cannot be tried here; `null` when they can. */
export function noPowerCuts(): string | null {
  if (process.platform !== 'linux') return 'needs Linux';
  if (process.getuid?.() !== 0) return 'needs root: a disk of its own is mounted and shut down';
  const tools = ['mkfs.ext4', 'losetup', 'mount', 'python3'].filter((tool) => !onPath(tool));
  if (tools.length > 0) return `needs ${tools.join(', ')}`;
  if (!existsSync('/dev/loop-control')) return 'needs loop devices';
  const place = mkdtempSync(join(tmpdir(), 'holdfast-loop-'));
  const disk = new Disk(join(place, 'try'));
  try {
    disk.make('16M');
    return null;
  } catch {
    return 'a disk of its own cannot be mounted here';
  } finally {
    disk.remove();
    rmSync(place, { recursive: true, force: true });
  }
}

function onPath(tool: string): boolean {
  return ['/usr/sbin', '/sbin', '/usr/bin', '/bin', ...(process.env['PATH'] ?? '').split(':')].some((folder) =>
    existsSync(join(folder, tool)),
  );
}

/** ext4's own ioctl: the file system stops as it is, without writing back what it still has in memory. */
const SHUTDOWN = `import fcntl,struct,os,sys
fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587D, struct.pack('I', 2))`;

/** The power goes while entries are acknowledged: what was not on the disk is gone. */
export async function powerCuts(
  base: string,
  folder: string,
  engine: Engine,
  rounds: number,
  onRound: (how: string) => void,
): Promise<readonly Result[]> {
  const disk = new Disk(folder);
  const data = join(disk.mounted, 'data');
  disk.make();
  const said = nothingSaid();
  const controls = Math.max(2, Math.ceil(rounds / 5));
  let [lost, controlLost, controlAcknowledged, bases] = [0, 0, 0, 0];
  try {
    copyOf(base, data);
    execFileSync('sync', ['-f', disk.mounted]);
    for (let round = 0; round <= rounds + controls; round += 1) {
      const isControl = round >= rounds;
      const app = await startApp(data, { engine, onSaid: (line) => takeIn(said, line) });
      const kept = await app.kept();
      if (round === 0) {
        for (const number of kept.notes) said.saved.add(number);
        bases = said.saved.size;
      }
      lost += missingFrom(said.saved, kept.notes).length;
      controlLost += missingFrom(said.control, kept.control).length;
      if (round === rounds + controls) {
        await app.kill();
        break;
      }
      said.control.clear();
      const known = said.saved.size;
      execFileSync('sync', ['-f', disk.mounted]);
      if (isControl) await app.loadControl(1_000_000 * round);
      else await app.load(Math.max(said.highest, ...kept.notes, -1) + 1000);
      const written = () => (isControl ? said.control.size > 0 : said.saved.size > known);
      for (const until = Date.now() + 20_000; !written() && Date.now() < until; ) await wait(10);
      await wait(300 + Math.random() * (isControl ? 3000 : 1500));
      disk.cut();
      // What the page said before the cut may still be on its way here; what it says after it is not on any disk.
      const saved = [...said.saved];
      const control = [...said.control];
      await app.kill();
      said.saved.clear();
      for (const number of saved) said.saved.add(number);
      said.control.clear();
      for (const number of control) said.control.add(number);
      controlAcknowledged += said.control.size;
      await disk.comeBack();
      onRound(`${round + 1} of ${rounds + controls} power cuts, ${said.saved.size - bases} acknowledged, ${lost} lost`);
    }
  } finally {
    disk.remove();
  }
  const acknowledged = said.saved.size - bases;
  return [
    {
      ...{ fault: 'power cut', engine, rounds, acknowledged, lost, ok: lost === 0 && acknowledged > 0 },
      note: 'ext4 on a loop device, shut down without flush',
    },
    {
      ...{ fault: 'power cut, without journal and strict durability', engine, rounds: controls },
      ...{ acknowledged: controlAcknowledged, lost: controlLost, ok: controlLost > 0 },
      note: 'control: must lose some, or the cut is none',
    },
  ];
}

/** A disk of its own, whose power can be cut. */
class Disk {
  readonly mounted: string;
  readonly #image: string;

  constructor(folder: string) {
    this.mounted = `${folder}.mnt`;
    this.#image = `${folder}.img`;
  }

  make(size = '600M'): void {
    rmSync(this.#image, { force: true });
    mkdirSync(this.mounted, { recursive: true });
    execFileSync('truncate', ['-s', size, this.#image]);
    execFileSync('mkfs.ext4', ['-q', '-F', this.#image]);
    this.#mount();
  }

  cut(): void {
    execFileSync('python3', ['-c', SHUTDOWN, this.mounted]);
  }

  /** Another image of the same bytes: what the kernel still has of the old one in memory must not come back. */
  async comeBack(): Promise<void> {
    await this.#unmount();
    execFileSync('cp', ['--sparse=always', this.#image, `${this.#image}.again`]);
    execFileSync('mv', [`${this.#image}.again`, this.#image]);
    this.#mount();
  }

  remove(): void {
    try {
      execFileSync('umount', ['-l', this.mounted], { stdio: 'ignore' });
    } catch {
      // Not mounted: the cut was the last thing that happened.
    }
    rmSync(this.#image, { force: true });
    rmSync(this.mounted, { recursive: true, force: true });
  }

  #mount(): void {
    execFileSync('mount', ['-o', 'loop', this.#image, this.mounted], { stdio: 'ignore' });
  }

  async #unmount(): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        execFileSync('umount', [this.mounted], { stdio: 'ignore' });
        return;
      } catch (error) {
        if (attempt === 100) throw error;
        await wait(200);
      }
    }
  }
}
