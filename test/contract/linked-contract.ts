import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostInfo } from '#host/host.ts';
import { putFiles } from './far-edge.ts';
import type { HostUnderTest } from './host-under-test.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What every implementation does alike about the linked folder. */
export function describeLinked(
  shell: HostInfo['shell'],
  setUp: (offeredPlan?: (folder: string) => Promise<string>) => Promise<HostUnderTest>,
): void {
  describe(`linked folder: ${shell}`, () => {
    const setUpLinked = async () => {
      const under = await setUp((folder) =>
        putFiles(join(folder, 'clinic'), { 'plan.yaml': 'id: clinic', 'contacts/a.yaml': 'one' }),
      );
      return { ...under, folder: join(under.edge.folder, 'clinic') };
    };

    it('links the folder that the person named, and says its name and never its path', async () => {
      const { host, folder } = await setUpLinked();
      expect(await host.linkedFolder()).toBeNull();
      await expect(host.readLinked()).rejects.toMatchObject({ code: 'refused' });
      const linked = await host.linkFolder(true);
      expect(linked).toEqual({ name: 'clinic', stamp: expect.stringMatching(/^[0-9a-f]{64}$/) });
      expect((await host.readLinked()).files.map((file) => file.path)).toEqual(['contacts/a.yaml', 'plan.yaml']);
      expect(await host.linkedFolder()).toEqual(linked);
      await writeFile(join(folder, 'contacts/a.yaml'), 'changed outside');
      expect((await host.linkedFolder())?.stamp).not.toBe(linked?.stamp);
      expect(await host.linkFolder(false)).toBeNull();
      expect(await host.linkedFolder()).toBeNull();
    });

    it('links nothing that nobody named', async () => {
      const { host } = await setUp();
      await expect(host.linkFolder(true)).rejects.toMatchObject({ code: 'refused' });
    });

    it('writes what is as expected, and leaves what others changed', async () => {
      const { host, folder } = await setUpLinked();
      await host.linkFolder(true);
      const refused = await host.writeLinked([
        { path: 'contacts/a.yaml', base64: base64('two'), expected: hash('one') },
        { path: 'contacts/b.yaml', base64: base64('new'), expected: null },
        { path: 'plan.yaml', base64: base64('mine'), expected: hash('not this') },
      ]);
      expect(refused).toEqual(['plan.yaml']);
      expect(await readFile(join(folder, 'contacts/a.yaml'), 'utf8')).toBe('two');
      expect(await readFile(join(folder, 'contacts/b.yaml'), 'utf8')).toBe('new');
      expect(await readFile(join(folder, 'plan.yaml'), 'utf8')).toBe('id: clinic');
      expect(await host.writeLinked([{ path: 'contacts/b.yaml', base64: null, expected: hash('new') }])).toEqual([]);
      expect((await host.readLinked()).files.map((file) => file.path)).toEqual(['contacts/a.yaml', 'plan.yaml']);
    });

    it.each(['../outside.yaml', '/etc/x', '.git/config', 'a/../../b'])('refuses to write %s', async (path) => {
      const { host } = await setUpLinked();
      await host.linkFolder(true);
      await expect(host.writeLinked([{ path, base64: base64('x'), expected: null }])).rejects.toMatchObject({
        code: 'refused',
      });
    });
  });
}
