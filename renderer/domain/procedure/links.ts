import type { MarkedToken, Tokens } from 'marked';
import { plainText } from './inline-text.ts';
import { known, linesIn } from './lex-markdown.ts';

/** A link or picture of the document. */
export interface FoundLink {
  readonly href: string;
  readonly text: string;
  /** From 1. */
  readonly line: number;
  readonly image: boolean;
}

const HTML_LINK =
  /<(a|img|iframe|source|video|audio)\b[^<>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Links and pictures in document order, HTML ones too; `firstLine` is the line of the first token. Rule G20. */
export function* linksIn(tokens: readonly MarkedToken[], firstLine: number): Generator<FoundLink> {
  let line = firstLine;
  for (const token of tokens) {
    yield* linksOf(token, line);
    line += linesIn(token.raw);
  }
}

function* linksOf(token: MarkedToken, line: number): Generator<FoundLink> {
  switch (token.type) {
    case 'link':
      yield { href: token.href, text: plainText(known(token.tokens)), line, image: false };
      yield* linksIn(
        known(token.tokens).filter((inner) => inner.type === 'image'),
        line,
      );
      return;
    case 'image':
      yield { href: token.href, text: token.text, line, image: true };
      return;
    case 'html':
      yield* htmlLinks(token.raw, line);
      return;
    case 'list':
      yield* itemLinks(token.items, line);
      return;
    case 'table':
      yield* tableLinks(token, line);
      return;
    default:
      if ('tokens' in token) yield* linksIn(known(token.tokens), line);
  }
}

function* itemLinks(items: readonly Tokens.ListItem[], firstLine: number): Generator<FoundLink> {
  let line = firstLine;
  for (const item of items) {
    yield* linksIn(known(item.tokens), line);
    line += linesIn(item.raw);
  }
}

function* tableLinks(table: Tokens.Table, line: number): Generator<FoundLink> {
  for (const cell of table.header) yield* linksIn(known(cell.tokens), line);
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row) yield* linksIn(known(cell.tokens), line + 2 + index);
  }
}

function* htmlLinks(html: string, firstLine: number): Generator<FoundLink> {
  for (const match of html.matchAll(HTML_LINK)) {
    const href = match[2] ?? match[3] ?? match[4] ?? '';
    const line = firstLine + linesIn(html.slice(0, match.index));
    yield { href, text: '', line, image: match[1]?.toLowerCase() !== 'a' };
  }
}
