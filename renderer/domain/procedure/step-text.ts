import type { MarkedToken, Tokens, TokensList } from 'marked';
import type { Duration } from '#domain/plan/model.ts';
import { decodeEntities } from './entities.ts';
import { collapse, inlineMarkdown, markdownOf, plainText } from './inline-text.ts';
import { known, lexInline } from './lex-markdown.ts';
import type { ValuesToRecord } from './model.ts';
import { readTimer } from './timers.ts';

/** What a step's own line says. */
export interface StepText {
  /** As written, on one line. */
  readonly source: string;
  /** The words of all of it, who, timer and record too: what the key is made of. */
  readonly own: string;
  readonly text: string;
  readonly markdown: string;
  readonly who: string | null;
  readonly timer: Duration | null;
  readonly extraTimers: number;
  readonly values: ValuesToRecord | null;
  /** Where the link that ends it leads, as written; `null` when it ends otherwise. */
  readonly endsIn: string | null;
}

/** Stands in the mask for what is not the author's own words: code, links, HTML. */
const OPAQUE = '\uffff';
const TIMER = /\(\s*(?:timer|minuteur)[\s:]+([^()]{1,80})\)/giu;
const RECORD = /\(\s*(record|noter)[\s:]+((?:[^()]|\([^()]*\)){1,2000})\)/iu;
const CLOSING = /^[\s.,;:!?…)\]»”"'*_~]*$/u;

/** The parts of a step's line, `tokens` being its inline tokens without the task box. Rules G12 to G17. */
export function readStepText(
  tokens: readonly MarkedToken[],
  roles: readonly string[],
  links: TokensList['links'],
): StepText {
  const who = whoOf(tokens, roles);
  const rest = who === null ? tokens : tokens.slice(tokens.findIndex(isStrong) + 1);
  const written = inlineMarkdown(rest);
  const mask = maskOf(rest);
  const found = findAsides(mask);
  const markdown = withoutAsides(written, found.ranges, who !== null);
  const record = found.record;
  return {
    source: inlineMarkdown(tokens).trim(),
    own: plainText(tokens),
    text: plainText(lexInline(markdown, links)),
    markdown,
    who,
    timer: found.timer,
    extraTimers: found.extraTimers,
    values: record === null ? null : readValues(record.word, written.slice(record.start, record.end), links),
    endsIn: endingLink(rest),
  };
}

/** The timers in further paragraphs of a step: the first of them, and how many there are. */
export function timersIn(markdown: string): { readonly first: Duration | null; readonly count: number } {
  const timers = [...markdown.replace(/`[^`]*`/g, '').matchAll(TIMER)]
    .map((match) => readTimer(tidy(match[1] ?? '')))
    .filter((timer) => timer !== null);
  return { first: timers[0] ?? null, count: timers.length };
}

/** The values to record in further paragraphs of a step. */
export function valuesIn(markdown: string, links: TokensList['links']): ValuesToRecord | null {
  const match = RECORD.exec(markdown.replace(/`[^`]*`/g, ''));
  return match === null ? null : readValues(match[1] ?? '', match[2] ?? '', links);
}

function isStrong(token: MarkedToken): boolean {
  return token.type === 'strong';
}

function whoOf(tokens: readonly MarkedToken[], roles: readonly string[]): string | null {
  const first = tokens.find((token) => token.raw.trim() !== '');
  if (first?.type !== 'strong') return null;
  const name = plainText(known(first.tokens)).replace(/\s*:$/, '');
  return roles.find((role) => collapse(role) === name) ?? null;
}

/** As long as the tokens' Markdown, with everything but the author's own words made opaque. */
function maskOf(tokens: readonly MarkedToken[]): string {
  return tokens
    .map((token) => {
      const raw = markdownOf(token);
      return token.type === 'text' ? raw : OPAQUE.repeat(raw.length);
    })
    .join('');
}

interface Aside {
  readonly start: number;
  readonly end: number;
}

function findAsides(mask: string): {
  readonly ranges: readonly Aside[];
  readonly timer: Duration | null;
  readonly extraTimers: number;
  readonly record: (Aside & { readonly word: string }) | null;
} {
  const timers = [...mask.matchAll(TIMER)].flatMap((match) => {
    const timer = readTimer(tidy(match[1] ?? ''));
    return timer === null ? [] : [{ timer, start: match.index, end: match.index + match[0].length }];
  });
  const [first, ...extra] = timers;
  const record = RECORD.exec(mask);
  const ranges: Aside[] = first === undefined ? [] : [first];
  if (record !== null) ranges.push({ start: record.index, end: record.index + record[0].length });
  return {
    ranges: ranges.toSorted((a, b) => a.start - b.start),
    timer: first?.timer ?? null,
    extraTimers: extra.length,
    record: record === null ? null : { word: record[1] ?? '', ...insideOf(record) },
  };
}

/** Where the list of names stands in the match of RECORD: before its closing bracket. */
function insideOf(match: RegExpExecArray): Aside {
  const end = match.index + match[0].length - 1;
  return { start: end - (match[2] ?? '').length, end };
}

function tidy(words: string): string {
  return collapse(decodeEntities(words));
}

function withoutAsides(markdown: string, ranges: readonly Aside[], afterWho: boolean): string {
  let left = '';
  let at = 0;
  for (const range of ranges) {
    left += markdown.slice(at, range.start).replace(/[ \t\u00a0]+$/, '');
    at = range.end;
  }
  left += markdown.slice(at);
  return (afterWho ? left.replace(/^\s*:/, '') : left).trim();
}

/** Names between commas, and the unit after the last "in" (English) or "en" (French). Rule G15. */
function readValues(word: string, list: string, links: TokensList['links']): ValuesToRecord | null {
  const words = plainText(lexInline(list, links));
  const joint = word.toLowerCase() === 'noter' ? /^(.+)\sen\s([^,;]+)$/u : /^(.+)\sin\s([^,;]+)$/u;
  const split = joint.exec(words);
  const names = (split?.[1] ?? words)
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? null : { names, unit: split?.[2]?.trim() ?? null };
}

function endingLink(tokens: readonly MarkedToken[]): string | null {
  const at = tokens.findLastIndex((token) => lastLink(token) !== null);
  const token = tokens[at];
  if (token === undefined) return null;
  const tail = maskOf(tokens.slice(at + 1));
  const after = withoutAsides(tail, findAsides(tail).ranges, false);
  return CLOSING.test(after) ? (lastLink(token)?.href ?? null) : null;
}

/** The link that a token is, or that the emphasis that it is ends in. */
function lastLink(token: MarkedToken): Tokens.Link | null {
  if (token.type === 'link') return token;
  if (token.type !== 'strong' && token.type !== 'em' && token.type !== 'del') return null;
  const last = known(token.tokens).at(-1);
  return last === undefined ? null : lastLink(last);
}
