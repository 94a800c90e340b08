import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { lockInstance } from '#electron/services/single-instance.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const base = await temporaryFolder();

async function folderNamed(name: string): Promise<string> {
  const folder = join(base, name);
  await mkdir(folder);
  return folder;
}

describe('lockInstance', () => {
  it('gives a folder to one process, and tells that one when another comes', async () => {
    const folder = await folderNamed('one');
    const shown = vi.fn();
    const lock = await lockInstance(folder, shown);
    expect(lock).not.toBeNull();
    expect(await lockInstance(folder, () => undefined)).toBeNull();
    await vi.waitFor(() => expect(shown).toHaveBeenCalledOnce());
    lock?.release();
  });

  it('gives it again once it is released, and another folder meanwhile', async () => {
    const folder = await folderNamed('two');
    const lock = await lockInstance(folder, () => undefined);
    const other = await lockInstance(await folderNamed('other'), () => undefined);
    expect(other).not.toBeNull();
    lock?.release();
    const again = await lockInstance(folder, () => undefined);
    expect(again).not.toBeNull();
    again?.release();
    other?.release();
  });

  it('takes over what a killed process left', async () => {
    const folder = await folderNamed('killed');
    const script = `
      import { lockInstance } from '#electron/services/single-instance.ts';
      await lockInstance(process.argv[1], () => undefined);
      console.log('locked');
      setInterval(() => undefined, 1000);`;
    const holder = spawn(process.execPath, ['--input-type=module', '-e', script, folder]);
    await once(holder.stdout, 'data');
    expect(await lockInstance(folder, () => undefined)).toBeNull();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const lock = await lockInstance(folder, () => undefined);
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
