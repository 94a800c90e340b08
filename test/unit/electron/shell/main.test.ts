import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockInstance } from '#electron/services/single-instance.ts';
import type { Host } from '#host/host.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { Electron, electronModule } from './electron-double.ts';

const holder = vi.hoisted(() => ({ electron: {} as unknown }));
vi.mock('electron', () => electronModule(() => holder.electron as Electron));
// The built renderer is not what is tested here; one page stands in for it.
vi.mock('#electron/services/renderer-folder.ts', () => ({ rendererFolder: () => 'renderer' }));

const base = await temporaryFolder();
let started = 0;
let electron = new Electron();

beforeEach(() => {
  started += 1;
  electron = new Electron();
  holder.electron = electron;
  vi.stubEnv('HOLDFAST_DATA', join(base, String(started)));
  process.argv = ['holdfast'];
  vi.resetModules();
});
afterEach(() => vi.unstubAllEnvs());

async function start() {
  await import('#electron/main.ts');
  const window = await vi.waitFor(() => {
    const [first] = electron.windows;
    if (first === undefined || electron.calls.size === 0) throw new Error('no window yet');
    return first;
  });
  return window;
}

type Handler = (...args: unknown[]) => unknown;
const handler = (name: string) => electron.session.handlers.get(name) as Handler;

describe('Electron', () => {
  it('opens one window: sandboxed, isolated, without node, shown when there is something to see', async () => {
    const window = await start();
    expect(window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    });
    expect(window.options.webPreferences['preload']).toMatch(/dist[\\/]electron[\\/]preload\.cjs$/);
    expect(window.url).toBe('app://holdfast/');
    expect([window.options.show, window.shown]).toEqual([false, false]);
    window.emit('ready-to-show');
    expect(window.shown).toBe(true);
    expect(electron.app.sandboxed).toBe(true);
  });

  it('keeps its profile in the data folder, apart from the portable one', async () => {
    await start();
    expect(electron.app.paths.get('userData')).toBe(join(base, String(started), 'electron'));
    expect(existsSync(join(base, String(started), 'device.json'))).toBe(true);
  });

  it('has an origin of its own that is secure and bound by its policy', async () => {
    await start();
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: expect.objectContaining({ standard: true, secure: true, bypassCSP: false }) },
    ]);
  });

  it('goes nowhere: dead proxy, no names, no spelling dictionaries, no WebRTC, no downloads', async () => {
    const window = await start();
    expect(electron.session.proxy).toEqual({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
    expect(electron.app.switches).toEqual(
      expect.arrayContaining(['host-resolver-rules=MAP * ~NOTFOUND', 'disable-background-networking', 'no-pings']),
    );
    expect(electron.session.spellChecker).toBe(false);
    expect(window.webContents.rtcPolicy).toBe('disable_non_proxied_udp');
    const preventDefault = vi.fn();
    electron.session.emit('will-download', { preventDefault });
    expect(preventDefault).toHaveBeenCalled();
  });

  it.each([
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['ws://x/', true],
    ['file:///etc/passwd', true],
    ['app://evil/', true],
    ['app://holdfast.evil/', true],
    ['app://holdfast@evil/', true],
    ['app://user@holdfast/', true],
    ['blob:https://example.com/1', true],
    ['chrome-extension://a/b', true],
    ['app://holdfast/index.html', false],
    ['blob:app://holdfast/1', false],
    ['data:image/png;base64,AA', false],
  ])('of requests, %s is aborted: %s', async (url, cancel) => {
    await start();
    const answer = vi.fn();
    handler('request')({ url }, answer);
    expect(answer).toHaveBeenCalledWith({ cancel });
  });

  it('gives no permission but that data may stay', async () => {
    await start();
    for (const [permission, granted] of [
      ['media', false],
      ['geolocation', false],
      ['clipboard-read', false],
      ['notifications', false],
      ['persistent-storage', true],
    ] as const) {
      const answer = vi.fn();
      handler('permission-request')(null, permission, answer);
      expect(answer).toHaveBeenCalledWith(granted);
      expect(handler('permission-check')(null, permission)).toBe(granted);
    }
    expect(handler('device')()).toBe(false);
  });

  it('stays on its page: no other window, no way out, no web view', async () => {
    const { webContents } = await start();
    expect(webContents.openHandler?.({ url: 'app://holdfast/' })).toEqual({ action: 'deny' });
    for (const [event, url, prevented] of [
      ['will-navigate', 'https://example.com/', 1],
      ['will-navigate', 'app://holdfast/#/procedures', 0],
      ['will-redirect', 'app://holdfast/', 1],
      ['will-attach-webview', '', 1],
    ] as const) {
      const preventDefault = vi.fn();
      webContents.emit(event, { url, preventDefault });
      expect(preventDefault, `${event} ${url}`).toHaveBeenCalledTimes(prevented);
    }
  });

  it('answers the calls of Host, all of them and nothing else', async () => {
    await start();
    const calls: Record<keyof Host, true> = {
      info: true,
      shippedPlan: true,
      offeredFolder: true,
      chooseFolder: true,
      chooseFile: true,
      savePdf: true,
      renderPdf: true,
      saveFile: true,
      openExternal: true,
      journalRecord: true,
      appendJournal: true,
      journalSince: true,
      keptState: true,
      keeping: true,
      databaseIs: true,
      openFolder: true,
      forgetHistory: true,
      eraseEverything: true,
      setProfileAside: true,
      snapshots: true,
      makeSnapshot: true,
      readSnapshot: true,
      mirrorPlaces: true,
      chooseMirror: true,
      linkFolder: true,
      linkedFolder: true,
      readLinked: true,
      writeLinked: true,
    };
    expect([...electron.calls.keys()].sort()).toEqual(
      Object.keys(calls)
        .map((name) => `holdfast:${name}`)
        .sort(),
    );
  });

  it('answers its own page only', async () => {
    const { webContents } = await start();
    const call = electron.calls.get('holdfast:info') as Handler;
    const from = (url: string, parent: object | null, sender: unknown = webContents) =>
      call({ sender, senderFrame: { url, parent } });
    expect(await from('app://holdfast/', null)).toMatchObject({
      ok: true,
      value: { shell: 'electron', locale: 'fr-FR' },
    });
    const refused = { ok: false, code: 'refused' };
    expect(await from('https://example.com/', null)).toEqual(refused);
    expect(await from('app://holdfast/', {})).toEqual(refused);
    expect(await from('app://holdfast/', null, {})).toEqual(refused);
    expect(await call({ sender: webContents, senderFrame: null })).toEqual(refused);
  });

  it('serves known files of its origin with their policy', async () => {
    await start();
    const serve = electron.session.served.get('app');
    const get = async (url: string) => serve?.(new Request(url));
    const page = await get('app://holdfast/index.html');
    expect(page?.status).toBe(200);
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const url of ['app://holdfast/../package.json', 'app://holdfast/..%2fpackage.json', 'app://evil/index.html']) {
      expect((await get(url))?.status, url).toBe(404);
    }
  });

  it('prints in a window that nobody sees, and puts it away', async () => {
    electron.onLoad = async (window, url) => {
      if (!url.endsWith('print.html')) return;
      const event = { senderFrame: { url, parent: null } };
      const order = window.webContents.handlers.get('holdfast-print:order') as Handler;
      expect(JSON.parse(String(order(event)))).toEqual({ job: '{}', pageOf: null, pages: null });
      (window.webContents.handlers.get('holdfast-print:ready') as Handler)(event, { needsPageNumbers: false });
    };
    const { webContents } = await start();
    const call = electron.calls.get('holdfast:renderPdf') as Handler;
    const event = { sender: webContents, senderFrame: { url: 'app://holdfast/', parent: null } };
    const reply = await call(event, { suggestedName: 'a.pdf', job: '{}' });
    expect(reply).toMatchObject({ ok: true, value: Buffer.from('%PDF-1.7') });
    const printer = electron.windows[1];
    expect(printer).toMatchObject({ destroyed: true, options: { show: false } });
    expect(printer?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
    expect(printer?.webContents.pdfOptions).toMatchObject({ preferCSSPageSize: true, generateDocumentOutline: true });
  });

  it('leaves the data folder to the one that has it, which comes to the front', async () => {
    const shown = vi.fn();
    const { mkdirSync } = await import('node:fs');
    mkdirSync(join(base, String(started)), { recursive: true });
    const lock = await lockInstance(join(base, String(started)), shown);
    await import('#electron/main.ts');
    await vi.waitFor(() => expect(electron.app.quits).toBe(1));
    await vi.waitFor(() => expect(shown).toHaveBeenCalled());
    expect(electron.windows).toEqual([]);
    lock?.release();
  });

  it('is the command line too, without a window', async () => {
    process.argv = ['holdfast', '--version'];
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await import('#electron/main.ts');
    await vi.waitFor(() => expect(electron.app.exits).toEqual([0]));
    expect(electron.windows).toEqual([]);
  });
});
