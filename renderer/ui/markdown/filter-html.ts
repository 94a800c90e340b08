import { isHtmlTag } from '#domain/procedure/html-tags.ts';

/**
 * Attributes that an author's own HTML may have, by element; elements that are not here lose their tags.
 *
 * Note: no attributes on formatting. A browser copies open formatting elements into every block that follows; only
 * identical ones are kept to three. Without attributes they are all identical, so a few kilobytes cannot grow to
 * millions of elements.
 */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  b: [],
  blockquote: [],
  br: [],
  caption: [],
  code: [],
  dd: [],
  del: [],
  details: ['open'],
  div: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h1: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: ['src', 'alt', 'title', 'width', 'height'],
  ins: [],
  kbd: [],
  li: [],
  mark: [],
  ol: ['start'],
  p: [],
  pre: [],
  q: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan', 'align'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'align'],
  thead: [],
  tr: [],
  u: [],
  ul: [],
  var: [],
};

/** Elements that a document may show. */
export const ALLOWED_TAGS: readonly string[] = Object.keys(ATTRIBUTES);

/** Where a picture's source is kept until it is known whether the plan has that file: `src` would load at once. */
export const SOURCE = 'data-source';

const ATTRIBUTE = /([^\s<>"'=/]+)(?:\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'=<>`]+)))?/g;
const TAG =
  /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s<>"'=/]+(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'=<>`]+))?)*)\s*\/?>/y;
/** Elements whose content is not text to be read. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'object', 'svg', 'math']);
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<![A-Za-z][^<>]*>|<\?[^<>]*\?>|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)/g;

/**
 * An author's HTML with nothing left in it but plain tags of known elements: what is no such tag becomes text.
 *
 * The sanitiser still has the last word; this keeps what reaches it small and unsurprising. Linear in its length.
 */
export function filterHtml(html: string): string {
  const read = html.replace(COMMENT, '');
  const ends = endFinder(read);
  let filtered = '';
  let at = 0;
  for (let open = read.indexOf('<'); open !== -1; open = read.indexOf('<', at)) {
    TAG.lastIndex = open;
    const match = TAG.exec(read);
    filtered += read.slice(at, open) + (match === null ? '&lt;' : filterTag(match));
    at = open + (match === null ? 1 : match[0].length);
    if (match !== null && match[1] === '') at = ends(match[2] ?? '', at);
  }
  return filtered + read.slice(at);
}

/** Where reading goes on after the opening tag of an element: behind its end where its content is not for readers. */
function endFinder(html: string): (name: string, from: number) => number {
  const lower = html.toLowerCase();
  const endless = new Set<string>();
  return (tag, from) => {
    const name = tag.toLowerCase();
    if (!UNREAD.has(name) || endless.has(name)) return from;
    const end = lower.indexOf(`</${name}`, from);
    if (end === -1) endless.add(name);
    return end === -1 ? from : end;
  };
}

/** `text` as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

function filterTag(match: RegExpExecArray): string {
  const name = (match[2] ?? '').toLowerCase();
  const allowed = Object.hasOwn(ATTRIBUTES, name) ? ATTRIBUTES[name] : undefined;
  if (allowed === undefined) return isHtmlTag(match[0]) ? ' ' : escapeHtml(match[0]);
  if (match[1] === '/') return `</${name}>`;
  const attributes = [...(match[3] ?? '').matchAll(ATTRIBUTE)].flatMap((found) => {
    const attribute = (found[1] ?? '').toLowerCase();
    // The value is HTML already: its character references stay as they are.
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    const kept = attribute === 'src' ? SOURCE : attribute;
    return allowed.includes(attribute) ? [` ${kept}="${value.replaceAll('"', '&#34;')}"`] : [];
  });
  return `<${name}${attributes.join('')}>`;
}
