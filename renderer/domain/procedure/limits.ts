import type { MarkdownLimit } from './model.ts';

/** Markdown past this many bytes of UTF-8 is shown as plain text. */
export const MAX_MARKDOWN_BYTES = 256 * 1024;
/** How deep quotes, lists and brackets may nest. */
const MAX_NESTING = 64;

/*
 * Note: where the lexer is slow. Measured on marked 18; each figure keeps the worst text under about half a second.
 * Words: `a.a.a…@` and `http://a.b/&amp;&amp;…` cost length times those characters. Emphasis: `*a_b` and `~a*` cost
 * length of the paragraph times delimiters. Lines: a list item's lazy lines cost their square. Tables: every row is
 * filled up to the header's columns.
 */
const MAX_TABLE_CELLS = 50_000;
const MAX_WORD_WORK = 20_000_000;
const MAX_EMPHASIS_WORK = 40_000_000;
const MAX_LINE_WORK = 20_000_000;

const CONTAINER = /^([ \t]*)(?:(>)|([-*+]|\d{1,9}[.)])(?=[ \t]|$))/;
const DELIMITER_ROW = /^[ \t>|:+*.)\d-]*-[ \t|:-]*$/;
const LONG_WORD = 200;
/** A new item: the lines of the one before end here. */
const BULLET = /^[ \t>]*[-*+][ \t]+\S/;

/**
 * The limit on size, nesting, tables or lines that `text` passes, `null` when its blocks can be lexed.
 *
 * Takes time linear in the length of `text`. Errs on the side of refusing. Rule G30.
 */
export function blockLimit(text: string): MarkdownLimit | null {
  if (text.length > MAX_MARKDOWN_BYTES || utf8Length(text) > MAX_MARKDOWN_BYTES) return 'size';
  const scan = new LineScan();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const reason = scan.line(line);
    if (reason !== null) return reason;
  }
  return null;
}

/** The limit on words, emphasis or brackets that the texts of a document's blocks pass together. Linear. Rule G30. */
export function inlineLimit(texts: Iterable<string>): MarkdownLimit | null {
  const work = { words: 0, emphasis: 0 };
  for (const text of texts) {
    const cost = inlineCost(text);
    work.words += cost.words;
    work.emphasis += cost.delimiters * text.length;
    if (cost.depth > MAX_NESTING) return 'nesting';
    if (work.words > MAX_WORD_WORK) return 'words';
    if (work.emphasis > MAX_EMPHASIS_WORK) return 'emphasis';
  }
  return null;
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Adds up, line by line, what lexing the blocks would cost. */
class LineScan {
  #work = { cells: 0, lines: 0 };
  /** Columns at which the lists that are open begin. */
  #lists: number[] = [];
  /** Non-blank lines in a row, and the columns of the tables that may have begun in them. */
  #run = 0;
  #tableColumns = 0;

  line(line: string): MarkdownLimit | null {
    if (line.trim() === '') {
      this.#run = 0;
      this.#tableColumns = 0;
      return null;
    }
    if (this.#depthOf(line) > MAX_NESTING) return 'nesting';
    this.#run = BULLET.test(line) ? 1 : this.#run + 1;
    this.#work.lines += this.#run;
    this.#work.cells += this.#tableColumns;
    if (line.includes('|') && DELIMITER_ROW.test(line)) this.#tableColumns += line.split('|').length;
    if (this.#work.cells > MAX_TABLE_CELLS) return 'table';
    return this.#work.lines > MAX_LINE_WORK ? 'lines' : null;
  }

  /** Quotes and list markers at the start of the line, and the lists of earlier lines that it is indented under. */
  #depthOf(line: string): number {
    let rest = line;
    let column = 0;
    let quotes = 0;
    for (let match = CONTAINER.exec(rest); match !== null; match = CONTAINER.exec(rest)) {
      column += (match[1] ?? '').length;
      if (match[2] === undefined) this.#openList(column);
      else quotes += 1;
      if (quotes + this.#lists.length > MAX_NESTING) break;
      column += match[0].length - (match[1] ?? '').length;
      rest = rest.slice(match[0].length);
    }
    return quotes + this.#lists.length;
  }

  #openList(column: number): void {
    while ((this.#lists.at(-1) ?? -1) >= column) this.#lists.pop();
    this.#lists.push(column);
  }
}

interface InlineCost {
  readonly words: number;
  readonly delimiters: number;
  /** How deep brackets may nest. */
  readonly depth: number;
}

function inlineCost(text: string): InlineCost {
  let words = 0;
  let delimiters = 0;
  let depth = 0;
  let open = 0;
  let word = 0;
  let special = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const char = text[index] ?? ' ';
    if (char === ' ' || char === '\t' || char === '\n') {
      if (word > LONG_WORD) words += word * special;
      word = 0;
      special = 0;
      continue;
    }
    word += 1;
    if ('*_~'.includes(char)) delimiters += 1;
    if ('.@&;*_~('.includes(char)) special += 1;
    if (char === '[') open += 1;
    if (char === ']') open = Math.max(0, open - 1);
    depth = Math.max(depth, open);
  }
  return { words, delimiters, depth };
}
