import type { BrowserContext, LaunchOptions } from 'playwright-core';
import { utf8Environment } from '#electron/services/locale.ts';
import { answerFrom, type ServedFiles } from '#electron/services/served-files.ts';

/** Where the portable shell's renderer and its IndexedDB live, now and for ever. `.invalid` is reserved: nobody has it. */
export const PORTABLE_ORIGIN = 'https://holdfast.invalid';

/** Nothing listens on the discard port of this machine, so whatever slips past the router goes nowhere. */
const OFFLINE_ARGUMENTS = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--safebrowsing-disable-auto-update',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-service-autorun',
];

/** What every browser process of ours is started with. */
export function launchOptions(executablePath: string, headless: boolean, more: readonly string[]) {
  const isRoot = process.getuid?.() === 0;
  return {
    executablePath,
    headless,
    env: utf8Environment(process.env),
    // Chromium refuses its sandbox to root; --test-type hides the bar that it shows without.
    chromiumSandbox: !isRoot,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [...OFFLINE_ARGUMENTS, ...(isRoot ? ['--test-type'] : []), ...more],
    timeout: 60_000,
  } satisfies LaunchOptions;
}

/** The person's own settings count, not the defaults of a test tool. */
export const CONTEXT_OPTIONS = {
  viewport: null,
  serviceWorkers: 'block',
  colorScheme: null,
  reducedMotion: null,
  forcedColors: null,
  contrast: null,
} as const;

/** Makes `context` offline: our origin is answered from `files`, everything else is aborted, WebRTC is not there. */
export async function serveOnly(context: BrowserContext, files: ServedFiles): Promise<void> {
  await context.addInitScript(() => {
    // The one thing that still put packets on the wire, behind a dead proxy, was WebRTC's name service.
    for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
      Reflect.deleteProperty(globalThis, name);
    }
    // Playwright's own block answers as if a worker were there; one who asks shall hear that it is refused.
    const container: unknown = Reflect.get(globalThis, 'ServiceWorkerContainer');
    if (typeof container === 'function') {
      container.prototype.register = () => Promise.reject(new DOMException('service workers are refused'));
    }
  });
  await context.route(
    () => true,
    async (route) => {
      const request = route.request();
      const url = URL.parse(request.url());
      if (url?.origin !== PORTABLE_ORIGIN) return route.abort('blockedbyclient');
      const { status, headers, body } = await answerFrom(files, url, request.method());
      return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
    },
  );
}
