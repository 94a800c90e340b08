import { type ReactNode, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useWords } from '#ui/words/words.ts';
import { type AssetResolver, dropLinks, showHosts, showPictures } from './finish.ts';
import styles from './markdown.module.css';
import { sanitise } from './sanitise.ts';
import { useLinkClicks } from './use-link-clicks.ts';
import { useRendered } from './use-rendered.ts';

/** What is shown, and what its links and pictures need. */
export interface ShownMarkdownProps {
  readonly markdown: string;
  /** Files of the plan for the pictures; keep it the same between renders. Without it every picture is missing. */
  readonly assets?: AssetResolver | undefined;
  /**
   * A link was pressed, with its address as written: in the plan, a file, or outside (ask before opening that one).
   * Without it links are words: what stands inside a button may hold no link.
   */
  readonly onLink?: ((href: string) => void) | undefined;
  /** Called when all of it, pictures too, is in the document. */
  readonly onShown?: (() => void) | undefined;
  readonly className?: string | undefined;
  /** One line of running text rather than a document. */
  readonly isInline: boolean;
}

/** Markdown in the document: the one place where it becomes DOM. See markdown-view.tsx and inline-markdown.tsx. */
export function ShownMarkdown({
  markdown,
  assets,
  onLink,
  onShown,
  className = '',
  isInline,
}: ShownMarkdownProps): ReactNode {
  const words = useWords().markdown;
  const rendered = useRendered(markdown, isInline);
  const container = useRef<HTMLDivElement & HTMLSpanElement>(null);
  const announce = useEffectEvent(() => onShown?.());
  useLinkClicks(container, onLink);
  const html = rendered?.html ?? null;
  const hasLinks = onLink !== undefined;
  useLayoutEffect(() => {
    if (container.current === null || html === null) return;
    const fragment = sanitise(html);
    if (hasLinks) showHosts(fragment);
    else dropLinks(fragment);
    container.current.replaceChildren(fragment);
    let isHere = true;
    void showPictures(container.current, assets, words).then(() => {
      if (isHere) announce();
    });
    return () => {
      isHere = false;
    };
  }, [html, assets, words, hasLinks]);
  const Tag = isInline ? 'span' : 'div';
  if (rendered !== null && rendered.html === null) {
    return <Plain markdown={markdown} notice={words.plain[rendered.reason]} isInline={isInline} onShown={onShown} />;
  }
  return (
    <Tag
      className={`${isInline ? styles['inline'] : styles['markdown']} ${className}`}
      aria-busy={rendered === null}
      ref={container}
    />
  );
}

interface PlainProps {
  readonly markdown: string;
  readonly notice: string;
  readonly isInline: boolean;
  readonly onShown: (() => void) | undefined;
}

function Plain({ markdown, notice, isInline, onShown }: PlainProps): ReactNode {
  useLayoutEffect(() => onShown?.(), [onShown]);
  if (isInline) return <span className={styles['plainInline']}>{markdown}</span>;
  return (
    <div className={styles['markdown']}>
      <p className={styles['notice']} role="note">
        {notice}
      </p>
      <pre className={styles['plain']}>{markdown}</pre>
    </div>
  );
}
