/**
 * The words of `markdown` as a reader sees them: without marks, link targets, tags and comments; lines are kept.
 *
 * Not a parser: it is for searching and for snippets, has to be quick on whole libraries, and never fails.
 */
export function plainText(markdown: string): string {
  return withoutComments(markdown)
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '')
    .join('\n');
}

const LEADING_MARKS = /^(?:\s|>|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|\[[ xX]\]\s|\[![A-Z]+\])+/;

function plainLine(line: string): string {
  // Longer lines are data, not prose; the patterns below are linear but not free.
  if (line.length > 20_000) return line;
  return line
    .replace(LEADING_MARKS, '')
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>]*>/g, ' ')
    .replace(/^(?:```|~~~).*$/, '')
    .replace(/^[\s|:-]+$/, '')
    .replace(/(\*\*|__|`|~~|\|)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** By hand, because a pattern is quadratic where comments are opened again and again and never closed. */
function withoutComments(markdown: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let open = markdown.indexOf('<!--'); open !== -1; open = markdown.indexOf('<!--', from)) {
    const close = markdown.indexOf('-->', open + 4);
    if (close === -1) break;
    parts.push(markdown.slice(from, open));
    from = close + 3;
  }
  return [...parts, markdown.slice(from)].join(' ');
}
