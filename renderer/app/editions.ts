import type { LogEvent } from '#domain/incident/events.ts';
import type { CallTree, Component, Contact, PlanInfo, Role, Scenario } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead, thingsOf } from './plan.ts';

/** What an incident needs of the plan that it names. */
export interface Edition {
  /** As the log names it. */
  readonly hash: string;
  readonly info: PlanInfo;
  readonly components: readonly Component[];
  readonly procedures: readonly ProcedureHead[];
  readonly roles: readonly Role[];
  /** `null` in what was kept before people were: then those of today are told. */
  readonly people: EditionPeople | null;
}

/** The people of an edition, and what else reports name. */
interface EditionPeople {
  /** Without those who were forgotten since. */
  readonly contacts: readonly Contact[];
  readonly callTrees: readonly CallTree[];
  readonly scenarios: readonly Scenario[];
}

/**
 * Note: editions are kept by content.
 *
 * An incident names the plan by its hash, and is shown and reported against that for ever. So the parts of the plan that it
 * needs are kept under their hash as settings (`edition/HASH/0`, …): in the journal, rebuilt with it, changed only to forget a
 * person. In pieces, because a line of the journal has a limit and 10,000 components do not fit into one.
 */
const PIECE = 200_000;

interface FirstPiece {
  readonly pieces: number;
  readonly text: string;
}

function keyOf(hash: string, piece: number): string {
  return `edition/${hash}/${piece}`;
}

/** The plan as it is now, in the shape that incidents keep; `null` before the first one. */
export async function currentEdition(app: App): Promise<Edition | null> {
  const [plan, components, procedures, roles, contacts, callTrees, scenarios] = await Promise.all([
    currentPlan(app),
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'role'),
    thingsOf(app, 'contact'),
    thingsOf(app, 'tree'),
    thingsOf(app, 'scenario'),
  ]);
  if (plan === null) return null;
  const people = { contacts, callTrees, scenarios };
  return { hash: plan.hash, info: plan.info, components, procedures, roles, people };
}

/** Keeps the plan as it is now, if it is the one with `hash` and is not kept yet; says whether it is kept. */
export async function keepEdition(app: App, hash: string): Promise<boolean> {
  if ((await app.db.settings.get(keyOf(hash, 0))) !== undefined) return true;
  const edition = await currentEdition(app);
  if (edition === null || edition.hash !== hash) return false;
  await putEdition(app, edition);
  return true;
}

async function putEdition(app: App, edition: Edition): Promise<void> {
  const { hash } = edition;
  const text = JSON.stringify(edition);
  const pieces = Math.max(1, Math.ceil(text.length / PIECE));
  // The first piece last: where it is, all are.
  for (let piece = pieces - 1; piece > 0; piece -= 1) {
    await app.door.putSetting(keyOf(hash, piece), text.slice(piece * PIECE, (piece + 1) * PIECE));
  }
  const first: FirstPiece = { pieces, text: text.slice(0, PIECE) };
  await app.door.putSetting(keyOf(hash, 0), first);
}

/** Keeps the plan as it is now where one of `events` names it: what comes in may have been declared against it. */
export async function keepNamedEditions(app: App, events: readonly LogEvent[]): Promise<void> {
  const hash = (await currentPlan(app))?.hash;
  const isNamed = events.some(({ type, data }) => type === 'incident.declared' && hashIn(data['plan']) === hash);
  if (hash !== undefined && isNamed) await keepEdition(app, hash);
}

function hashIn(plan: unknown): unknown {
  return typeof plan === 'object' && plan !== null && 'hash' in plan ? plan.hash : null;
}

/** Takes the contact `id` out of every edition that is kept: logs name people by id, and that is all that stays of them. */
export async function forgetInEditions(app: App, id: string): Promise<void> {
  const keys = await app.db.settings.where('key').startsWith('edition/').primaryKeys();
  for (const key of keys.filter((one) => one.endsWith('/0'))) {
    const edition = await keptEdition(app, key.slice('edition/'.length, -'/0'.length));
    if (edition?.people?.contacts.some((contact) => contact.id === id) !== true) continue;
    const contacts = edition.people.contacts.filter((contact) => contact.id !== id);
    await putEdition(app, { ...edition, people: { ...edition.people, contacts } });
  }
  read.delete(app.db);
}

/** The contacts as they were in `edition`, then those of today that it does not have. */
export function contactsThen(edition: Edition, today: readonly Contact[]): readonly Contact[] {
  const then = edition.people?.contacts ?? [];
  const known = new Set(then.map(({ id }) => id));
  return [...then, ...today.filter(({ id }) => !known.has(id))];
}

const read = new WeakMap<App['db'], Map<string, Edition>>();

/** The plan with `hash`, as it was; `null` where this laptop does not have it (a log that came from another one). */
export async function editionOf(app: App, hash: string): Promise<Edition | null> {
  const known = read.get(app.db) ?? new Map<string, Edition>();
  read.set(app.db, known);
  const before = known.get(hash);
  if (before !== undefined) return before;
  const plan = await currentPlan(app);
  const edition = plan?.hash === hash ? await currentEdition(app) : await keptEdition(app, hash);
  if (edition !== null) known.set(hash, edition);
  return edition;
}

async function keptEdition(app: App, hash: string): Promise<Edition | null> {
  // What lies under these keys was put there by keepEdition.
  const first = (await app.db.settings.get(keyOf(hash, 0)))?.value as FirstPiece | undefined;
  if (first === undefined) return null;
  const keys = Array.from({ length: first.pieces - 1 }, (_, piece) => keyOf(hash, piece + 1));
  const rest = await app.db.settings.bulkGet(keys);
  const text = first.text + rest.map((row) => String(row?.value ?? '')).join('');
  const edition = JSON.parse(text) as Edition;
  return { ...edition, people: edition.people ?? null };
}
