import { type ChildProcess, execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/** Kills `root` and everything that came from it; again and again, for what was being born. */
export function killTree(root: number | undefined): void {
  if (root === undefined) return;
  const pids = new Set<number>([root]);
  for (let round = 0; round < 3; round += 1) {
    const all = processes();
    for (let grown = true; grown; ) {
      grown = false;
      for (const { pid, parent } of all) {
        if (!pids.has(parent) || pids.has(pid)) continue;
        pids.add(pid);
        grown = true;
      }
    }
    for (const pid of pids) kill(pid);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone already.
  }
}

function processes(): readonly Process[] {
  if (process.platform !== 'linux') {
    const rows = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    return rows.map((row) => row.trim().split(/\s+/).map(Number)).map(([pid = 0, parent = 0]) => ({ pid, parent }));
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /, '');
        return [{ pid: Number(name), parent: Number(stat.split(' ')[1]) }];
      } catch {
        return [];
      }
    });
}

/** Comes back once `child` has ended. */
export function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => void child.once('exit', () => resolve()));
}
