import type { MarkedToken, Tokens } from 'marked';
import { collapse, inlineMarkdown, markdownOf, plainText } from './inline-text.ts';
import { known, lexInline } from './lex-markdown.ts';
import type { DecisionOption } from './model.ts';
import { markdownOfBlocks, type StepRule } from './parts.ts';
import { targetOf } from './targets.ts';

/** What a decision's quote says. */
export interface DecisionText {
  readonly question: string;
  readonly markdown: string;
  readonly details: string;
  readonly options: readonly DecisionOption[];
}

const MARKER = /^\[!DECISION\][ \t]*/i;
const ARROW = /\s*(?:→|⇒|⟶|➜|=>|->|&rarr;|&rArr;)\s*/g;

/**
 * The question, options and other blocks of a quote that begins with `[!DECISION]`.
 *
 * The question is the rest of that line, or the lines below it where nothing follows. Rules G7, G8.
 */
export function readDecision(quote: Tokens.Blockquote, rule: StepRule, slugs: ReadonlySet<string>): DecisionText {
  const blocks = known(quote.tokens);
  const first = blocks[0];
  const [head = '', ...lower] = (first?.type === 'paragraph' ? first.text : '').replace(MARKER, '').split('\n');
  const isBare = head.trim() === '';
  const question = lexInline(isBare ? lower.join('\n') : head, rule.links);
  const restOfParagraph = isBare ? '' : lower.join('\n').trim();
  const others = blocks.slice(1).filter((block) => block.type !== 'list');
  const details = [restOfParagraph, markdownOfBlocks(others, rule)].filter((text) => text !== '').join('\n\n');
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return {
    question: plainText(question),
    markdown: inlineMarkdown(question).trim(),
    details,
    options: items.map((item) => readOption(item, rule, slugs)),
  };
}

/** The inline tokens of an item's first line, without its task box, and its other blocks. */
export function itemContent(item: Tokens.ListItem): {
  /** What makes the first line a heading ("### "); empty where it is none. */
  readonly prefix: string;
  readonly line: readonly MarkedToken[];
  readonly blocks: readonly MarkedToken[];
} {
  const blocks = known(item.tokens).filter((block) => block.type !== 'checkbox');
  const at = blocks.findIndex((block) => block.type !== 'space');
  const first = blocks[at];
  if (first?.type !== 'text' && first?.type !== 'paragraph' && first?.type !== 'heading')
    return { prefix: '', line: [], blocks };
  const inline = known(first.tokens).filter((token) => token.type !== 'checkbox');
  const prefix = first.type === 'heading' ? `${'#'.repeat(first.depth)} ` : '';
  return { prefix, line: inline, blocks: blocks.slice(at + 1) };
}

function readOption(item: Tokens.ListItem, rule: StepRule, slugs: ReadonlySet<string>): DecisionOption {
  const content = itemContent(item);
  const links = content.line.filter((token) => token.type === 'link');
  const link = links.findLast((candidate) => targetOf(candidate.href, slugs) !== null) ?? links.at(-1);
  const arrow = arrowBefore(content.line, link);
  const source = inlineMarkdown(content.line);
  const before = arrow === null ? '' : source.slice(0, arrow.start).trim();
  const labelMarkdown = before === '' || link === undefined ? source.trim() : before;
  const without = arrow === null ? source : `${source.slice(0, arrow.start)} ${source.slice(arrow.end)}`;
  return {
    text: plainText(lexInline(without.trim(), rule.links)),
    label: collapse(plainText(lexInline(labelMarkdown, rule.links))),
    markdown: labelMarkdown,
    source: content.prefix + source.trim(),
    details: markdownOfBlocks(content.blocks, rule),
    target: link === undefined ? null : targetOf(link.href, slugs),
    href: link?.href ?? null,
  };
}

/** The arrow that leads to `link`, or the last one where there is no link, as a range of the line's Markdown. */
function arrowBefore(
  line: readonly MarkedToken[],
  link: MarkedToken | undefined,
): { readonly start: number; readonly end: number } | null {
  let at = 0;
  let last: { start: number; end: number } | null = null;
  for (const token of line) {
    if (token === link) return last;
    const markdown = markdownOf(token);
    if (token.type === 'text') {
      for (const match of markdown.matchAll(ARROW)) {
        last = { start: at + match.index, end: at + match.index + match[0].length };
      }
    }
    at += markdown.length;
  }
  return last;
}
