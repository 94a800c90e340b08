import type { EventData, EventType, Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';

/** Who says so: a contact id or a name (`by`), as the person at this laptop chose. */
export interface Author {
  readonly by: string;
}

/**
 * Records `type` with `data` as the next event of this laptop's log of `incident`; throws when it could not be kept.
 *
 * `happened`: when it happened, where that was earlier than now.
 */
export function record<T extends EventType>(
  app: App,
  author: Author,
  incident: Ulid,
  type: T,
  data: EventData[T],
  happened: Instant | null = null,
): Promise<LogEvent> {
  return app.door.record({
    id: app.newId() as Ulid,
    incident,
    at: instantAt(app.now()),
    ...(happened === null ? {} : { happened }),
    by: author.by,
    device: app.info.deviceId,
    type,
    data: { ...data },
  });
}
