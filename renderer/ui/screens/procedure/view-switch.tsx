import { Link } from 'react-router';
import type { Translation } from '#app/procedure-trust.ts';
import { languageOf } from '#domain/catalogue/twins.ts';
import type { Procedure } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { useWords } from '../../words/words.ts';
import styles from './view-switch.module.css';

interface Props {
  readonly procedure: Procedure;
  readonly translations: readonly Translation[];
}

/** The same procedure otherwise: on paper, or in another language. Links, since each is a place of its own. */
export function ViewSwitch({ procedure, translations }: Props) {
  const words = useWords().reader;
  return (
    <nav aria-label={words.view} className={styles['views']}>
      <Link to={places.procedure(procedure.id)} replace aria-current="page">
        {words.screen}
      </Link>
      <Link to={places.print([`procedure:${procedure.id}`])} aria-label={words.paperName}>
        {words.paper}
      </Link>
      {translations.map(({ head }) => (
        <Link
          key={head.id}
          to={places.procedure(head.id)}
          lang={head.language ?? undefined}
          hrefLang={head.language ?? undefined}
          aria-label={`${tagOf(head.language)}: ${words.languageName(head.title)}`}
        >
          {tagOf(head.language)}
        </Link>
      ))}
    </nav>
  );
}

function tagOf(language: string | null): string {
  return (languageOf(language) ?? '?').toUpperCase();
}
