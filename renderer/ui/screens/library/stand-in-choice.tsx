import { useLiveQuery } from 'dexie-react-hooks';
import { useId } from 'react';
import { thingsOf } from '#app/plan.ts';
import type { Taking } from '#domain/library/take.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './library.module.css';
import type { LibraryUse } from './use-library.ts';

/** Which component of the plan each stand-in of the library is. */
export function StandInChoice({ taking, use }: { readonly taking: Taking; readonly use: LibraryUse }) {
  const app = useApp();
  const words = useWords().library;
  const all = useLiveQuery(() => thingsOf(app, 'component'), [app]) ?? [];
  // What must go on is never what it needs.
  const components = all.filter(({ kind }) => kind !== 'function');
  if (components.length === 0) return null;
  return (
    <Panel title={words.standIns}>
      <p className={styles['note']}>{words.standInsNote}</p>
      <ul className={styles['standIns']}>
        {taking.standIns.map(({ id, name }) => (
          <StandIn key={id} id={id} name={name} components={components} use={use} />
        ))}
      </ul>
    </Panel>
  );
}

interface StandInProps {
  readonly id: string;
  readonly name: string;
  readonly components: readonly Component[];
  readonly use: LibraryUse;
}

function StandIn({ id, name, components, use }: StandInProps) {
  const words = useWords().library;
  const field = useId();
  return (
    <li>
      <label htmlFor={field}>{name}</label>
      <select
        id={field}
        value={use.standIns.get(id) ?? ''}
        onChange={(event) => {
          // The values are ids of the plan's components, or nothing.
          use.standFor(id, event.target.value === '' ? null : (event.target.value as ComponentId));
        }}
      >
        <option value="">{words.takeAlong}</option>
        {components.map((component) => (
          <option key={component.id} value={component.id}>
            {component.name}
          </option>
        ))}
      </select>
    </li>
  );
}
