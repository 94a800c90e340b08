import { Link } from 'react-router';
import { languageOf } from '#domain/catalogue/twins.ts';
import { FreshnessLine } from '../../freshness/freshness-line.tsx';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import type { ProcedureRow } from './chosen-rows.ts';
import styles from './procedure-row.module.css';

/** A procedure: what sort, its name, what it is for and how long it holds, its other languages, how fresh it is. */
export function ProcedureRowView({ row: { shown, others } }: { readonly row: ProcedureRow }) {
  const words = useWords();
  const formats = useFormats();
  const { head, forNames, freshness } = shown;
  const about = [
    forNames.length > 0 && words.procedures.for(forNames.join(', ')),
    head.roles.length > 0 && head.roles.join(', '),
    head.sustain !== null && words.procedures.holds(formats.duration(head.sustain.seconds)),
  ].filter((text) => text !== false);
  return (
    <div className={styles['row']}>
      <span className={styles['kind']}>{words.things.procedureKinds[head.kind]}</span>
      <div className={styles['text']}>
        <Link to={places.procedure(head.id)} className={styles['link'] ?? ''}>
          {head.title}
        </Link>
        {about.length > 0 && <p className={styles['about']}>{about.join(' · ')}</p>}
      </div>
      <span className={styles['others']}>
        {others.map(({ head: other }) => (
          <Link
            key={other.id}
            to={places.procedure(other.id)}
            className={styles['twin'] ?? ''}
            aria-label={words.procedures.otherLanguage(tagOf(other.language), other.title)}
            lang={other.language ?? undefined}
          >
            {tagOf(other.language)}
          </Link>
        ))}
      </span>
      <FreshnessLine freshness={freshness} />
    </div>
  );
}

function tagOf(language: string | null): string {
  return (languageOf(language) ?? '?').toUpperCase();
}
