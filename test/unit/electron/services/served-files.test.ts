import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerFrom, servedFilesIn } from '#electron/services/served-files.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const base = await temporaryFolder();
const folder = join(base, 'renderer');
await mkdir(join(folder, 'assets'), { recursive: true });
const page = '<meta property="csp-nonce" nonce="__HOLDFAST_NONCE__"><script nonce="__HOLDFAST_NONCE__"></script>';
await writeFile(join(folder, 'index.html'), page);
await writeFile(join(folder, 'assets', 'app.js'), 'app()');
await writeFile(join(folder, 'assets', 'app.js.map'), '{}');
await writeFile(join(folder, 'assets', 'layout-worker-Ab_1-x9Z.js'), 'lay()');
await writeFile(join(base, 'secret.json'), '{}');
await symlink(join(base, 'secret.json'), join(folder, 'link.json'));
const files = await servedFilesIn(folder);

const get = (path: string, method = 'GET') => answerFrom(files, new URL(path, 'https://holdfast.invalid'), method);
const textOf = (body: Uint8Array) => Buffer.from(body).toString();

describe('served files', () => {
  it('answers with known files, their types and every security header', async () => {
    const { status, headers, body } = await get('/assets/app.js?v=1');
    expect([status, textOf(body)]).toEqual([200, 'app()']);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
  });

  it('gives each load of a page a nonce of its own, in the page and in its policy', async () => {
    const [one, two] = [await get('/'), await get('/index.html')];
    const nonceIn = (text: string) => /nonce="([^"]+)"/.exec(text)?.[1];
    const nonce = nonceIn(textOf(one.body)) ?? '';
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
    expect(textOf(one.body)).not.toContain('__HOLDFAST_NONCE__');
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(nonceIn(textOf(two.body))).not.toBe(nonce);
  });

  it('allows no inline script, no foreign origin, and frames of our own only', async () => {
    const policy = (await get('/')).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types default dompurify holdfast-worker");
    expect(policy).toContain("frame-src 'self'; frame-ancestors 'self'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
  });

  it('allows WebAssembly to the script that lays maps out, and to nothing else', async () => {
    const policyOf = async (path: string) => (await get(path)).headers['content-security-policy'] ?? '';
    expect(await policyOf('/assets/layout-worker-Ab_1-x9Z.js')).toContain("script-src 'self' 'wasm-unsafe-eval';");
    for (const path of ['/', '/assets/app.js', '/assets/nothing.js'])
      expect(await policyOf(path)).not.toContain('wasm');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/..%5csecret.json',
    '/assets',
    '/assets/app.js.map',
    '/link.json',
    '/assets%2fapp.js',
    '/%00',
    '/constructor',
  ])('has nothing at %s', async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBe(404);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  it('only reads', async () => {
    expect((await get('/', 'HEAD')).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await get('/', method)).status).toBe(405);
  });

  it('says that there is no renderer', async () => {
    await expect(servedFilesIn(base)).rejects.toThrow('no index.html');
  });
});
