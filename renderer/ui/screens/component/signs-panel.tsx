import type { ComponentView } from '#app/component-view.ts';
import { Panel } from '../../shared/panel.tsx';
import { PlanMarkdown } from '../../shared/plan-markdown.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './component-screen.module.css';
import { inReadersLanguage } from './in-readers-language.ts';

/** How to know that it is down: what people see, from the procedures for it, and its notes; nothing written is said. */
export function SignsPanel({ view: { component, procedures } }: { readonly view: ComponentView }) {
  const words = useWords().map;
  const own = inReadersLanguage(procedures, useLanguage());
  const signs = [
    ...new Set(own.flatMap(({ symptoms, trigger }) => [...symptoms, ...(trigger === null ? [] : [trigger])])),
  ];
  const { notes } = component;
  const hasNotes = notes !== null && notes.trim() !== '';
  if (component.kind === 'function' && signs.length === 0 && !hasNotes) return null;
  return (
    <Panel title={component.kind === 'function' ? words.notes : words.signs}>
      <div className={styles['signs']}>
        {signs.length > 0 && (
          <ul>
            {signs.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        )}
        {hasNotes && <PlanMarkdown markdown={notes} />}
        {signs.length === 0 && component.kind !== 'function' && <p className={styles['quiet']}>{words.noSigns}</p>}
      </div>
    </Panel>
  );
}
