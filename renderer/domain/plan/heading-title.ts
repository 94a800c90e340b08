const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}#{1,6}(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const BLOCK_START = /^ {0,3}(?:[-*+>|]|\d+[.)]|#)|^\s*$|^ {4}/;

/**
 * The words of the first heading of a Markdown text, `null` without one: what a document is called that has no title.
 *
 * A line scan, not a parser: ten thousand documents are read at once, and only their first lines matter. Fenced code and
 * front matter are not looked into. Emphasis, code marks and link targets are left out.
 */
export function firstHeading(markdown: string): string | null {
  let fence: string | null = null;
  let previous = '';
  for (const line of linesOf(markdown)) {
    const mark = FENCE.exec(line)?.[1];
    if (fence !== null) {
      if (mark?.startsWith(fence) === true) fence = null;
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      previous = '';
      continue;
    }
    const title = ATX.exec(line)?.[1] ?? (UNDERLINE.test(line) && !BLOCK_START.test(previous) ? previous : undefined);
    const words = title === undefined ? '' : plainWords(title);
    if (words !== '') return words;
    previous = line;
  }
  return null;
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    yield text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
    if (end === -1) return;
    start = end + 1;
  }
}

/** Inline Markdown without its marks: what is left is what people read. */
function plainWords(inline: string): string {
  return inline
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<[^>]{1,200}>/g, '')
    .replace(/\{#[^}]*\}\s*$/, '')
    .replace(/(\*\*|__|\*|`+|~~)/g, '')
    .replace(/(^|\s)_(\S[^_]*)_(?=\s|$)/g, '$1$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}
