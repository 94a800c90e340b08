import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

/** `npm start`, with nothing but what is given in the environment. */
function open(environment: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const clean = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', LANG: 'C' };
  const run = spawnSync(process.execPath, ['electron/cli/holdfast.ts', 'open', ...args], {
    env: { ...clean, ...environment },
    encoding: 'utf8',
  });
  return { err: run.stderr, code: run.status };
}

describe('holdfast open', () => {
  it.skipIf(process.platform !== 'linux')('says without a display what works without one', () => {
    const { err, code } = open({ npm_lifecycle_event: '' });
    expect(code).toBe(2);
    expect(err).toContain('There is no display here');
    expect(err).toContain('\n  holdfast print PLAN');
    expect(open({ npm_lifecycle_event: 'start' }).err).toContain('\n  npm run -s holdfast -- print PLAN');
    expect(open({ LANG: 'fr_FR.UTF-8' }).err).toContain('Il n’y a pas d’écran ici');
  });

  it('refuses a shell that there is not, and a plan that is not there', () => {
    const seen = { HOLDFAST_HEADLESS: '1' };
    expect(open({ ...seen, HOLDFAST_SHELL: 'konqueror' })).toMatchObject({
      err: expect.stringContaining('"konqueror"'),
      code: 2,
    });
    expect(open(seen, 'no/such/plan')).toMatchObject({ err: expect.stringContaining('no folder'), code: 2 });
  });

  it('says where nothing can be written, and what can be read there all the same', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'a-file'), '');
    const data = join(folder, 'a-file', 'data');
    const { err, code } = open({ HOLDFAST_HEADLESS: '1', HOLDFAST_SHELL: 'portable', HOLDFAST_DATA: data });
    expect(code).toBe(2);
    expect(err).toContain(`Nothing can be written in ${data}`);
    expect(err).toContain('holdfast recover');
  });

  it('says where no browser is', () => {
    const { err, code } = open({ HOLDFAST_HEADLESS: '1', HOLDFAST_SHELL: 'portable', HOLDFAST_BROWSER: '/none' });
    expect(code).toBe(2);
    expect(err).toContain('No Chrome, Edge or Chromium was found');
  });
});
