import type { MarkedToken, Tokens } from 'marked';
import { decodeEntities } from './entities.ts';
import { isHtmlTag } from './html-tags.ts';
import { known } from './lex-markdown.ts';

/**
 * The words of inline tokens, as a reader sees them: NFC, white space collapsed, trimmed.
 *
 * A picture counts as its alternative text, a line break as a space, HTML tags as nothing; words in angle brackets that
 * are no tag of HTML (`<namespace>`) stay. Rule G2.
 */
export function plainText(tokens: readonly MarkedToken[]): string {
  return collapse(tokens.map(wordsOf).join(''));
}

/** `text` in NFC with every run of white space as one space, trimmed. */
export function collapse(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/**
 * Inline tokens as Markdown on one line, with reference links (`[a][b]`) written out, so that they still lead
 * somewhere away from the document's definitions.
 */
export function inlineMarkdown(tokens: readonly MarkedToken[]): string {
  return tokens.map(markdownOf).join('');
}

function wordsOf(token: MarkedToken): string {
  switch (token.type) {
    case 'text':
      return token.tokens === undefined ? decodeEntities(token.text) : known(token.tokens).map(wordsOf).join('');
    case 'escape':
    case 'codespan':
      return token.text;
    case 'image':
      return decodeEntities(token.text);
    case 'br':
      return ' ';
    case 'html':
      if (!isHtmlTag(token.raw)) return token.raw;
      return /^<br\b/i.test(token.raw) ? ' ' : '';
    case 'checkbox':
      return '';
    case 'link':
      return token.autolink === true ? token.text : known(token.tokens).map(wordsOf).join('');
    case 'strong':
    case 'em':
    case 'del':
      return known(token.tokens).map(wordsOf).join('');
    default:
      return token.raw;
  }
}

/** One inline token as Markdown on one line. */
export function markdownOf(token: MarkedToken): string {
  switch (token.type) {
    case 'br':
      return '<br>';
    case 'link':
    case 'image':
      return isReference(token) ? writtenOut(token) : oneLine(token.raw);
    case 'strong':
    case 'em':
    case 'del':
      return wrapped(token);
    default:
      return oneLine(token.raw);
  }
}

/** Whether a link or picture is written as `[text][name]`, `[name][]` or `[name]`. */
export function isReference(token: Tokens.Link | Tokens.Image): boolean {
  return /^!?\[/.test(token.raw) && token.raw.endsWith(']');
}

function wrapped(token: Tokens.Strong | Tokens.Em | Tokens.Del): string {
  const inner = known(token.tokens);
  const start = token.raw.indexOf(token.text);
  if (start === -1 || inner.length === 0) return oneLine(token.raw);
  return token.raw.slice(0, start) + inlineMarkdown(inner) + token.raw.slice(start + token.text.length);
}

function writtenOut(token: Tokens.Link | Tokens.Image): string {
  const text = token.type === 'image' ? token.text : inlineMarkdown(known(token.tokens));
  const address = /^[^\s()<>]+$/.test(token.href)
    ? token.href
    : `<${token.href.replace(/[<>\n]/g, encodeURIComponent)}>`;
  const title = token.title ? ` "${oneLine(token.title).replace(/["\\]/g, '\\$&')}"` : '';
  return `${token.type === 'image' ? '!' : ''}[${text}](${address}${title})`;
}

function oneLine(raw: string): string {
  return raw.replace(/[ \t]*\n[ \t]*/g, ' ');
}
