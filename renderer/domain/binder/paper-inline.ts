import type { MarkedToken, Tokens } from 'marked';
import { decodeEntities } from '#domain/procedure/entities.ts';
import { isHtmlTag } from '#domain/procedure/html-tags.ts';
import { plainText } from '#domain/procedure/inline-text.ts';
import { known } from '#domain/procedure/lex-markdown.ts';
import type { PaperContext } from './paper-context.ts';
import { picturePath } from './pictures.ts';
import type { Inline } from './print-job.ts';
import { referenceOf } from './references.ts';

/**
 * Inline tokens as paper shows them: links followed for the reader, blanks as lines, numbers of the people named in bold.
 *
 * Every word of them is kept. Rules BP4, BP12-BP14.
 */
export function paperInline(tokens: readonly MarkedToken[], context: PaperContext): readonly Inline[] {
  const reader = new InlineReader(context, plainText(tokens));
  return reader.withNumbers(reader.all(tokens));
}

const BLANK = /\{\{\s*([\p{L}\p{N}][^{}<>%\n]{0,79})\}\}/gu;

class InlineReader {
  readonly #context: PaperContext;
  /** All words of the line, so that nothing is said twice. */
  readonly #words: string;
  /** Numbers of the people that the line names. */
  readonly #numbers = new Set<string>();

  constructor(context: PaperContext, words: string) {
    this.#context = context;
    this.#words = words;
  }

  all(tokens: readonly MarkedToken[]): readonly Inline[] {
    return joined(tokens.flatMap((token) => this.#one(token)));
  }

  #one(token: MarkedToken): readonly Inline[] {
    switch (token.type) {
      case 'text':
        return token.tokens === undefined ? this.#text(decodeEntities(token.text)) : this.all(known(token.tokens));
      case 'escape':
        return [{ type: 'text', text: token.text }];
      case 'codespan':
        return [{ type: 'code', text: token.text }];
      case 'br':
        return [{ type: 'break' }];
      case 'strong':
      case 'em':
      case 'del':
        return [{ type: token.type, of: this.all(known(token.tokens)) }];
      case 'image':
        return [this.#picture(token.href, decodeEntities(token.text))];
      case 'link':
        return [this.#link(token)];
      case 'html':
        return this.#html(token.raw);
      case 'checkbox':
        return [];
      default:
        return this.#text(token.raw);
    }
  }

  #text(text: string): readonly Inline[] {
    const line = text.replace(/\n/g, ' ');
    if (!this.#context.hasBlanks) return [{ type: 'text', text: line }];
    const pieces: Inline[] = [];
    let from = 0;
    for (const match of line.matchAll(BLANK)) {
      pieces.push({ type: 'text', text: line.slice(from, match.index) });
      pieces.push({ type: 'blank', name: (match[1] ?? '').trim().replace(/[-_]+/g, ' ') });
      from = match.index + match[0].length;
    }
    return [...pieces, { type: 'text', text: line.slice(from) }];
  }

  #picture(href: string, text: string): Inline {
    return { type: 'picture', path: picturePath(href, this.#context), text };
  }

  #link(token: Tokens.Link): Inline {
    const of = this.all(known(token.tokens));
    const found = referenceOf(token.href, plainText(known(token.tokens)), this.#words, this.#context);
    if (found === null) return { type: 'url', of, url: addressToSay(token) };
    for (const number of found.numbers) this.#numbers.add(number);
    return { type: 'ref', of, note: found.note, anchor: found.anchor };
  }

  #html(raw: string): readonly Inline[] {
    if (!isHtmlTag(raw)) return [{ type: 'text', text: decodeEntities(raw) }];
    if (/^<br\b/i.test(raw)) return [{ type: 'break' }];
    const source = /^<img\b[^>]*?\ssrc\s*=\s*["']?([^"'\s>]+)/i.exec(raw)?.[1];
    if (source === undefined) return [];
    const words = /\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(raw);
    return [this.#picture(source, decodeEntities(words?.[1] ?? words?.[2] ?? ''))];
  }

  /** The numbers of people that the line itself writes out, marked as such. */
  withNumbers(pieces: readonly Inline[]): readonly Inline[] {
    if (this.#numbers.size === 0) return pieces;
    return pieces.flatMap((piece): readonly Inline[] => {
      if (piece.type !== 'text') return [piece];
      return [...this.#numbers].reduce<readonly Inline[]>(
        (done, number) => done.flatMap((part) => (part.type === 'text' ? markNumber(part.text, number) : [part])),
        [piece],
      );
    });
  }
}

function markNumber(text: string, number: string): readonly Inline[] {
  return text
    .split(number)
    .flatMap((piece, index): readonly Inline[] => [
      ...(index === 0 ? [] : [{ type: 'number', text: number } as const]),
      ...(piece === '' ? [] : [{ type: 'text', text: piece } as const]),
    ]);
}

/** Neighbouring texts as one. */
function joined(pieces: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.type === 'text' && piece.text === '') continue;
    if (piece.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { type: 'text', text: last.text + piece.text };
    } else {
      result.push(piece);
    }
  }
  return result;
}

/** The address behind a link's words, where it is one that somebody can type in and the words do not say it. */
function addressToSay(token: Tokens.Link): string | null {
  const match = /^(?:(https?:\/\/|ftp:\/\/)|(?:mailto|tel|sms):)(.+)$/i.exec(token.href);
  if (match === null) return null;
  const said = plainText(known(token.tokens)).replace(/\/$/, '');
  const address = (match[1] === undefined ? (match[2] ?? '') : token.href).replace(/\/$/, '');
  return said === address || `https://${said}` === address || `http://${said}` === address ? null : address;
}
