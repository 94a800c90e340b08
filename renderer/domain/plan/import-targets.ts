/** What a destination in a document from elsewhere means. */
export interface ImportTarget {
  /** Path of the file in the folder from elsewhere. */
  readonly path: string;
  /** With its `#`; '' without one. */
  readonly fragment: string;
}

const ENDINGS = ['', '.md', '.markdown', '/index.md', '/_index.md', '/readme.md'];
const SHORTCODE = /^\{\{[<%]\s*(?:rel)?ref\s+(?:path=)?["']?([^"'\s]+)["']?[^%>]*[%>]\}\}(#.*)?$/;

/**
 * A way to find which file of a folder a link in the document at `from` means; `null` for links to elsewhere. Rule P92.
 *
 * Understands relative paths, site paths from the root (`/during/call`, also below `docs/` or `content/`), endings that a
 * site generator leaves out, `page.md/#part`, Hugo's ref, any case.
 */
export function targetFinder(paths: readonly string[]): (destination: string, from: string) => ImportTarget | null {
  const byLower = new Map(paths.map((path) => [path.toLowerCase(), path]));
  const roots = ['', ...new Set(paths.flatMap((path) => (path.includes('/') ? [`${path.split('/')[0] ?? ''}/`] : [])))];
  const find = (path: string) => {
    const trimmed = path.replace(/\/+$/, '').toLowerCase();
    const hit = ENDINGS.map((ending) => byLower.get(trimmed === '' ? ending.slice(1) : trimmed + ending));
    return hit.find((found) => found !== undefined) ?? null;
  };
  return (destination, from) => {
    const shortcode = SHORTCODE.exec(destination);
    const link = shortcode === null ? destination : `${shortcode[1] ?? ''}${shortcode[2] ?? ''}`;
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|\{\{|$)/i.test(link)) return null;
    const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(link) ?? [];
    const path = decoded(written);
    const folder = from.includes('/') ? from.slice(0, from.lastIndexOf('/') + 1) : '';
    const bases = path.startsWith('/') ? roots : shortcode === null ? [folder] : [folder, ...roots];
    for (const base of bases) {
      const joined = join(base, path);
      const found = joined === null ? null : find(joined);
      if (found !== null) return { path: found, fragment };
    }
    return null;
  };
}

function join(base: string, path: string): string | null {
  const parts: string[] = [];
  for (const part of `${base}${path}`.split('/')) {
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
