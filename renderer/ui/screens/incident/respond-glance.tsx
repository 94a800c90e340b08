import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './glance.module.css';
import type { Board } from './use-board.ts';
import type { Names } from './use-names.ts';

/** Whether we can still respond, and what could not be repaired now. Nothing is shown while neither is in question. */
export function RespondGlance({ board, names }: { readonly board: Board; readonly names: Names }) {
  const words = useWords().board;
  const { lost, unrepairable } = board;
  if (lost.length === 0 && unrepairable.length === 0) return null;
  return (
    <Panel title={words.respond} className={styles['panel']}>
      <ul className={styles['marks']}>
        {lost.map(({ component, state }) => (
          <li key={component.id}>
            <StatusMark status={state} seen={false} size={16} />
            <span>{words.respondLost(component.name, words.states[state])}</span>
          </li>
        ))}
        {unrepairable.map(({ id, by }) => (
          <li key={id}>
            <StatusMark status="down" seen={false} size={16} />
            <span>{words.unrepairable(names.component(id), by.map(names.component).join(', '))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
