/** What a link of a document is: inside the plan, a file of it, outside, or nothing that may be followed. */
export type HrefKind = 'inside' | 'file' | 'outside' | 'refused';

const INSIDE = new Set(['procedure', 'component', 'contact', 'tree', 'role']);
const OUTSIDE = new Set(['http', 'https', 'mailto', 'tel']);
/** Browsers drop these from addresses: `java\nscript:` is a scheme to them. */
const IGNORED = /[\p{Cc}\s]/gu;

/** The kind of `href` as written in a document. */
export function kindOfHref(href: string): HrefKind {
  const bare = href.replace(IGNORED, '');
  if (bare === '') return 'refused';
  if (bare.startsWith('#')) return 'inside';
  const scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(bare)?.[1]?.toLowerCase();
  if (scheme === undefined)
    return bare.startsWith('//') || bare.startsWith('\\') || bare.startsWith('/\\') ? 'refused' : 'file';
  if (INSIDE.has(scheme)) return 'inside';
  if (scheme === 'asset') return 'file';
  return OUTSIDE.has(scheme) ? 'outside' : 'refused';
}

/** Where an outside link leads, to be shown after its text: the host (in ASCII, so that look-alikes show), address or number. */
export function placeOfHref(href: string): string {
  try {
    const url = new URL(href.replace(IGNORED, ''));
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.host : decodeURIComponent(url.pathname);
  } catch {
    return href;
  }
}
