import { GLOSSARY, type GlossaryEntry, glossaryMatches } from '../../glossary/entries.ts';
import { FilterField } from '../../shared/filter-field.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useAddressWord } from '../../shared/use-filter.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './keys.module.css';

/** The words of the field in both languages; the address may name one, which is brought into view. */
export function GlossaryPanel() {
  const words = useWords().keys;
  const [typed, setTyped] = useAddressWord('q');
  const [named] = useAddressWord('word');
  const shown = typed === '' ? GLOSSARY : glossaryMatches(typed);
  return (
    <Panel title={words.glossary}>
      <div className={styles['bar']}>
        <FilterField label={words.filter} value={typed} onChange={setTyped} />
        <span>{words.glossaryHint}</span>
      </div>
      {shown.length === 0 && <p className={styles['none']}>{words.nothing}</p>}
      <dl className={styles['glossary']}>
        {shown.map((entry) => (
          <Entry key={entry.key} entry={entry} isNamed={entry.key === named} />
        ))}
      </dl>
    </Panel>
  );
}

function Entry({ entry, isNamed }: { readonly entry: GlossaryEntry; readonly isNamed: boolean }) {
  const language = useLanguage();
  const other = language === 'en' ? 'fr' : 'en';
  return (
    <div className={isNamed ? styles['named'] : ''} ref={isNamed ? intoView : null}>
      <dt>
        <b>{entry[language].term}</b>
        {entry.codes.length > 0 && <span className={styles['codes']}>{entry.codes.join(', ')}</span>}
        <small lang={other}>{entry[other].term}</small>
      </dt>
      <dd>{entry[language].meaning}</dd>
    </div>
  );
}

function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'center' });
}
