import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HostInfo } from '#host/host.ts';
import { HostError } from '#host/host.ts';
import { pattern, putFiles } from './far-edge.ts';
import type { HostUnderTest } from './host-under-test.ts';

const utf8 = new TextEncoder();

/** What every implementation of `Host` does alike. `setUp` gives a fresh one, started with a plan where that is named. */
export function describeHost(
  shell: HostInfo['shell'],
  setUp: (offeredPlan?: (folder: string) => Promise<string>) => Promise<HostUnderTest>,
): void {
  describe(`host: ${shell}`, () => {
    it('says what it runs on', async () => {
      const { host, edge } = await setUp();
      expect(await host.info()).toMatchObject({
        shell,
        shellVersion: '156.0.1',
        dataFolder: edge.folder,
        deviceName: 'front-desk-1',
        deviceId: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P',
        locale: 'fr-FR',
        appVersion: expect.stringMatching(/^\d+\.\d+\.\d+/),
      });
    });

    it('gives the plans that ship with the app, and no others', async () => {
      const { host } = await setUp();
      const { files } = await host.shippedPlan('example');
      expect(files.map((file) => file.path)).toContain('plan.yaml');
      expect(files.every((file) => file.bytes instanceof Uint8Array)).toBe(true);
      // What the types forbid is what a page that was taken over would send.
      await expect(host.shippedPlan('../../etc' as 'example')).rejects.toMatchObject({ code: 'refused' });
    });

    it('offers the folder that the app was started with, once', async () => {
      const { host } = await setUp((folder) => putFiles(join(folder, 'clinic'), { 'plan.yaml': 'id: clinic' }));
      const files = [{ path: 'plan.yaml', bytes: utf8.encode('id: clinic') }];
      expect(await host.offeredFolder()).toEqual({ name: 'clinic', files });
      expect(await host.offeredFolder()).toBeNull();
    });

    it('gives the folder that the person chooses, without what is hidden in it', async () => {
      const { host, edge, chooses } = await setUp();
      const path = await putFiles(join(edge.folder, 'clinic'), {
        'plan.yaml': 'id: clinic',
        'procedures/a/réseau.md': '- [ ] Go',
        '.git/config': 'x',
        'procedures/.DS_Store': 'x',
      });
      chooses(path);
      const folder = await host.chooseFolder();
      expect(folder?.name).toBe('clinic');
      expect(folder?.files.map((file) => file.path).sort()).toEqual(['plan.yaml', 'procedures/a/réseau.md']);
      expect(folder?.files.find((file) => file.path === 'plan.yaml')?.bytes).toEqual(utf8.encode('id: clinic'));
    });

    it('gives the file that the person chooses, by name', async () => {
      const { host, edge, chooses } = await setUp();
      await putFiles(edge.folder, { 'usb/réseau.jsonl': 'one line' });
      chooses(join(edge.folder, 'usb/réseau.jsonl'));
      expect(await host.chooseFile()).toEqual({ name: 'réseau.jsonl', bytes: utf8.encode('one line') });
      chooses(null);
      expect(await host.chooseFile()).toBeNull();
    });

    it('says that a file cannot be read, or is too large', async () => {
      const { host, edge, chooses } = await setUp();
      chooses(join(edge.folder, 'gone.jsonl'));
      await expect(host.chooseFile()).rejects.toMatchObject({ code: 'unreadable' });
      await putFiles(edge.folder, { 'huge.jsonl': '' });
      await truncate(join(edge.folder, 'huge.jsonl'), 512 * 1024 * 1024 + 1);
      chooses(join(edge.folder, 'huge.jsonl'));
      await expect(host.chooseFile()).rejects.toMatchObject({ code: 'too-large' });
    });

    it('gives nothing when the person changes their mind', async () => {
      const { host, chooses, savesAs } = await setUp();
      chooses(null);
      expect(await host.chooseFolder()).toBeNull();
      savesAs(null);
      expect(await host.savePdf({ suggestedName: 'a.pdf', job: '{}' })).toBeNull();
      expect(await host.saveFile('a.csv', utf8.encode('a'))).toBeNull();
    });

    it('prints to the place that the person chooses', async () => {
      const { host, savesAs, savedBytes } = await setUp();
      savesAs('Classeur à jour.pdf');
      const saved = await host.savePdf({ suggestedName: 'Binder.pdf', job: '{"paper":"A4"}' });
      expect(saved).toEqual({ name: 'Classeur à jour.pdf', bytes: 14 });
      expect(await savedBytes('Classeur à jour.pdf')).toEqual(utf8.encode('{"paper":"A4"}'));
    });

    it.each([0, 1, 6 * 1024 * 1024, 6 * 1024 * 1024 + 1, 20_000_000])(
      'hands over a PDF of %i bytes whole',
      async (size) => {
        const { host } = await setUp();
        const bytes = await host.renderPdf({ suggestedName: 'a.pdf', job: `bytes ${size}` });
        expect(bytes.length).toBe(size);
        expect(Buffer.compare(bytes, pattern(size))).toBe(0);
      },
    );

    it('says that printing failed, tells the terminal why, and leaves no file', async () => {
      const { host, edge, savesAs, savedBytes } = await setUp();
      savesAs('broken.pdf');
      const order = { suggestedName: 'broken.pdf', job: 'cannot be shown' };
      await expect(host.savePdf(order)).rejects.toMatchObject({ code: 'failed' });
      await expect(host.renderPdf(order)).rejects.toBeInstanceOf(HostError);
      expect(await savedBytes('broken.pdf')).toBeNull();
      expect(edge.reported.length).toBeGreaterThan(0);
    });

    it('saves bytes as they are', async () => {
      const { host, savesAs, savedBytes } = await setUp();
      savesAs('log.jsonl');
      const bytes = pattern(70_000);
      expect(await host.saveFile('log.jsonl', bytes)).toEqual({ name: 'log.jsonl', bytes: 70_000 });
      expect(Buffer.compare((await savedBytes('log.jsonl')) ?? new Uint8Array(), bytes)).toBe(0);
    });

    it.each(['../up.pdf', 'a/b.pdf', 'a\\b.pdf', '', '..', 'x'.repeat(201)])(
      'refuses to print under the name "%s"',
      async (suggestedName) => {
        const { host } = await setUp();
        await expect(host.renderPdf({ suggestedName, job: '' })).rejects.toMatchObject({ code: 'refused' });
      },
    );

    it.each(['https://example.com/a?b=c#d', 'mailto:duty@example.com', 'tel:+33612345678'])('opens %s', async (url) => {
      const { host, edge } = await setUp();
      await host.openExternal(url);
      expect(edge.opened).toEqual([url]);
    });

    it.each([
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'app://holdfast/',
      'ms-msdt:/id',
      '-x',
      '',
    ])('refuses to open "%s"', async (url) => {
      const { host, edge } = await setUp();
      await expect(host.openExternal(url)).rejects.toMatchObject({ code: 'refused' });
      expect(edge.opened).toEqual([]);
    });

    it('answers no frame and no page but its own', async () => {
      const { stranger, edge } = await setUp();
      await expect(stranger.info()).rejects.toMatchObject({ code: 'refused' });
      await expect(stranger.openExternal('https://example.com/')).rejects.toMatchObject({ code: 'refused' });
      expect(edge.opened).toEqual([]);
    });
  });
}
