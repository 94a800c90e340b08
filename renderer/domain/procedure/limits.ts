import type { MarkdownLimit } from './model.ts';

/** What a scan found: fit for the lexer, or the limit that was passed. */
export type MarkdownScan = { readonly ok: true } | { readonly ok: false; readonly reason: MarkdownLimit };

/** Markdown past this many bytes of UTF-8 is shown as plain text. */
export const MAX_MARKDOWN_BYTES = 256 * 1024;
/** How deep quotes, lists and brackets may nest. */
export const MAX_NESTING = 64;

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
/** A paragraph cannot go on past one of these. */
const BULLET = /^[ \t>]*[-*+][ \t]+\S/;

/**
 * Whether `text` can be given to the lexer without it taking seconds or overflowing the stack, and if not, why.
 *
 * Takes time linear in the length of `text`. Errs on the side of refusing. Rule G30.
 */
export function scanMarkdown(text: string): MarkdownScan {
  if (text.length > MAX_MARKDOWN_BYTES || utf8Length(text) > MAX_MARKDOWN_BYTES) return refuse('size');
  const scan = new LineScan();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const reason = scan.line(line);
    if (reason !== null) return refuse(reason);
  }
  const reason = scan.end();
  return reason === null ? { ok: true } : refuse(reason);
}

function refuse(reason: MarkdownLimit): MarkdownScan {
  return { ok: false, reason };
}

function utf8Length(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

/** Adds up, line by line, what lexing would cost. */
class LineScan {
  #work = { cells: 0, words: 0, emphasis: 0, lines: 0 };
  /** Columns at which the lists that are open begin. */
  #lists: number[] = [];
  /** The paragraph: characters, emphasis delimiters, how deep its brackets and emphasis may nest. */
  #unit = { length: 0, delimiters: 0, depth: 0 };
  /** Non-blank lines in a row, and the columns of the table rows that may begin in them. */
  #run = 0;
  #tableColumns = 0;

  line(line: string): MarkdownLimit | null {
    if (line.trim() === '') return this.#blank();
    if (BULLET.test(line)) this.#endUnit();
    if (this.#depthOf(line) > MAX_NESTING) return 'nesting';
    this.#work.cells += this.#tableColumns;
    if (line.includes('|') && DELIMITER_ROW.test(line)) this.#tableColumns += line.split('|').length;
    this.#run += 1;
    this.#work.lines += this.#run;
    this.#countUnit(line);
    return this.#verdict();
  }

  end(): MarkdownLimit | null {
    return this.#blank();
  }

  #blank(): MarkdownLimit | null {
    this.#endUnit();
    this.#run = 0;
    this.#tableColumns = 0;
    return this.#verdict();
  }

  #endUnit(): void {
    this.#work.emphasis += this.#unit.length * this.#unit.delimiters;
    this.#unit = { length: 0, delimiters: 0, depth: 0 };
    this.#run = 0;
  }

  #verdict(): MarkdownLimit | null {
    if (this.#unit.depth > MAX_NESTING) return 'nesting';
    if (this.#work.cells > MAX_TABLE_CELLS) return 'table';
    if (this.#work.words > MAX_WORD_WORK) return 'words';
    if (this.#work.lines > MAX_LINE_WORK) return 'lines';
    if (this.#work.emphasis + this.#unit.length * this.#unit.delimiters > MAX_EMPHASIS_WORK) return 'emphasis';
    return null;
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

  #countUnit(line: string): void {
    const unit = this.#unit;
    unit.length += line.length + 1;
    let word = 0;
    let special = 0;
    let open = 0;
    for (let index = 0; index <= line.length; index += 1) {
      const char = line[index] ?? ' ';
      if (char === ' ' || char === '\t') {
        if (word > LONG_WORD) this.#work.words += word * special;
        word = 0;
        special = 0;
        continue;
      }
      word += 1;
      if ('*_~'.includes(char)) unit.delimiters += 1;
      if ('.@&;*_~('.includes(char)) special += 1;
      if (char === '[') open += 1;
      if (char === ']') open = Math.max(0, open - 1);
      unit.depth = Math.max(unit.depth, open);
    }
  }
}
