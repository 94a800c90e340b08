import type { LogEvent } from '#domain/incident/events.ts';
import { lastOfEachChain } from '#storage/events.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';

/** A laptop that holds the plan, as far as is known here: this one, and those whose logs were brought in. */
export interface Laptop {
  /** As logs name it. */
  readonly device: string;
  readonly isThis: boolean;
  /** Contact id or name of who wrote last on it. */
  readonly by: string | null;
  /** When that was, as it was written; now for this one. */
  readonly wrote: string;
  /** The edition that it last said it had, and when; `null`: it never said. */
  readonly said: { readonly edition: number | null; readonly at: string } | null;
  /** Whether that is the edition in use here. */
  readonly isCurrent: boolean;
}

/**
 * This laptop, then the others that are known, by when they wrote last, newest first. Rules LP1-LP3.
 *
 * Nothing tells what another laptop holds today: a log says which edition it had when it declared something in it.
 */
export async function laptops(app: App): Promise<readonly Laptop[]> {
  const plan = await currentPlan(app);
  if (plan === null) return [];
  const [last, declared] = await Promise.all([
    lastOfEachChain(app.db),
    app.db.events.where('type').equals('incident.declared').toArray(),
  ]);
  const { deviceId } = app.info;
  const { edition } = plan.info;
  const now = instantAt(app.now());
  const own: Laptop = {
    device: deviceId,
    isThis: true,
    by: null,
    wrote: now,
    said: { edition, at: now },
    isCurrent: true,
  };
  const others = Map.groupBy(
    last.filter(({ device }) => device !== deviceId),
    ({ device }) => device,
  );
  const known = [...others].map(([device, events]): Laptop => {
    const newest = newestOf(events);
    const names = declared.filter((event) => event.device === device).map((event) => ({ event, plan: planIn(event) }));
    const said = newestOf(names.flatMap((one) => (one.plan?.id === plan.info.id ? one.event : [])));
    const named = said === null ? null : planIn(said);
    return {
      device,
      isThis: false,
      by: newest?.by ?? null,
      wrote: newest?.at ?? '',
      said: said === null || named === null ? null : { edition: named.edition, at: said.at },
      isCurrent: named !== null && (edition === null ? named.hash === plan.hash : named.edition === edition),
    };
  });
  return [own, ...known.sort((a, b) => Date.parse(b.wrote) - Date.parse(a.wrote))];
}

/** The newest edition that another of `known` said it had, where that is newer than this laptop's; else `null`. Rule LP4. */
export function newerEdition(
  known: readonly Laptop[],
): { readonly own: number; readonly edition: number; readonly at: string } | null {
  const own = known.find(({ isThis }) => isThis)?.said?.edition ?? null;
  if (own === null) return null;
  const newer = known.flatMap(({ said }) =>
    said !== null && said.edition !== null && said.edition > own ? [{ own, edition: said.edition, at: said.at }] : [],
  );
  return newer.sort((a, b) => b.edition - a.edition)[0] ?? null;
}

function newestOf(events: readonly LogEvent[]): LogEvent | null {
  return events.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0] ?? null;
}

/** The plan that a declaration names; `null` where it is not said as this version says it. */
function planIn({ data }: LogEvent) {
  const plan: unknown = data['plan'];
  if (typeof plan !== 'object' || plan === null || !('id' in plan) || !('hash' in plan)) return null;
  const edition = 'edition' in plan && typeof plan.edition === 'number' ? plan.edition : null;
  return { id: plan.id, hash: plan.hash, edition };
}
