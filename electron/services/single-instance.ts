import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** Held while this process owns a data folder. */
export interface InstanceLock {
  release(): void;
}

/**
 * The lock on `dataFolder` (which exists); `null` when another process holds it, which is then told to show itself.
 *
 * A local socket, or a named pipe on Windows; never a port. A socket whose process died is taken over.
 */
export async function lockInstance(dataFolder: string, onShow: () => void): Promise<InstanceLock | null> {
  const address = addressFor(realpathSync(dataFolder));
  const first = await listen(address, onShow);
  if (first !== null) return lockOf(first);
  if (await tellToShow(address)) return null;
  rmSync(address, { force: true });
  const second = await listen(address, onShow);
  return second === null ? null : lockOf(second);
}

function addressFor(folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24);
  if (process.platform === 'win32') return `\\\\.\\pipe\\holdfast-${name}`;
  return join(ownFolder(), `${name}.sock`);
}

/** A folder for sockets that only this user can write; in the data folder the path may be too long, or its disk have none. */
function ownFolder(): string {
  const { uid } = userInfo();
  const folder = join(process.env['XDG_RUNTIME_DIR'] ?? tmpdir(), `holdfast-${uid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== uid) throw new Error(`${folder} belongs to somebody else`);
  return folder;
}

function listen(address: string, onShow: () => void): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((peer) => {
      peer.on('error', () => peer.destroy());
      peer.end();
      onShow();
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}

function tellToShow(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const peer = connect(address);
    peer.once('connect', () => {
      peer.end();
      resolve(true);
    });
    peer.once('error', () => resolve(false));
  });
}

function lockOf(server: Server): InstanceLock {
  // The lock alone does not keep the process alive: its window does.
  server.unref();
  return { release: () => server.close() };
}
