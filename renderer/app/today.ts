import type { IsoDate } from '#domain/plan/model.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';

/** The calendar day on this laptop now, in its zone. */
export function today(app: App): IsoDate {
  return instantAt(app.now()).slice(0, 10) as IsoDate;
}
