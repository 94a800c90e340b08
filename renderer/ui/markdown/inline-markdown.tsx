import type { ReactNode } from 'react';
import { ShownMarkdown, type ShownMarkdownProps } from './shown-markdown.tsx';

export type InlineMarkdownProps = Omit<ShownMarkdownProps, 'isInline'>;

/** One line of Markdown, for the words of a step, a question, an answer or a heading. */
export function InlineMarkdown(props: InlineMarkdownProps): ReactNode {
  return <ShownMarkdown {...props} isInline={true} />;
}
