import type { MarkedToken, Tokens, TokensList } from 'marked';
import { isReference } from './inline-text.ts';
import { known, linesIn } from './lex-markdown.ts';
import type { AlertKind, ProcedureText } from './model.ts';
import { firstAtLeast } from './places.ts';

/** A stretch of a document, before steps are numbered and given keys. */
export type Part =
  | { readonly type: 'heading'; readonly token: Tokens.Heading; readonly line: number }
  | { readonly type: 'text'; readonly markdown: string; readonly line: number }
  | {
      readonly type: 'alert';
      readonly kind: AlertKind;
      readonly markdown: string;
      readonly raw: string;
      readonly line: number;
    }
  | { readonly type: 'step'; readonly token: Tokens.ListItem; readonly line: number }
  | { readonly type: 'decision'; readonly token: Tokens.Blockquote; readonly line: number };

/** How the steps of a document are told from its other list items. */
export interface StepRule {
  readonly from: ProcedureText['stepsFrom'];
  /** The sections whose bullets are steps: the line of the heading, and the one before which it ends. */
  readonly sections: readonly { readonly line: number; readonly end: number }[];
  readonly links: TokensList['links'];
  /** The document's link definitions by their normalised name, as written. */
  readonly definitions: ReadonlyMap<string, string>;
}

const MARKER = /^\s*([-*+]|\d{1,9}[.)])(?=\s|$)/;
const DECISION = /^\[!DECISION\](?=[ \t\n]|$)/i;
const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*\n?/i;

/** Whether a quote is a decision. */
function isDecision(quote: Tokens.Blockquote): boolean {
  return DECISION.test(quote.text);
}

/** Whether an item is a step under `rule`. */
function isStep(list: Tokens.List, item: Tokens.ListItem, line: number, rule: StepRule): boolean {
  switch (rule.from) {
    case 'tasks':
      return item.task;
    case 'ordered':
      return list.ordered;
    case 'bullets':
      return !list.ordered && line < (rule.sections[firstAtLeast(rule.sections, line) - 1]?.end ?? 0);
    default:
      return false;
  }
}

/**
 * The parts of a run of block tokens, in order; neighbouring text is one part. `firstLine` is the line of the first.
 *
 * Items that are no steps but hold some are taken apart: their own words become text, their steps follow. Rule G4.
 */
export function partsOf(tokens: readonly MarkedToken[], firstLine: number, rule: StepRule): readonly Part[] {
  const parts: Part[] = [];
  const run: { tokens: MarkedToken[]; line: number } = { tokens: [], line: firstLine };
  const endRun = (): void => {
    const markdown = markdownOfBlocks(run.tokens, rule);
    const blank = leadingBlankLines(run.tokens);
    if (markdown !== '') parts.push({ type: 'text', markdown, line: run.line + blank });
    run.tokens = [];
  };
  let line = firstLine;
  for (const token of tokens) {
    const own = ownParts(token, line, rule);
    if (own === null) {
      if (run.tokens.length === 0) run.line = line;
      run.tokens.push(token);
    } else {
      endRun();
      parts.push(...own);
    }
    line += linesIn(token.raw);
  }
  endRun();
  return joined(parts);
}

/** The parts with neighbouring texts made one. */
function joined(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = { ...last, markdown: `${last.markdown}\n\n${part.markdown}` };
    } else {
      result.push(part);
    }
  }
  return result;
}

/** Block tokens as Markdown that can be shown on its own: link definitions that it uses are added at its end. */
export function markdownOfBlocks(tokens: readonly MarkedToken[], rule: Pick<StepRule, 'definitions'>): string {
  const raw = tokens.map(closed).join('');
  const markdown = raw.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  if (rule.definitions.size === 0 || markdown === '') return markdown;
  const own = new Set(tokens.flatMap((token) => (token.type === 'def' ? [definitionName(token.tag)] : [])));
  const missing = [...referencesIn(tokens)].filter((name) => !own.has(name));
  const added = missing.flatMap((name) => rule.definitions.get(name) ?? []);
  return added.length === 0 ? markdown : `${markdown}\n\n${added.join('\n')}`;
}

/** The name of a link definition as references are compared with it. */
export function definitionName(tag: string): string {
  return tag.replace(/\s+/g, ' ').trim().toLowerCase();
}

function leadingBlankLines(tokens: readonly MarkedToken[]): number {
  const first = tokens[0];
  return first?.type === 'space' ? linesIn(first.raw) : 0;
}

/** The parts that a token is by itself, or `null` when it is a piece of running text. */
function ownParts(token: MarkedToken, line: number, rule: StepRule): readonly Part[] | null {
  if (token.type === 'heading') return [{ type: 'heading', token, line }];
  if (token.type === 'list') return holdsParts(token, line, rule) ? listParts(token, line, rule) : null;
  if (token.type !== 'blockquote') return null;
  if (isDecision(token)) return [{ type: 'decision', token, line }];
  const alert = ALERT.exec(token.text);
  const kind = ALERT_KINDS[alert?.[1]?.toLowerCase() ?? ''];
  if (alert === null || kind === undefined) return null;
  const markdown = withDefinitions(token.text.slice(alert[0].length), token, rule);
  return [{ type: 'alert', kind, markdown, raw: markdownOfBlocks([token], rule), line }];
}

const ALERT_KINDS: Readonly<Record<string, AlertKind>> = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
};

function withDefinitions(text: string, quote: Tokens.Blockquote, rule: StepRule): string {
  const whole = markdownOfBlocks([quote], rule);
  const added = whole.slice(quote.raw.replace(/^(?:[ \t]*\n)+/, '').trimEnd().length);
  return text.replace(/^(?:[ \t]*\n)+/, '').trimEnd() + added;
}

/** Whether a list holds a step or a decision at any depth outside quotes. */
function holdsParts(list: Tokens.List, firstLine: number, rule: StepRule): boolean {
  let line = firstLine;
  for (const item of list.items) {
    if (isStep(list, item, line, rule) || itemHoldsParts(item, line, rule)) return true;
    line += linesIn(item.raw);
  }
  return false;
}

function itemHoldsParts(item: Tokens.ListItem, firstLine: number, rule: StepRule): boolean {
  let line = firstLine;
  for (const token of known(item.tokens)) {
    if (token.type === 'blockquote' && isDecision(token)) return true;
    if (token.type === 'list' && holdsParts(token, line, rule)) return true;
    line += linesIn(token.raw);
  }
  return false;
}

function listParts(list: Tokens.List, firstLine: number, rule: StepRule): readonly Part[] {
  const parts: Part[] = [];
  let line = firstLine;
  let plain: { raw: string; tokens: MarkedToken[]; line: number } | null = null;
  const endPlain = (): void => {
    if (plain === null) return;
    const item = { ...list, raw: plain.raw, items: [], tokens: plain.tokens };
    parts.push({ type: 'text', markdown: markdownOfBlocks([item], rule), line: plain.line });
    plain = null;
  };
  for (const item of list.items) {
    if (isStep(list, item, line, rule)) {
      endPlain();
      parts.push({ type: 'step', token: item, line });
    } else if (itemHoldsParts(item, line, rule)) {
      endPlain();
      parts.push(...takenApart(item, line, rule));
    } else {
      plain ??= { raw: '', tokens: [], line };
      plain.raw += item.raw.endsWith('\n') ? item.raw : `${item.raw}\n`;
      plain.tokens.push(...known(item.tokens));
    }
    line += linesIn(item.raw);
  }
  endPlain();
  return parts;
}

/** The parts of an item that is no step but holds some; its own words, headings too, stay items of a list. */
function takenApart(item: Tokens.ListItem, line: number, rule: StepRule): readonly Part[] {
  let marker = MARKER.exec(item.raw)?.[1] ?? '-';
  return partsOf(known(item.tokens), line, rule).map((part) => {
    if (part.type !== 'text' && part.type !== 'heading') return part;
    const words = part.type === 'text' ? part.markdown : part.token.raw.trim();
    const markdown = MARKER.test(words) ? words : indented(words, `${marker} `);
    marker = '-';
    return { type: 'text', markdown, line: part.line };
  });
}

/** `markdown` as the content of a list item or quote that begins with `marker`. */
export function indented(markdown: string, marker: string): string {
  const indent = ' '.repeat(marker.length);
  return markdown
    .split('\n')
    .map((line, index) => (index === 0 ? marker + line : line === '' ? '' : indent + line))
    .join('\n');
}

/** A block's Markdown, with what it leaves open closed, so that other blocks can be written after it. */
function closed(token: MarkedToken): string {
  if (token.type === 'code' && token.codeBlockStyle !== 'indented') {
    const fence = /^ {0,3}(`{3,}|~{3,})/.exec(token.raw)?.[1] ?? '```';
    const last = token.raw.trimEnd().split('\n').at(-1)?.trim() ?? '';
    const isClosed = token.raw.includes('\n') && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '';
    return isClosed ? token.raw : `${token.raw.trimEnd()}\n${fence}\n`;
  }
  if (token.type !== 'html') return token.raw;
  if (token.raw.lastIndexOf('<!--') > token.raw.lastIndexOf('-->')) return `${token.raw.trimEnd()} -->\n`;
  const raw = /^ {0,3}<(script|pre|style|textarea)\b/i.exec(token.raw)?.[1];
  const end = raw === undefined ? '' : `</${raw}>`;
  return token.raw.toLowerCase().includes(end.toLowerCase()) ? token.raw : `${token.raw.trimEnd()}${end}\n`;
}

function* referencesIn(tokens: readonly MarkedToken[]): Generator<string> {
  for (const token of tokens) {
    if ((token.type === 'link' || token.type === 'image') && isReference(token)) {
      const name = /\[([^[\]]*)\]$/.exec(token.raw)?.[1];
      yield definitionName(name === undefined || name === '' ? token.text : name);
    }
    if (token.type === 'list') yield* token.items.flatMap((item) => [...referencesIn(known(item.tokens))]);
    if (token.type === 'table') {
      for (const cell of [token.header, ...token.rows].flat()) yield* referencesIn(known(cell.tokens));
    }
    if ('tokens' in token) yield* referencesIn(known(token.tokens));
  }
}
