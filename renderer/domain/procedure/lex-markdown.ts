import { Lexer, type MarkedToken, type Token, type TokensList } from 'marked';
import { scanMarkdown } from './limits.ts';
import type { MarkdownLimit } from './model.ts';

/** Blocks of a Markdown text, with its link definitions, or the reason why it is not read. */
export type LexedMarkdown =
  | { readonly ok: true; readonly tokens: TokensList }
  | { readonly ok: false; readonly reason: MarkdownLimit };

/** GitHub Flavored Markdown, the only dialect that is read. */
const OPTIONS = { gfm: true, breaks: false, pedantic: false };

/** `text` as blocks of GitHub Flavored Markdown; refused past the limits of limits.ts, never thrown. Rules G30, G31. */
export function lexMarkdown(text: string): LexedMarkdown {
  const scan = scanMarkdown(text);
  if (!scan.ok) return scan;
  try {
    return { ok: true, tokens: new Lexer(OPTIONS).lex(text) };
  } catch {
    // The scan keeps the known ways to overflow the lexer's stack out; one that it does not know ends here.
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
