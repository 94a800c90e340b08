import { emptyPlan } from '#domain/plan/empty-plan.ts';
import { planFromMarkdownFolder } from '#domain/plan/import-folder.ts';
import type { Kind, Plan, Problem } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import type { HostFolder, ShippedPlan } from '#host/host.ts';
import type { App } from './open-app.ts';
import { currentPlan, type PlanRow, planRows, wholePlan } from './plan.ts';

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
  readonly problems: readonly Problem[];
  /** Empty when there is no plan yet to compare with. */
  readonly differences: readonly Difference[];
  /** The plan that it would take the place of; `null` when there is none. */
  readonly replaces: { readonly name: string; readonly edition: number | null } | null;
}

/** What bringing `folder` in would do. A folder with a plan.yaml is a plan; any other is taken as Markdown from elsewhere. */
export async function offerFolder(app: App, folder: HostFolder, shipped: ShippedPlan | null = null): Promise<Offer> {
  const isPlan = folder.files.some((file) => /^plan\.ya?ml$/.test(file.path));
  const read = isPlan ? readPlan(folder.files) : planFromMarkdownFolder(folder.name, folder.files);
  const from = shipped !== null ? 'shipped' : isPlan ? 'plan-folder' : 'markdown-folder';
  return offer(app, { name: read.plan?.info.name ?? folder.name, from, shipped, ...read });
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
  return offer(app, { name, from: 'empty', shipped: null, plan, problems: [] });
}

/** Puts the plan of `offer` in the place of the one that is there: whole, or not at all. */
export async function takeOffer(app: App, offer: Offer): Promise<PlanRow> {
  if (offer.plan === null) throw new Error('this offer holds no plan');
  return app.door.replacePlan(planRows(offer.plan, planHash(offer.plan.files), offer.shipped));
}

async function offer(app: App, read: Omit<Offer, 'differences' | 'replaces'>): Promise<Offer> {
  const there = await currentPlan(app);
  const before = there === null || read.plan === null ? null : await wholePlan(app);
  const differences = before === null || read.plan === null ? [] : differencesOf(before, read.plan);
  return {
    ...read,
    differences,
    replaces: there === null ? null : { name: there.info.name, edition: there.info.edition },
  };
}

/** What changes from `before` to `after`, by kind; kinds that neither has are left out. */
export function differencesOf(before: Plan, after: Plan): readonly Difference[] {
  const [old, young] = [listsOf(before), listsOf(after)];
  return (Object.keys(old) as Kind[])
    .map((kind) => difference(kind, old[kind], young[kind]))
    .filter((it) => it.added + it.changed + it.removed + it.same > 0);
}

type Identified = { readonly id: string };

function listsOf(plan: Plan): Record<Kind, readonly Identified[]> {
  return {
    component: plan.components,
    procedure: plan.procedures,
    contact: plan.contacts,
    role: plan.roles,
    tree: plan.callTrees,
    scenario: plan.scenarios,
    schedule: plan.schedule,
    action: plan.actions,
    copy: plan.copies,
  };
}

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

/** What counts as the content of a thing: all but where it stands in its file. */
function contentOf(thing: Identified): string {
  return JSON.stringify(thing, (key, value: unknown) => (key === 'origin' || key === 'bodyLine' ? undefined : value));
}
