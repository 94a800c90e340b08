import { type ReactNode, useCallback, useState } from 'react';
import { InlineMarkdown } from '../markdown/inline-markdown.tsx';
import { MarkdownView } from '../markdown/markdown-view.tsx';
import { OutsideLink } from './outside-link.tsx';
import { usePlanAssets } from './use-plan-assets.ts';
import { usePlanLinks } from './use-plan-links.ts';

interface Props {
  readonly markdown: string;
  /** Called when all of it, pictures too, is in the document. */
  readonly onShown?: () => void;
}

/** Markdown of the plan: its pictures are the plan's files, its links lead through the plan, those that lead out ask first. */
export function PlanMarkdown({ markdown, onShown }: Props): ReactNode {
  const { assets, onLink, question } = useWiring();
  return (
    <>
      <MarkdownView markdown={markdown} assets={assets} onLink={onLink} onShown={onShown} />
      {question}
    </>
  );
}

/** One line of the plan's Markdown, wired like `PlanMarkdown`. */
export function PlanInline({ markdown }: Props): ReactNode {
  const { assets, onLink, question } = useWiring();
  return (
    <>
      <InlineMarkdown markdown={markdown} assets={assets} onLink={onLink} />
      {question}
    </>
  );
}

function useWiring() {
  const [asked, setAsked] = useState<string | null>(null);
  const onLink = usePlanLinks(setAsked);
  const close = useCallback(() => setAsked(null), []);
  const question = asked === null ? null : <OutsideLink key={asked} href={asked} onClose={close} />;
  return { assets: usePlanAssets(), onLink, question };
}
