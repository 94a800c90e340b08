import GithubSlugger from 'github-slugger';
import type { MarkedToken, Tokens } from 'marked';
import { plainText } from './inline-text.ts';
import { known, linesIn } from './lex-markdown.ts';

/** A heading, wherever it stands: in quotes and list items too. */
export interface Heading {
  readonly token: Tokens.Heading;
  readonly text: string;
  /** As GitHub makes it: unique in the document. */
  readonly slug: string;
  readonly depth: number;
  /** From 1. */
  readonly line: number;
}

/** Every heading of the document, in order. Rule G9. */
export function headingsOf(tokens: readonly MarkedToken[]): readonly Heading[] {
  const slugger = new GithubSlugger();
  const headings: Heading[] = [];
  for (const { token, line } of headingTokens(tokens, 1)) {
    const text = plainText(known(token.tokens));
    headings.push({ token, text, slug: slugger.slug(text), depth: token.depth, line });
  }
  return headings;
}

function* headingTokens(
  tokens: readonly MarkedToken[],
  firstLine: number,
): Generator<{ readonly token: Tokens.Heading; readonly line: number }> {
  let line = firstLine;
  for (const token of tokens) {
    if (token.type === 'heading') yield { token, line };
    if (token.type === 'blockquote') yield* headingTokens(known(token.tokens), line);
    if (token.type === 'list') {
      let itemLine = line;
      for (const item of token.items) {
        yield* headingTokens(known(item.tokens), itemLine);
        itemLine += linesIn(item.raw);
      }
    }
    line += linesIn(token.raw);
  }
}

/** Words that name a section whose bullets are steps, in English and French, accents taken off. */
const TELLING = /^(?:mitigations?|resolutions?|remediations?|procedures?|steps?|etapes?)$/;
const LONGEST_TELLING_HEADING = 5;

/** Whether a heading is named like Mitigation, Resolution, Remediation, Procedure or Steps, in either language. Rule G6. */
export function tellsOfSteps(text: string): boolean {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.length <= LONGEST_TELLING_HEADING && words.some((word) => TELLING.test(word));
}
