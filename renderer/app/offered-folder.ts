import type { HostFolder } from '#host/host.ts';
import type { App } from './open-app.ts';

const asked = new WeakMap<App, Promise<HostFolder | null>>();

/** The folder that was named when the app was started, for as long as it was not answered; the host tells it only once. */
export function offeredFolder(app: App): Promise<HostFolder | null> {
  const known = asked.get(app);
  if (known !== undefined) return known;
  const folder = app.host.offeredFolder();
  asked.set(app, folder);
  return folder;
}

/** The folder that was named at the start has been looked at: it is offered no more. */
export function forgetOfferedFolder(app: App): void {
  asked.set(app, Promise.resolve(null));
}
