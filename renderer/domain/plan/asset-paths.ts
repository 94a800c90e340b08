import { foldedPath } from './paths.ts';

/**
 * Paths below the plan that a link in the document at `file` may mean, the likeliest first; `null` if it leads out of the plan.
 *
 * `asset:PATH` is below `assets/`. A relative path starts at the document, then at `assets/`, then at the plan. Query and
 * fragment are dropped, `%20` and its like decoded. Rule P68.
 */
export function assetCandidates(href: string, file: string): readonly string[] | null {
  const path = decoded(href.replace(/^asset:/i, '').replace(/[?#].*$/s, ''));
  const isAsset = /^asset:/i.test(href);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
  const bases = isAsset ? ['assets/'] : [folder, 'assets/', ''];
  const found = bases.map((base) => joined(path.startsWith('/') ? '' : base, path.replace(/^\/+/, '')));
  const inside = found.filter((candidate) => candidate !== null);
  return inside.length === 0 ? null : [...new Set(inside)];
}

/** A look-up of files by path, which forgives case and Unicode form. */
export function fileFinder(files: readonly { readonly path: string }[]): (path: string) => string | null {
  const byFolded = new Map(files.map((file) => [foldedPath(file.path), file.path]));
  return (path) => byFolded.get(foldedPath(path)) ?? null;
}

function joined(base: string, path: string): string | null {
  const parts: string[] = [];
  for (const part of `${base}${path}`.split(/[/\\]/)) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
