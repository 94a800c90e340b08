import type { ReactNode } from 'react';
import { ShownMarkdown, type ShownMarkdownProps } from './shown-markdown.tsx';

export type MarkdownViewProps = Omit<ShownMarkdownProps, 'isInline'>;

/**
 * Markdown as the reader, the runner and the printer show it: sanitised, nothing remote, no link followed by itself.
 *
 * Past a limit the text stands as it is, with a notice. Headings have the ids of `headingId`.
 */
export function MarkdownView(props: MarkdownViewProps): ReactNode {
  return <ShownMarkdown {...props} isInline={false} />;
}
