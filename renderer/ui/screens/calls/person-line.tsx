import { Link } from 'react-router';
import { places } from '../../places.ts';
import { useWords } from '../../words/words.ts';
import { LanguageNames } from '../people/language-names.tsx';
import styles from './person-line.module.css';
import type { ShownCall } from './shown-call.ts';

/** Who is rung: name, what they do, for whom they stand in, what they speak. */
export function PersonLine({ shown }: { readonly shown: ShownCall }) {
  const words = useWords().calls;
  const { rings, person } = shown;
  return (
    <div>
      <h3 className={styles['name']}>
        <Link to={places.thing('contact', rings.id)}>{rings.name}</Link>
      </h3>
      <p className={styles['about']}>
        {[rings.id === person.id ? null : words.forPerson(person.name), rings.role].filter(Boolean).join(', ')}
        {rings.languages.length > 0 && (
          <>
            {'. '}
            <LanguageNames tags={rings.languages} />
          </>
        )}
      </p>
    </div>
  );
}
