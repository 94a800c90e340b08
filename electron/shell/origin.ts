import type { WebFrameMain } from 'electron';

export const SCHEME = 'app';
const HOST = 'holdfast';

/** Where Electron's renderer and its IndexedDB live, now and for ever. */
export const ELECTRON_ORIGIN = `${SCHEME}://${HOST}`;

/** Whether an address is of our origin. Node gives an own scheme no `origin`, so its parts are compared. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.port === '';
}

/** Whether a call came from a page of ours itself, not from a frame inside it. */
export function isOurPage(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}
