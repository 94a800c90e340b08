import type { Component, PlanInfo, Role } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { currentPlan, type ProcedureHead, thingsOf } from './plan.ts';

/** What an incident needs of the plan that it names; people are not in it: a log knows them by id only. */
export interface Edition {
  /** As the log names it. */
  readonly hash: string;
  readonly info: PlanInfo;
  readonly components: readonly Component[];
  readonly procedures: readonly ProcedureHead[];
  readonly roles: readonly Role[];
}

/**
 * Note: editions are kept by content.
 *
 * An incident names the plan by its hash, and is shown and reported against that for ever. So the parts of the plan that it
 * needs are kept under their hash as settings (`edition/HASH/0`, …): in the journal, rebuilt with it, never changed. In
 * pieces, because a line of the journal has a limit and 10,000 components do not fit into one.
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
  const [plan, components, procedures, roles] = await Promise.all([
    currentPlan(app),
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'role'),
  ]);
  return plan === null ? null : { hash: plan.hash, info: plan.info, components, procedures, roles };
}

/** Keeps the plan as it is now, if it is the one with `hash` and is not kept yet; says whether it is kept. */
export async function keepEdition(app: App, hash: string): Promise<boolean> {
  if ((await app.db.settings.get(keyOf(hash, 0))) !== undefined) return true;
  const edition = await currentEdition(app);
  if (edition === null || edition.hash !== hash) return false;
  const text = JSON.stringify(edition);
  const pieces = Math.max(1, Math.ceil(text.length / PIECE));
  // The first piece last: where it is, all are.
  for (let piece = pieces - 1; piece > 0; piece -= 1) {
    await app.door.putSetting(keyOf(hash, piece), text.slice(piece * PIECE, (piece + 1) * PIECE));
  }
  const first: FirstPiece = { pieces, text: text.slice(0, PIECE) };
  await app.door.putSetting(keyOf(hash, 0), first);
  return true;
}

const read = new WeakMap<App, Map<string, Edition>>();

/** The plan with `hash`, as it was; `null` where this laptop does not have it (a log that came from another one). */
export async function editionOf(app: App, hash: string): Promise<Edition | null> {
  const known = read.get(app) ?? new Map<string, Edition>();
  read.set(app, known);
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
  return JSON.parse(text) as Edition;
}
