import { emptyPlan } from '#domain/plan/empty-plan.ts';
import type { Kind, Plan, Problem } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { thingsOf } from '#domain/plan/things-of.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import type { HostFolder, ShippedPlan } from '#host/host.ts';
import { takeLogs } from './log-files.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow, planRows, wholePlan } from './plan.ts';
import { SURELY_ASIDE } from './plan-aside.ts';
import { readInWorker } from './read-in-worker.ts';
import type { Author } from './record.ts';
import { replacePlan } from './replace-plan.ts';
import { changeSetting } from './settings.ts';

/** How what is brought in differs from what is there, by kind: how many things are new, changed and gone. */
export interface Difference {
  readonly kind: Kind;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly same: number;
}

/** A folder read whole and checked, nothing applied yet. */
export interface Offer {
  readonly name: string;
  readonly from: 'plan-folder' | 'markdown-folder' | 'shipped' | 'empty';
  readonly shipped: PlanRow['shipped'];
  /** `null`: it cannot be brought in; `problems` says why. */
  readonly plan: Plan | null;
  readonly hash: string;
  readonly problems: readonly Problem[];
  /** Empty when there is no plan yet to compare with. */
  readonly differences: readonly Difference[];
  /** The plan that it would take the place of; `null` when there is none. `canComeBack`: it can be undone with one key. */
  readonly replaces: {
    readonly name: string;
    readonly edition: number | null;
    readonly isExample: boolean;
    readonly canComeBack: boolean;
  } | null;
}

/** What bringing `folder` in would do. Something left unread makes it impossible: nothing is ever applied by half. */
export async function offerFolder(app: App, folder: HostFolder, shipped: ShippedPlan | null = null): Promise<Offer> {
  const { applicable, plan, from, hash, problems } = await readInWorker(folder);
  const name = plan?.info.name ?? folder.name;
  return offer(app, {
    name,
    from: shipped !== null ? 'shipped' : from,
    shipped,
    plan: applicable ? plan : null,
    hash,
    problems,
  });
}

/** A plan that ships with the app, offered. */
export async function offerShipped(app: App, name: ShippedPlan): Promise<Offer> {
  return offerFolder(app, await app.host.shippedPlan(name), name);
}

/** A plan with nothing in it yet, offered. `language` is the default one, BCP 47. */
export function offerEmpty(app: App, name: string, language: string): Promise<Offer> {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const empty = emptyPlan({ name, organisation: name, languages: [language], timeZone });
  const plan = { ...empty, files: writePlan(empty) };
  return offer(app, { name, from: 'empty', shipped: null, plan, hash: planHash(plan.files), problems: [] });
}

/**
 * Puts the plan of `offer` in the place of the one that is there: whole, or not at all. Logs and settings stay. `name`: what
 * is offered to be undone afterwards.
 */
export async function takeOffer(app: App, author: Author, offer: Offer, name: string): Promise<PlanRow> {
  if (offer.plan === null) throw new Error('this offer holds no plan');
  const row = await replacePlan(app, author, name, planRows(offer.plan, offer.hash, offer.shipped));
  await takeLogs(app, offer.plan.files);
  await changeSetting(app, 'started', true);
  return row;
}

async function offer(app: App, read: Omit<Offer, 'differences' | 'replaces'>): Promise<Offer> {
  const there = await currentPlan(app);
  const before = there === null || read.plan === null ? null : await wholePlan(app);
  return {
    ...read,
    differences: before === null || read.plan === null ? [] : differencesOf(before, read.plan),
    replaces:
      there === null
        ? null
        : {
            name: there.info.name,
            edition: there.info.edition,
            isExample: there.shipped === 'example',
            canComeBack: (await bytesOfPlan(app)) <= SURELY_ASIDE,
          },
  };
}

async function bytesOfPlan(app: App): Promise<number> {
  let sum = 0;
  await app.db.files.each((file) => {
    sum += file.bytes.length;
  });
  return sum;
}

/** What changes from `before` to `after`, by kind; kinds that neither has are left out. */
export function differencesOf(before: Plan, after: Plan): readonly Difference[] {
  const [old, young] = [thingsOf(before), thingsOf(after)];
  return (Object.keys(old) as Kind[])
    .map((kind) => difference(kind, old[kind], young[kind]))
    .filter((it) => it.added + it.changed + it.removed + it.same > 0);
}

type Identified = { readonly id: string };

function difference(kind: Kind, before: readonly Identified[], after: readonly Identified[]): Difference {
  const old = new Map(before.map((it) => [it.id, contentOf(it)]));
  const kept = after.filter((it) => old.has(it.id));
  const changed = kept.filter((it) => old.get(it.id) !== contentOf(it)).length;
  return {
    kind,
    added: after.length - kept.length,
    changed,
    removed: old.size - kept.length,
    same: kept.length - changed,
  };
}

/** What counts as the content of a thing: all but where it stands in its file, whatever the order of its fields. */
function contentOf(thing: Identified): string {
  return JSON.stringify(thing, (key, value: unknown) => {
    if (key === 'origin' || key === 'bodyLine') return undefined;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
