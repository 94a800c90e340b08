import { decodeEntities } from '#domain/procedure/entities.ts';
import { isHtmlTag } from '#domain/procedure/html-tags.ts';
import { collapse } from '#domain/procedure/inline-text.ts';
import type { PaperContext } from './paper-context.ts';
import { picturePath } from './pictures.ts';
import type { Inline, PaperBlock } from './print-job.ts';

type ToInline = (text: string) => readonly Inline[];

const TAG = /<!--[\s\S]*?(?:-->|$)|<\/?[a-zA-Z][^<>]*>/g;
const HIDDEN = /<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
/** Tags after which words stand on a line of their own. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|center|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|ol|p|pre|section|summary|table|tbody|thead|ul)$/;

interface Line {
  readonly kind: 'text' | 'item' | 'heading' | 'picture';
  readonly text: string;
  readonly path: string | null;
}

/**
 * A block of HTML as plain blocks of paper: its words in order, tables as tables, nothing of its looks.
 *
 * It never becomes markup again, so nothing in it can do anything. Words that only look like tags stay. Rule BP4.
 */
export function htmlBlocks(html: string, toInline: ToInline, context: PaperContext): readonly PaperBlock[] {
  const lines: Line[] = [];
  const rows: string[][] = [];
  let kind: Line['kind'] = 'text';
  let text = '';
  let cell: string | null = null;
  const endLine = (): void => {
    const words = collapse(text);
    if (words !== '') lines.push({ kind, text: words, path: null });
    text = '';
    kind = 'text';
  };
  const add = (words: string): void => {
    if (cell === null) text += words;
    else cell += words;
  };
  const endCell = (): void => {
    if (cell !== null) rows.at(-1)?.push(collapse(cell));
    cell = null;
  };
  for (const { tag, words } of piecesOf(html.replace(HIDDEN, ''))) {
    if (tag === null) {
      add(decodeEntities(words));
      continue;
    }
    const isEnd = words.startsWith('</');
    if (tag === 'tr' && !isEnd) rows.push([]);
    else if (tag === 'td' || tag === 'th') {
      endCell();
      if (!isEnd) {
        if (rows.length === 0) rows.push([]);
        cell = '';
      }
    } else if (tag === 'img' && !isEnd) {
      endLine();
      lines.push({
        kind: 'picture',
        text: attribute(words, 'alt') ?? '',
        path: picturePath(attribute(words, 'src') ?? '', context),
      });
    } else if (cell !== null && BLOCKS.test(tag) && tag !== 'table') cell += ' ';
    else if (BLOCKS.test(tag)) {
      endLine();
      if (!isEnd) kind = tag === 'li' ? 'item' : /^h[1-6]$|^summary$/.test(tag) ? 'heading' : 'text';
    }
  }
  endCell();
  endLine();
  return [...blocksOf(lines, toInline), ...tableOf(rows, toInline)];
}

function* piecesOf(html: string): Generator<{ readonly tag: string | null; readonly words: string }> {
  let from = 0;
  for (const match of html.matchAll(TAG)) {
    const [whole] = match;
    yield { tag: null, words: html.slice(from, match.index) };
    const isComment = whole.startsWith('<!--');
    const name = /^<\/?([a-zA-Z][\w:.-]*)/.exec(whole)?.[1]?.toLowerCase() ?? '';
    if (!isComment) yield { tag: isHtmlTag(whole) ? name : null, words: whole };
    from = match.index + whole.length;
  }
  yield { tag: null, words: html.slice(from) };
}

function blocksOf(lines: readonly Line[], toInline: ToInline): readonly PaperBlock[] {
  return lines.map((line): PaperBlock => {
    switch (line.kind) {
      case 'picture':
        return { type: 'paragraph', of: [{ type: 'picture', path: line.path, text: line.text }] };
      case 'item':
        return {
          type: 'list',
          start: null,
          items: [{ box: false, blocks: [{ type: 'paragraph', of: toInline(line.text) }] }],
        };
      case 'heading':
        return { type: 'paragraph', of: [{ type: 'strong', of: toInline(line.text) }] };
      default:
        return { type: 'paragraph', of: toInline(line.text) };
    }
  });
}

function tableOf(rows: readonly (readonly string[])[], toInline: ToInline): readonly PaperBlock[] {
  const [head, ...rest] = rows.filter((row) => row.length > 0);
  if (head === undefined) return [];
  return [{ type: 'table', align: [], head: head.map(toInline), rows: rest.map((row) => row.map(toInline)) }];
}

function attribute(tag: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag);
  const value = match?.[1] ?? match?.[2] ?? match?.[3];
  return value === undefined ? null : decodeEntities(value);
}
