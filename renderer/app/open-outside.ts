import type { App } from './open-app.ts';

/**
 * Has the system's own program open `href` (https, http, mailto, tel), once the person has confirmed it. Nothing is sent by us.
 *
 * Throws HostError `refused` for other addresses, `failed` when no program took it.
 */
export function openOutside(app: App, href: string): Promise<void> {
  return app.host.openExternal(href);
}
