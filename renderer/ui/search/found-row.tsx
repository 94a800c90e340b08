import { Link } from 'react-router';
import type { Found } from '#app/search.ts';
import { places } from '../places.ts';
import { MarkedText } from '../shared/marked-text.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import styles from './found-row.module.css';
import { kindLabel } from './kind-label.ts';

/** Where a thing that was found is read. */
export function placeOfFound(found: Pick<Found, 'kind' | 'thing'>): string {
  return found.kind === 'procedure' ? places.procedure(found.thing) : places.thing(found.kind, found.thing);
}

/** Something that was found: what it is, its name, and where it matched. */
export function FoundRow({ found }: { readonly found: Found }) {
  const words = useWords();
  const { snippet } = found;
  return (
    <div className={styles['row']}>
      <span className={styles['kind']}>{kindLabel(found.kind, found.variety, words.things)}</span>
      <div className={styles['text']}>
        <Link to={placeOfFound(found)} className={styles['link'] ?? ''}>
          <MarkedText text={found.title} ranges={found.titleRanges} />
        </Link>
        {snippet !== null && (
          <p className={styles['snippet']}>
            <span className={styles['field']}>{words.search.fields[snippet.field]}</span> {snippet.cutBefore && '… '}
            <MarkedText text={snippet.text} ranges={snippet.ranges} />
            {snippet.cutAfter && ' …'}
          </p>
        )}
      </div>
      <OtherLanguage tag={found.language} />
    </div>
  );
}

/** Says the language of what is not written in the reader's. */
function OtherLanguage({ tag }: { readonly tag: string | null }) {
  const words = useWords().search;
  const reader = useLanguage();
  if (tag === null || tag.toLowerCase().startsWith(reader)) return null;
  return <span className={styles['language']}>{words.language(tag)}</span>;
}
