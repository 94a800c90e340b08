import { useMemo } from 'react';
import type { Procedure } from '#domain/plan/model.ts';
import type { Block, Decision, ProcedureText, Step } from '#domain/procedure/model.ts';
import { headingId } from '../../markdown/render-html.ts';
import { AlertBox } from '../../shared/alert-box.tsx';
import { PlanInline, PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { useWords } from '../../words/words.ts';
import { ItemList } from './item-list.tsx';
import styles from './procedure-document.module.css';

interface Props {
  readonly procedure: Procedure;
  readonly text: ProcedureText;
}

/** The whole document in its order: headings, words, warnings, steps and decisions with their numbers. */
export function ProcedureDocument({ procedure, text }: Props) {
  const words = useWords().reader;
  const parts = useMemo(() => partsOf(text.blocks, procedure.title), [text, procedure.title]);
  if (procedure.body.trim() === '') return <p className={styles['empty']}>{words.noText}</p>;
  return (
    <div className={styles['document']}>
      {parts.map((part) =>
        part.type === 'items' ? (
          <ItemList key={part.items[0]?.key} items={part.items} text={text} />
        ) : (
          <Shown key={part.line} block={part} />
        ),
      )}
    </div>
  );
}

type Words = Exclude<Block, Step | Decision>;
type Part = Words | { readonly type: 'items'; readonly items: readonly (Step | Decision)[] };

/** The blocks with steps and decisions that follow each other together; the title, which the screen has, is left out. */
function partsOf(blocks: readonly Block[], title: string): readonly Part[] {
  const parts: Part[] = [];
  let items: (Step | Decision)[] = [];
  for (const block of blocks) {
    if (block.type === 'step' || block.type === 'decision') {
      items.push(block);
      if (items.length === 1) parts.push({ type: 'items', items });
      continue;
    }
    items = [];
    const isTitle = parts.length === 0 && block.type === 'heading' && block.depth === 1 && block.text === title;
    if (!isTitle) parts.push(block);
  }
  return parts;
}

function Shown({ block }: { readonly block: Words }) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} />;
    case 'alert':
      return <AlertBox kind={block.kind} markdown={block.markdown} />;
    default:
      return <PlanMarkdown markdown={block.markdown} />;
  }
}

/** The screen's own heading is the first one, so a document's begin at the third level at most, below the panel's. */
function Heading({ block }: { readonly block: Extract<Block, { type: 'heading' }> }) {
  const Tag = block.depth <= 2 ? 'h3' : block.depth === 3 ? 'h4' : 'h5';
  return (
    <Tag id={headingId(block.slug)} className={block.depth === 1 ? styles['first'] : ''}>
      <PlanInline markdown={block.markdown} />
    </Tag>
  );
}
