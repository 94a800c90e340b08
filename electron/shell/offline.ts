/** What keeps Electron off the network and inside its sandbox. */
import type { App, Protocol, Session, WebContents } from 'electron';
import { isOurs, SCHEME } from '#electron/shell/origin.ts';

const SWITCHES: readonly (readonly [string, string?])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-features', 'WebRtcHideLocalIpsWithMdns'],
];

/** Before Electron is ready: sandbox for every renderer, no network of Chromium's own, our scheme as a secure origin. */
export function prepareApp(app: Pick<App, 'commandLine' | 'enableSandbox'>, protocol: Protocol): void {
  app.enableSandbox();
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value);
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true, bypassCSP: false };
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Aborts every request that is not ours, refuses every permission but that data may stay, downloads nothing. */
export async function hardenSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === 'persistent-storage'));
  session.setPermissionCheckHandler((_contents, permission) => permission === 'persistent-storage');
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  // Its dictionaries come from the network.
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isAllowedRequest(request.url) }));
  session.on('will-download', (event) => event.preventDefault());
  await session.setProxy({ proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' });
}

/** Ours, what the page made itself, and the developer tools (which only a checkout has). */
function isAllowedRequest(address: string): boolean {
  if (address.startsWith('blob:')) return isOurs(address.slice('blob:'.length));
  return isOurs(address) || address.startsWith('data:') || address.startsWith('devtools:');
}

/** Keeps a page where it is: no further windows, no way out, no web views. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
