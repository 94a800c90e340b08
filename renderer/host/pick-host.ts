import type { PortableBindings } from '#host/channels.ts';
import { electronHost } from '#host/electron-host.ts';
import { type Host, HostError } from '#host/host.ts';
import { portableHost } from '#host/portable-host.ts';

/** The host of the shell that this page runs in. Throws HostError `refused` in a plain browser tab, which has none. */
export function pickHost(): Host {
  if (window.holdfast !== undefined) return electronHost(window.holdfast);
  if (hasPortableBindings(window)) return portableHost(window);
  throw new HostError('refused');
}

function hasPortableBindings(page: object): page is PortableBindings {
  return '__holdfast_info' in page && '__holdfast_piece' in page;
}
