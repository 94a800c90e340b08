import { Panel } from '../shared/panel.tsx';
import { PlanMarkdown } from '../shared/plan-markdown.tsx';
import styles from './notes.module.css';

/** Markdown of a thing of the plan, in a panel of its own; nothing where nothing was written. */
export function Notes({ title, markdown }: { readonly title: string; readonly markdown: string | null }) {
  if (markdown === null || markdown.trim() === '') return null;
  return (
    <Panel title={title}>
      <div className={styles['notes']}>
        <PlanMarkdown markdown={markdown} />
      </div>
    </Panel>
  );
}
