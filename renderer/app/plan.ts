import type { Things } from '#domain/plan/encode.ts';
import {
  type Action,
  type CallTree,
  type Component,
  type Contact,
  KINDS,
  type Kind,
  type PaperCopy,
  type Plan,
  type Procedure,
  type Role,
  type Scenario,
  type ScheduleEntry,
} from '#domain/plan/model.ts';
import { thingTitle } from '#domain/plan/thing-title.ts';
import { thingsOf as thingsByKind } from '#domain/plan/things-of.ts';
import type { BodyRow, Db, ListRow, PlanRow } from '#storage/db.ts';
import { bodyRow, fileRow, listRow, listRows, type PlanRows, planRow } from '#storage/plan.ts';
import type { App } from './open-app.ts';
import { planFromRows } from './plan-from-rows.ts';

export type { PlanRow } from '#storage/db.ts';

/** A procedure as lists show it: all but its text. */
export type ProcedureHead = Omit<Procedure, 'body' | 'bodyLine'>;

/** What a list holds, by kind. */
export interface ThingOf {
  readonly component: Component;
  readonly procedure: ProcedureHead;
  readonly contact: Contact;
  readonly role: Role;
  readonly tree: CallTree;
  readonly scenario: Scenario;
  readonly schedule: ScheduleEntry;
  readonly action: Action;
  readonly copy: PaperCopy;
}

/** The plan as a whole: name, edition, counts; `null` before the first one. */
export function currentPlan(app: App): Promise<PlanRow | null> {
  return planRow(app.db);
}

/** Every thing of `kind`, by id, without Markdown bodies. */
export function thingsOf<K extends Kind>(app: App, kind: K): Promise<readonly ThingOf[K][]> {
  return thingsIn(app.db, kind);
}

/** The same for workers, which have no app. */
export async function thingsIn<K extends Kind>(db: Db, kind: K): Promise<readonly ThingOf[K][]> {
  return (await listRows(db, kind)).map((row) => thingIn<K>(row));
}

/** One thing without its Markdown body; `null` when the plan has none with this id. */
export async function thing<K extends Kind>(app: App, kind: K, id: string): Promise<ThingOf[K] | null> {
  const row = await listRow(app.db, kind, id);
  return row === null ? null : thingIn<K>(row);
}

/** One procedure with its text; `null` when the plan has none with this id. */
export async function procedure(app: App, id: string): Promise<Procedure | null> {
  const [head, body] = await Promise.all([thing(app, 'procedure', id), bodyRow(app.db, id)]);
  return head === null || body === null ? null : { ...head, body: body.body, bodyLine: body.bodyLine };
}

/** A file of the plan's `assets/`, by its path below the plan folder; `null` when there is none. */
export async function asset(app: App, path: string): Promise<Uint8Array | null> {
  return (await fileRow(app.db, path))?.bytes ?? null;
}

/** The whole plan, bodies and files too: for printing, checking and writing out. `null` before the first one. */
export function wholePlan(app: App): Promise<Plan | null> {
  return planFromRows(app.db);
}

// The rows were made by planRows from checked domain values, and are only written by it.
function thingIn<K extends Kind>(row: ListRow): ThingOf[K] {
  return row.thing as ThingOf[K];
}

/** `plan` as rows of the store. `hash` names this state of it in logs. */
export function planRows(plan: Plan, hash: string, shipped: PlanRow['shipped']): PlanRows {
  const things = thingsByKind(plan);
  return {
    info: plan.info,
    hash,
    shipped,
    lists: KINDS.flatMap((kind) => (things[kind] as readonly Things[Kind][]).map((thing) => listRowOf(kind, thing))),
    bodies: plan.procedures.map(bodyRowOf),
    files: plan.files.map(({ path, bytes }) => ({ path, bytes })),
  };
}

/** What lists show of `thing`, as a row of the store. */
export function listRowOf<K extends Kind>(kind: K, thing: Things[K]): ListRow {
  const { body: _body, bodyLine: _line, ...head } = { body: '', bodyLine: 0, ...thing };
  return { key: `${kind}:${thing.id}`, kind, id: thing.id, title: thingTitle(thing), thing: head };
}

/** A procedure's text, as a row of the store. */
export function bodyRowOf({ id, body, bodyLine }: Procedure): BodyRow {
  return { id, body, bodyLine };
}
