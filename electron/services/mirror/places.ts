import { createHash } from 'node:crypto';
import { access, lstat, readdir, readFile, stat, statfs } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';

/** Somewhere outside this laptop's own disk where a second mirror may lie. */
export interface Place {
  /** Opaque; the same for the same place. */
  readonly id: string;
  readonly path: string;
  /** As the system shows it. */
  readonly label: string;
  readonly freeBytes: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Places that are there now: drives that can be taken out and shared folders; under test those that HOLDFAST_MIRROR_PLACES names. */
export async function mirrorPlaces(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<readonly Place[]> {
  const chosen = environment['HOLDFAST_MIRROR_PLACES'];
  const paths = chosen === undefined ? await systemPlaces(environment, platform) : chosen.split(delimiter);
  const places: Place[] = [];
  for (const path of paths) {
    const found = path === '' ? null : await stat(path).catch(() => null);
    if (found?.isDirectory()) places.push(await placeAt(path));
  }
  return places;
}

async function placeAt(path: string): Promise<Place> {
  const space = await statfs(path).catch(() => null);
  return {
    id: createHash('sha256').update(path).digest('hex').slice(0, 16),
    path,
    label: basename(path) || path,
    freeBytes: space === null ? null : space.bavail * space.bsize,
  };
}

async function systemPlaces(environment: Environment, platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'win32') return windowsDrives(environment);
  if (platform === 'darwin') return macVolumes();
  return linuxMounts(await readFile('/proc/self/mounts', 'utf8').catch(() => ''));
}

const SHARED = new Set(['nfs', 'nfs4', 'cifs', 'smb3', 'smbfs', 'fuse.sshfs', 'davfs', 'fuse.davfs2', '9p', 'vboxsf']);
const REMOVABLE = /^(\/media|\/run\/media|\/mnt)\//;

/** Mount points in the text of /proc/self/mounts that are drives to take out, or shared folders. */
function linuxMounts(mounts: string): readonly string[] {
  return mounts
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, path = '', type = '']) => REMOVABLE.test(path) || SHARED.has(type))
    .map(([, path = '']) =>
      path.replaceAll(/\\([0-7]{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8))),
    );
}

/** Below /Volumes; the start-up disk is a link there. */
async function macVolumes(): Promise<readonly string[]> {
  const paths = (await readdir('/Volumes').catch(() => [])).map((name) => join('/Volumes', name));
  const found = await Promise.all(paths.map((path) => lstat(path).catch(() => null)));
  return paths.filter((_, at) => found[at]?.isDirectory() ?? false);
}

async function windowsDrives(environment: Environment): Promise<readonly string[]> {
  const own = (environment['SystemDrive'] ?? 'C:').toUpperCase();
  const drives = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:`).filter((drive) => drive !== own);
  const there = await Promise.all(
    drives.map((drive) =>
      access(`${drive}\\`).then(
        () => true,
        () => false,
      ),
    ),
  );
  return drives.filter((_, at) => there[at]).map((drive) => `${drive}\\`);
}
