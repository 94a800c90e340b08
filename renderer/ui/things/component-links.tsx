import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import { places } from '../places.ts';
import { FilterField } from '../shared/filter-field.tsx';
import { useFormats } from '../shared/formats.ts';
import { useFiltered } from '../shared/use-filter.ts';
import { useWords } from '../words/words.ts';
import styles from './thing-link.module.css';

/** Links that are in the page together: of thousands a name that is typed finds the others. */
const MOST = 60;

interface Props {
  readonly plan: Pick<PlanMap, 'components'>;
  readonly ids: readonly string[];
}

/** Components in a row, in their order, each leading to its page; of many the first, and a field that finds the rest. */
export function ComponentLinks({ plan: { components }, ids }: Props) {
  const { map: words, kinds } = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const named = useMemo(() => ids.map((id) => ({ id, name: components.get(id)?.name ?? id })), [components, ids]);
  const found = useFiltered(named, nameOf, typed);
  const shown = found.slice(0, MOST);
  return (
    <>
      {ids.length > MOST && (
        <div className={styles['many']}>
          <FilterField label={words.filterMany} value={typed} onChange={setTyped} />
          <span aria-live="polite">{words.shown(formats.number(shown.length), formats.number(ids.length))}</span>
        </div>
      )}
      <ul className={styles['row']}>
        {shown.map(({ id, name }) => (
          <li key={id}>
            {components.has(id) ? (
              <Link to={places.thing('component', id)}>{name}</Link>
            ) : (
              <span className={styles['missing']}>{kinds.notInPlan(id)}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function nameOf({ name }: { readonly name: string }): string {
  return name;
}
