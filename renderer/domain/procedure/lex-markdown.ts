import { Lexer, type MarkedToken, type Token, type TokensList } from 'marked';
import { blockLimit, inlineLimit } from './limits.ts';
import type { MarkdownLimit } from './model.ts';

/** Blocks of a Markdown text, with its link definitions, or the reason why it is not read. */
export type LexedMarkdown =
  | { readonly ok: true; readonly tokens: TokensList }
  | { readonly ok: false; readonly reason: MarkdownLimit };

/** GitHub Flavored Markdown, the only dialect that is read. */
const OPTIONS = { gfm: true, breaks: false, pedantic: false };

/** `text` as blocks of GitHub Flavored Markdown; refused past the limits of limits.ts, never thrown. Rules G30, G31. */
export function lexMarkdown(text: string): LexedMarkdown {
  return lexed(text, true);
}

/** Whether `text` can be lexed without it taking seconds or overflowing the stack, and if not, why. Rule G30. */
export function scanMarkdown(
  text: string,
): { readonly ok: true } | { readonly ok: false; readonly reason: MarkdownLimit } {
  const result = lexed(text, false);
  return result.ok ? { ok: true } : result;
}

/** Blocks are lexed before what is in them, so that what is in them can be measured first. */
function lexed(text: string, isWhole: boolean): LexedMarkdown {
  const reason = blockLimit(text);
  if (reason !== null) return { ok: false, reason };
  try {
    const lexer = new Lexer(OPTIONS);
    lexer.blockTokens(text.replace(/\r\n|\r/g, '\n'), lexer.tokens);
    const inline = inlineLimit(lexer.inlineQueue.map((queued) => queued.src));
    if (inline !== null) return { ok: false, reason: inline };
    if (isWhole) for (const queued of lexer.inlineQueue) lexer.inlineTokens(queued.src, queued.tokens);
    return { ok: true, tokens: lexer.tokens };
  } catch {
    // The limits keep the known ways to overflow the lexer's stack out; one that they do not know ends here.
    return { ok: false, reason: 'unreadable' };
  }
}

/** `text` as inline tokens, with the link definitions of the document that it comes from. */
export function lexInline(text: string, links: TokensList['links']): readonly MarkedToken[] {
  const lexer = new Lexer(OPTIONS);
  Object.assign(lexer.tokens.links, links);
  return known(lexer.inlineTokens(text));
}

/** The same tokens, typed: without extensions the lexer makes no others than these. */
export function known(tokens: readonly Token[] | undefined): readonly MarkedToken[] {
  return (tokens ?? []) as readonly MarkedToken[];
}

/** How many lines `raw` goes down. */
export function linesIn(raw: string): number {
  let lines = 0;
  for (let at = raw.indexOf('\n'); at !== -1; at = raw.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
