import type { MarkedToken, Tokens } from 'marked';
import { known, lexInline, lexMarkdown } from '#domain/procedure/lex-markdown.ts';
import type { Block } from '#domain/procedure/model.ts';
import { htmlBlocks } from './html-blocks.ts';
import type { PaperContext } from './paper-context.ts';
import { paperInline } from './paper-inline.ts';
import type { Inline, PaperBlock } from './print-job.ts';

/** `markdown` as blocks of paper; a text past the limits as it is. Rules BP4, BP5. */
export function paperBlocks(markdown: string, context: PaperContext): readonly PaperBlock[] {
  if (markdown.trim() === '') return [];
  const lexed = lexMarkdown(markdown);
  return lexed.ok ? blocksOf(known(lexed.tokens), context) : [{ type: 'plain', text: markdown }];
}

/** One line of Markdown as paper shows it. */
export function paperLine(markdown: string, context: PaperContext): readonly Inline[] {
  return paperInline(lexInline(markdown, {}), context);
}

/** A block of a document that is no step and no decision. A heading's anchor is made of its slug. */
export function paperBlockOf(
  block: Exclude<Block, { type: 'step' | 'decision' }>,
  context: PaperContext,
): readonly PaperBlock[] {
  switch (block.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          depth: block.depth,
          of: paperLine(block.markdown, context),
          anchor: headingAnchor(block.slug, context),
        },
      ];
    case 'alert':
      return [{ type: 'alert', kind: block.kind, blocks: paperBlocks(block.markdown, context) }];
    default:
      return paperBlocks(block.markdown, context);
  }
}

/** Anchor of the heading with `slug` in the document that is printed as `part`. */
export function headingAnchor(slug: string, { part }: Pick<PaperContext, 'part'>): string {
  return `${part}.${slug}`;
}

function blocksOf(tokens: readonly MarkedToken[], context: PaperContext): readonly PaperBlock[] {
  return tokens.flatMap((token) => blockOf(token, context));
}

function blockOf(token: MarkedToken, context: PaperContext): readonly PaperBlock[] {
  switch (token.type) {
    case 'space':
    case 'def':
    case 'checkbox':
      return [];
    case 'heading':
      return [{ type: 'heading', depth: token.depth, of: inlineOf(token, context), anchor: null }];
    case 'hr':
      return [{ type: 'rule' }];
    case 'code':
      return [{ type: 'code', text: token.text }];
    case 'blockquote':
      return [quoteOf(token, context)];
    case 'list':
      return [listOf(token, context)];
    case 'table':
      return [tableOf(token, context)];
    case 'html':
      return htmlBlocks(token.raw, (text) => paperInline(lexInline(text, {}), context), context);
    case 'paragraph':
      return [{ type: 'paragraph', of: inlineOf(token, context) }];
    case 'text': {
      const of = token.tokens === undefined ? paperInline([token], context) : inlineOf(token, context);
      return [{ type: 'paragraph', of }];
    }
    default:
      return [{ type: 'paragraph', of: paperInline([token], context) }];
  }
}

function inlineOf(token: Tokens.Heading | Tokens.Paragraph | Tokens.Text | Tokens.TableCell, context: PaperContext) {
  return paperInline(known(token.tokens), context);
}

function listOf(list: Tokens.List, context: PaperContext): PaperBlock {
  const start = list.ordered ? Number(list.start) || 1 : null;
  const items = list.items.map((item) => ({ box: item.task, blocks: blocksOf(known(item.tokens), context) }));
  return { type: 'list', start, items };
}

function tableOf(table: Tokens.Table, context: PaperContext): PaperBlock {
  const cells = (row: readonly Tokens.TableCell[]) => row.map((cell) => inlineOf(cell, context));
  return { type: 'table', align: table.align, head: cells(table.header), rows: table.rows.map(cells) };
}

const ALERT = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION|DECISION)\][ \t]*/i;
const ALERT_KINDS = {
  note: 'note',
  tip: 'tip',
  important: 'important',
  warning: 'warning',
  caution: 'caution',
} as const;

/** An alert inside of other blocks is one too; a decision there is a quote, whose words are all there. */
function quoteOf(quote: Tokens.Blockquote, context: PaperContext): PaperBlock {
  const kind = ALERT.exec(quote.text)?.[1]?.toLowerCase() ?? '';
  const blocks = () => paperBlocks(quote.text.replace(ALERT, ''), context);
  for (const [name, alert] of Object.entries(ALERT_KINDS)) {
    if (name === kind) return { type: 'alert', kind: alert, blocks: blocks() };
  }
  return { type: 'quote', blocks: kind === 'decision' ? blocks() : blocksOf(known(quote.tokens), context) };
}
