import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { places } from '../../places.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './person-line.module.css';
import type { ShownCall } from './shown-call.ts';

/** Who is rung: name, what they do, for whom they stand in, what they speak. */
export function PersonLine({ shown, tools }: { readonly shown: ShownCall; readonly tools: ReactNode }) {
  const language = useLanguage();
  const words = useWords().calls;
  const { rings, person } = shown;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const speaks = rings.languages.map((tag) => nameOf(names, tag)).join(', ');
  const about = [rings.id === person.id ? null : words.forPerson(person.name), rings.role].filter(Boolean).join(', ');
  return (
    <div>
      <div className={styles['row']}>
        <h3 className={styles['name']}>
          <Link to={places.thing('contact', rings.id)}>{rings.name}</Link>
        </h3>
        {tools}
      </div>
      <p className={styles['about']}>{[about, speaks === '' ? '' : words.speaks(speaks)].filter(Boolean).join('. ')}</p>
    </div>
  );
}

/** A tag that nobody knows is shown as it is. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
