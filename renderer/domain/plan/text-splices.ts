interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A text and the places in it that are to be replaced; everything else stays byte for byte. */
export class TextSplices {
  readonly text: string;
  private readonly lineEnd: string;
  private readonly splices: Splice[] = [];

  constructor(text: string) {
    this.text = text;
    this.lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** The text with all replacements made; `null` where two of them overlap. */
  result(): string | null {
    const ordered = this.splices.map((splice, index) => ({ ...splice, index }));
    ordered.sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index);
    let result = this.text;
    let last = Number.POSITIVE_INFINITY;
    for (const splice of ordered) {
      if (splice.to > last) return null;
      last = splice.from;
      result = result.slice(0, splice.from) + splice.text + result.slice(splice.to);
    }
    return result;
  }

  /** Puts `text`, whose lines end with a line feed, in the place of what stands between two offsets. */
  replace(from: number, to: number, text: string): void {
    this.splices.push({ from, to, text: this.lineEnd === '\n' ? text : text.replaceAll('\n', this.lineEnd) });
  }

  /** Puts whole `lines` after the line that ends at or after `offset`. */
  insertLines(offset: number, lines: string): void {
    const at = this.lineAfter(offset);
    const missing = at === this.text.length && !this.text.endsWith('\n');
    this.replace(at, at, missing ? `\n${lines.slice(0, -1)}` : lines);
  }

  column(offset: number): number {
    return offset - this.lineStart(offset);
  }

  lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** The start of the line after the one that `offset` is on; `offset` itself where a line ends right before it. */
  lineAfter(offset: number): number {
    if (offset > 0 && this.text[offset - 1] === '\n') return offset;
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end + 1;
  }

  /** Whether nothing but white space follows `offset` on its line. */
  endsLine(offset: number): boolean {
    return this.text.slice(offset, this.lineAfter(offset)).trim() === '';
  }
}
