import type { PlanFile } from '#domain/plan/model.ts';
import { foldedPath } from '#domain/plan/paths.ts';
import { fileHash } from '#domain/plan/plan-hash.ts';
import type { App } from './open-app.ts';

/** A file of the plan, without its bytes. */
export interface TableEntry {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** The files of the plan by path, without their bytes: what a change needs to know of those that it does not touch. */
export interface PlanTable {
  readonly generation: number;
  readonly files: ReadonlyMap<string, TableEntry>;
  /** Paths as file systems that ignore case see them. */
  readonly folded: ReadonlyMap<string, string>;
}

const tables = new WeakMap<App, PlanTable>();

/** The table of the plan as it is at `generation`; every file is read the first time, and after a plan was brought in. */
export async function planTable(app: App, generation: number): Promise<PlanTable> {
  const known = tables.get(app);
  if (known?.generation === generation) return known;
  const entries: TableEntry[] = [];
  await app.db.files.each((file) => entries.push(entryOf(file)));
  return keep(app, generation, new Map(entries.map((entry) => [entry.path, entry])));
}

/** `table` with `put` and without `remove`. */
export function tableAfter(table: PlanTable, put: readonly PlanFile[], remove: readonly string[]) {
  const files = new Map(table.files);
  for (const path of remove) files.delete(path);
  for (const file of put) files.set(file.path, entryOf(file));
  return files;
}

/** Keeps what a change left, so that the next one reads no file that it does not touch. */
export function keep(app: App, generation: number, files: ReadonlyMap<string, TableEntry>): PlanTable {
  const folded = new Map([...files.keys()].map((path) => [foldedPath(path), path]));
  const table: PlanTable = { generation, files, folded };
  tables.set(app, table);
  return table;
}

function entryOf({ path, bytes }: PlanFile): TableEntry {
  return { path, sha256: fileHash(bytes), bytes: bytes.length };
}
