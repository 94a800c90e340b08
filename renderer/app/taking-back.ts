import type { App } from './open-app.ts';

const turns = new WeakMap<App, Promise<unknown>>();

/**
 * What `act` comes to, once everything that was entered and taken back before is kept.
 *
 * Two quick presses take two entries back: the second must see what the first one wrote.
 */
export function takingBack<T>(app: App, act: () => Promise<T>): Promise<T> {
  const before = turns.get(app) ?? Promise.resolve();
  const turn = before.then(() => app.door.settled()).then(act);
  turns.set(
    app,
    turn.catch(() => undefined),
  );
  return turn;
}
