import { Marked } from 'marked';
import type { Block, Decision, ProcedureText, Step } from '#domain/procedure/model.ts';
import { childrenOf } from '#domain/procedure/read-procedure.ts';

const marked = new Marked({ gfm: true });

/** The words that a Markdown text shows, in order: the HTML without its tags, split at white space. */
export function shownWords(markdown: string): readonly string[] {
  const html = marked.parse(markdown, { async: false });
  return html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\[!(?:DECISION|NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** The words that the blocks of a procedure show. */
export function wordsOfBlocks(text: ProcedureText): readonly string[] {
  return text.blocks.flatMap(markdownOf).flatMap(shownWords);
}

/** Words of `source` that are missing in `blocks`, or there fewer times. */
export function lostWords(source: readonly string[], blocks: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of blocks) left.set(word, (left.get(word) ?? 0) + 1);
  return source.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function markdownOf(block: Block): readonly string[] {
  return block.type === 'step' || block.type === 'decision' ? itemMarkdown(block) : [block.markdown];
}

function itemMarkdown(item: Step | Decision): readonly string[] {
  if (item.type === 'step') return [item.source, item.details, ...childrenOf(item).flatMap(itemMarkdown)];
  const options = item.options.flatMap((option) => [option.source, option.details]);
  return [item.markdown, item.details, ...options];
}
