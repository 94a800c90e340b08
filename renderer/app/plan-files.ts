import { filesMeantBy, fragmentOf } from '#domain/plan/file-address.ts';
import type { App } from './open-app.ts';
import { thingsOf } from './plan.ts';

/** What an address in a text means: a procedure's file, or another file of the plan. */
export type FilePlace =
  | { readonly is: 'procedure'; readonly id: string; readonly fragment: string | null }
  | { readonly is: 'file'; readonly path: string };

/** What `address` in the text of `from` (a path below the plan folder) means; `null` where the plan has no such file. */
export async function placeOfFile(app: App, address: string, from: string | null): Promise<FilePlace | null> {
  const meant = filesMeantBy(address, from);
  const keys = await app.db.files
    .where('path')
    .anyOf([...meant])
    .primaryKeys();
  const path = meant.find((candidate) => keys.includes(candidate));
  if (path === undefined) return null;
  if (!path.endsWith('.md')) return { is: 'file', path };
  const heads = await thingsOf(app, 'procedure');
  const procedure = heads.find((head) => head.origin?.file === path);
  return procedure === undefined
    ? { is: 'file', path }
    : { is: 'procedure', id: procedure.id, fragment: fragmentOf(address) };
}

/** Paths of every file of the plan. */
export async function filePaths(app: App): Promise<ReadonlySet<string>> {
  return new Set(await app.db.files.toCollection().primaryKeys());
}

/** Pictures and other files of the plan, by their path below `assets/`, in its order. */
export async function assetNames(app: App): Promise<readonly string[]> {
  const paths = await app.db.files.where('path').startsWith('assets/').primaryKeys();
  return paths.map((path) => path.slice('assets/'.length));
}

/** The name under which the person saved a copy of a file; `null` when they changed their mind. Throws HostError. */
export async function saveCopy(app: App, name: string, bytes: Uint8Array): Promise<string | null> {
  return (await app.host.saveFile(name, bytes))?.name ?? null;
}
