import type { MarkedToken, TokensList } from 'marked';
import { blanksIn } from './blanks.ts';
import { type Heading, headingsOf, tellsOfSteps } from './headings.ts';
import { inlineMarkdown } from './inline-text.ts';
import { known, lexMarkdown } from './lex-markdown.ts';
import { type FoundLink, linksIn } from './links.ts';
import type { Block, Decision, MarkdownLimit, ProcedureText, Step } from './model.ts';
import { definitionName, type Part, partsOf, type StepRule } from './parts.ts';
import { type Extent, type ItemsReader, itemsReader } from './read-items.ts';

/** What reading needs to know of the front matter. */
export interface ReadOptions {
  /** Names that bold text at the start of a step may be. */
  readonly roles: readonly string[];
}

/**
 * What a procedure's Markdown says: its blocks in order, and the steps, decisions, headings, links and blanks in them.
 *
 * Never throws. A body past the limits of limits.ts comes back as one block of text, with `limit` saying why. Every word
 * that the body shows is in a block. Source: plan-format, "Procedures"; rules in SPEC.md.
 */
export function readProcedure(body: string, options: ReadOptions): ProcedureText {
  const lexed = lexMarkdown(body);
  if (!lexed.ok) return unread(body, lexed.reason);
  const tokens = known(lexed.tokens);
  const headings = headingsOf(tokens);
  const rule = stepRuleOf(tokens, headings, lexed.tokens.links);
  const reader = itemsReader(rule, new Set(headings.map((heading) => heading.slug)), options.roles);
  const blocks = blocksOf(partsOf(tokens, 1, rule), headings, reader);
  const items = blocks.filter((block) => block.type === 'step' || block.type === 'decision');
  const all = items.flatMap(withNested);
  const stepsFrom = all.some((item) => item.type === 'step') ? rule.from : 'none';
  return {
    blocks,
    items,
    all,
    stepsFrom,
    headings: headings.map(({ text, slug, depth, line }) => ({ text, slug, depth, line })),
    links: withHolders(linksIn(tokens, 1), reader.extents),
    blanks: blanksIn(body),
    limit: null,
  };
}

/** A step with the steps and decisions nested in it at any depth, in document order; a decision alone. */
function withNested(item: Step | Decision): readonly (Step | Decision)[] {
  return item.type === 'decision' ? [item] : [item, ...childrenOf(item).flatMap(withNested)];
}

/** Steps and decisions nested directly in `step`, in document order. */
export function childrenOf(step: Step): readonly (Step | Decision)[] {
  return [...step.steps, ...step.decisions].toSorted((a, b) => lastPart(a.number) - lastPart(b.number));
}

function lastPart(number: string): number {
  return Number(number.slice(number.lastIndexOf('.') + 1));
}

function unread(body: string, limit: MarkdownLimit): ProcedureText {
  const blocks: readonly Block[] = [{ type: 'markdown', markdown: body, line: 1 }];
  return { blocks, items: [], all: [], stepsFrom: 'none', headings: [], links: [], blanks: [], limit };
}

function stepRuleOf(
  tokens: readonly MarkedToken[],
  headings: readonly Heading[],
  links: TokensList['links'],
): StepRule {
  const definitions = new Map<string, string>();
  for (const token of tokens) {
    const name = token.type === 'def' ? definitionName(token.tag) : null;
    if (name !== null && !definitions.has(name)) definitions.set(name, token.raw.trim());
  }
  return { from: stepsFromOf(tokens), sections: tellingSections(tokens, headings), links, definitions };
}

/** Rules G3, G5, G6; whether bullets really are there is seen when they are read. */
function stepsFromOf(tokens: readonly MarkedToken[]): ProcedureText['stepsFrom'] {
  const lists = [...listsIn(tokens)];
  if (lists.some((list) => list.items.some((item) => item.task))) return 'tasks';
  return lists.some((list) => list.ordered) ? 'ordered' : 'bullets';
}

function* listsIn(tokens: readonly MarkedToken[]): Generator<MarkedToken & { type: 'list' }> {
  for (const token of tokens) {
    if (token.type !== 'list') continue;
    yield token;
    for (const item of token.items) yield* listsIn(known(item.tokens));
  }
}

/** From each telling heading to the next heading that is not below it; in order, none inside another. */
function tellingSections(tokens: readonly MarkedToken[], headings: readonly Heading[]): StepRule['sections'] {
  const atTop = new Set(tokens);
  const sections: { line: number; depth: number; end: number }[] = [];
  for (const heading of headings) {
    if (!atTop.has(heading.token)) continue;
    const last = sections.at(-1);
    const isInside = last !== undefined && last.end === Number.POSITIVE_INFINITY;
    if (isInside && heading.depth > last.depth) continue;
    if (isInside) last.end = heading.line;
    if (!tellsOfSteps(heading.text)) continue;
    sections.push({ line: heading.line, depth: heading.depth, end: Number.POSITIVE_INFINITY });
  }
  return sections;
}

function blocksOf(parts: readonly Part[], headings: readonly Heading[], reader: ItemsReader): readonly Block[] {
  const byToken = new Map(headings.map((heading) => [heading.token, heading]));
  const title = headings[0]?.depth === 1 ? headings[0].token : null;
  const above: Heading[] = [];
  return parts.map((part): Block => {
    const path = above.map((heading) => heading.text);
    switch (part.type) {
      case 'heading': {
        const heading = byToken.get(part.token);
        while ((above.at(-1)?.depth ?? 0) >= part.token.depth) above.pop();
        if (heading !== undefined && part.token !== title) above.push(heading);
        const { text, slug } = heading ?? { text: '', slug: '' };
        const markdown = inlineMarkdown(known(part.token.tokens)).trim();
        return { type: 'heading', depth: part.token.depth, text, markdown, slug, line: part.line };
      }
      case 'text':
        return { type: 'markdown', markdown: part.markdown, line: part.line };
      case 'alert':
        return { type: 'alert', kind: part.kind, markdown: part.markdown, line: part.line };
      default:
        return reader.top(part, path);
    }
  });
}

/** The links, each with the number of the innermost step or decision on whose lines it stands. */
function withHolders(links: Iterable<FoundLink>, extents: readonly Extent[]): ProcedureText['links'] {
  const around: Extent[] = [];
  let next = 0;
  return [...links].map((link) => {
    for (let extent = extents[next]; extent !== undefined && extent.from <= link.line; extent = extents[next]) {
      around.push(extent);
      next += 1;
    }
    const holder = around.findLast((extent) => link.line < extent.to);
    while (around.length > 0 && around.at(-1) !== holder) around.pop();
    return { ...link, inStep: holder?.number ?? null };
  });
}
