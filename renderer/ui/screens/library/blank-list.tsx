import { Link } from 'react-router';
import type { Blank } from '#domain/library/blanks.ts';
import { places } from '../../places.ts';
import { useWords, type Words } from '../../words/words.ts';
import styles from './library.module.css';

interface Props {
  readonly blanks: readonly Blank[];
  /** They are in the plan: each leads to its thing. */
  readonly areLinks: boolean;
}

/** What only somebody of this organisation can fill in, thing by thing. */
export function BlankList({ blanks, areLinks }: Props) {
  const words = useWords().library;
  const byThing = [...Map.groupBy(blanks, ({ kind, id }) => `${kind}:${id}`)];
  return (
    <ul className={styles['lines']}>
      {byThing.map(([key, own]) => {
        const [first] = own;
        if (first === undefined) return null;
        return (
          <li key={key}>
            {areLinks ? <Link to={places.thing(first.kind, first.id)}>{first.title}</Link> : <span>{first.title}</span>}
            {own.map((blank) => (
              <small key={JSON.stringify(blank.what)}>{said(blank, words)}</small>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

function said({ what }: Blank, words: Words['library']): string {
  switch (what.sort) {
    case 'people':
      return words.blankPeople;
    case 'stand-in':
      return words.blankStandIn;
    case 'message':
      return words.blankMessage(what.names.join(', '));
    default:
      return what.text;
  }
}
