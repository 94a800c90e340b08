import { type ExchangeProblem, exchangeProblem } from './found.ts';
import { LONGEST_LINE } from './limits.ts';
import { unquoted } from './quoted-printable.ts';

/** One card of a file, its lines unfolded and of one kind, whichever version it was. */
export interface Card {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  /** As vCard 3.0 or 4.0 text. */
  readonly text: string;
}

/** Pictures, sounds and keys: large, and nothing of them is read. */
const LEFT_OUT = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT)[;:]/i;

/** The cards of a vCard text, whole ones only. Rules CX4, CX11. */
export function cardsIn(text: string, problems: ExchangeProblem[]): readonly Card[] {
  const cards: Card[] = [];
  let open: { line: number; lines: string[] } | null = null;
  for (const { line, content } of contentLines(text)) {
    const plain = content.trim().toUpperCase();
    if (plain === 'BEGIN:VCARD') {
      if (open !== null) problems.push(exchangeProblem(open.line, 'card-broken'));
      open = { line, lines: [] };
    } else if (plain === 'END:VCARD') {
      if (open !== null) cards.push({ line: open.line, text: textOf(open.lines) });
      open = null;
    } else if (open !== null && content.trim() !== '' && !LEFT_OUT.test(content)) {
      if (content.length > LONGEST_LINE) problems.push(exchangeProblem(line, 'line-too-long'));
      else open.lines.push(content);
    }
  }
  if (open !== null) problems.push(exchangeProblem(open.line, 'card-broken'));
  return cards;
}

interface ContentLine {
  readonly line: number;
  readonly content: string;
}

/** Logical lines: a line that begins with white space goes on with the one before; quoted-printable ones go on after `=`. */
function contentLines(text: string): readonly ContentLine[] {
  const lines: { line: number; parts: string[]; soft: boolean }[] = [];
  for (const [at, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const last = lines.at(-1);
    const isQuoted = last?.soft === true;
    if (last !== undefined && isQuoted) {
      last.parts.push(raw.replace(/=$/, ''));
      last.soft = raw.endsWith('=');
    } else if (last !== undefined && /^[ \t]/.test(raw)) last.parts.push(raw.slice(1));
    else {
      const soft = /;(?:ENCODING=)?QUOTED-PRINTABLE/i.test(raw) && raw.endsWith('=');
      lines.push({ line: at + 1, parts: [soft ? raw.slice(0, -1) : raw], soft });
    }
  }
  return lines.map(({ line, parts }) => ({ line, content: parts.join('') }));
}

function textOf(lines: readonly string[]): string {
  const version = lines
    .find((line) => /^VERSION:/i.test(line))
    ?.slice('VERSION:'.length)
    .trim();
  const isOld = version !== '3.0' && version !== '4.0';
  const own = lines.filter((line) => !/^VERSION:/i.test(line)).map((line) => (isOld ? modernised(line) : line));
  return ['BEGIN:VCARD', `VERSION:${version === '4.0' ? '4.0' : '3.0'}`, ...own, 'END:VCARD'].join('\r\n');
}

/** A line of version 2.1 as 3.0 writes it: bare types get their name, quoted-printable becomes text. */
function modernised(line: string): string {
  const colon = line.indexOf(':');
  if (colon === -1) return line;
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const isQuoted = parameters.some((parameter) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/i.test(parameter));
  const charset = parameters.find((parameter) => /^CHARSET=/i.test(parameter))?.slice('CHARSET='.length) ?? 'utf-8';
  const kept = parameters
    .filter((parameter) => !/^(?:(?:ENCODING=)?(?:QUOTED-PRINTABLE|7BIT|8BIT)|CHARSET=.*)$/i.test(parameter))
    .map((parameter) => (parameter.includes('=') ? parameter : `TYPE=${parameter}`));
  const value = line.slice(colon + 1);
  // 2.1 knows no \n: what is a line break in its bytes is written as one. Structure (`;`) stays.
  const plain = isQuoted ? unquoted(value, charset).replace(/\r\n|\r|\n/g, '\\n') : value;
  return `${[name, ...kept].join(';')}:${plain}`;
}
