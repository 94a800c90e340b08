import type { PlanFile } from '#domain/plan/model.ts';
import { foldedPath } from '#domain/plan/paths.ts';
import { fileHash } from '#domain/plan/plan-hash.ts';
import { fileHashes } from '#storage/kept.ts';
import type { App } from './open-app.ts';

/** The files of the plan by path, without their bytes: what a change needs to know of those that it does not touch. */
export interface PlanTable {
  readonly generation: number;
  /** Lower-case hex SHA-256 by path. */
  readonly files: ReadonlyMap<string, string>;
  /** Paths as file systems that ignore case see them. */
  readonly folded: ReadonlyMap<string, string>;
}

const tables = new WeakMap<App, PlanTable>();

/** The table of the plan as it is at `generation`. */
export async function planTable(app: App, generation: number): Promise<PlanTable> {
  const known = tables.get(app);
  return known?.generation === generation ? known : keep(app, generation, await fileHashes(app.db));
}

/** `table` with `put` and without `remove`. */
export function tableAfter(
  table: PlanTable,
  put: readonly PlanFile[],
  remove: readonly string[],
): ReadonlyMap<string, string> {
  const files = new Map(table.files);
  for (const path of remove) files.delete(path);
  for (const { path, bytes } of put) files.set(path, fileHash(bytes));
  return files;
}

/** Keeps what a change left, so that the next one need not ask. */
export function keep(app: App, generation: number, files: ReadonlyMap<string, string>): PlanTable {
  const folded = new Map([...files.keys()].map((path) => [foldedPath(path), path]));
  const table: PlanTable = { generation, files, folded };
  tables.set(app, table);
  return table;
}
