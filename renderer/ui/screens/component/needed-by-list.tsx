import { Link } from 'react-router';
import type { NeededBy } from '#app/component-view.ts';
import type { Dependency } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { type Formats, useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords, type Words } from '../../words/words.ts';
import styles from './component-screen.module.css';

/** What needs a component, and how much. */
export function NeededByList({ neededBy }: { readonly neededBy: readonly NeededBy[] }) {
  const words = useWords().map;
  const formats = useFormats();
  return (
    <Panel title={words.neededBy}>
      {neededBy.length === 0 && <p className={styles['none']}>{words.nobodyNeeds}</p>}
      <ul className={styles['list']}>
        {neededBy.map(({ component, how }) => (
          <li key={component.id}>
            <Link to={places.thing('component', component.id)}>{component.name}</Link>
            <small>{howIn(how, words, formats)}</small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function howIn(how: Dependency, words: Words['map'], formats: Formats): string {
  const sort = sortIn(how, words);
  return how.tolerance === null ? sort : `${sort}, ${words.toleranceBy(formats.duration(how.tolerance.seconds))}`;
}

function sortIn(how: Dependency, words: Words['map']): string {
  if (how.for === 'recover') return words.recoverBy;
  if ('anyOf' in how) return words.groupBy(how.name);
  return how.mode === 'hard' ? words.hardBy : words.softBy;
}
