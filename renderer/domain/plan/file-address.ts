/**
 * Paths below the plan folder that `address` of a text may mean, likeliest first; `from` is the text's own file.
 *
 * `asset:x.png` is a file of `assets/`; a relative address is counted from the text's own folder, then from `assets/`.
 * Addresses that lead out of the folder mean nothing. Without fragment and query.
 */
export function filesMeantBy(address: string, from: string | null): readonly string[] {
  const path = withoutTail(address);
  const asset = /^asset:\/*(.*)$/is.exec(path)?.[1];
  if (asset !== undefined) return paths([`assets/${asset}`]);
  const folder = from === null ? '' : from.slice(0, from.lastIndexOf('/') + 1);
  return paths(path.startsWith('/') ? [path.slice(1), `assets${path}`] : [`${folder}${path}`, path, `assets/${path}`]);
}

/** The fragment of `address` without its `#`; `null` where it has none. */
export function fragmentOf(address: string): string | null {
  const at = address.indexOf('#');
  return at === -1 ? null : decoded(address.slice(at + 1));
}

function paths(candidates: readonly string[]): readonly string[] {
  return [...new Set(candidates.map(normal).filter((path) => path !== null))];
}

/** `path` without `.` and `..`; `null` where it leads out, or to nothing. */
function normal(path: string): string | null {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..' && steps.pop() === undefined) return null;
    if (step !== '' && step !== '.' && step !== '..') steps.push(step);
  }
  return steps.length === 0 ? null : steps.join('/');
}

function withoutTail(address: string): string {
  return decoded(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
