import { useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './tree-tabs.module.css';
import type { Desk } from './use-desk.ts';

/** The trees of the plan: those in progress to look at, the others to start. */
export function TreeTabs({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const formats = useFormats();
  const { person } = useSettings();
  const { states } = desk.calls;
  const started = states.filter(({ run }) => run !== null);
  const others = person === null ? [] : states.filter(({ run }) => run === null || run.completed !== null);
  if (started.length < 2 && others.length === 0) return null;
  return (
    <ul className={styles['tabs']} aria-label={words.trees}>
      {started.length > 1 &&
        started.map(({ tree, counts }) => (
          <li key={tree.id}>
            <Button small aria-pressed={tree.id === desk.state?.tree.id} onClick={() => desk.chooseTree(tree.id)}>
              {`${tree.name} ${formats.number(counts.reached)}/${formats.number(counts.total)}`}
            </Button>
          </li>
        ))}
      {others.map(({ tree, run }) => (
        <li key={tree.id}>
          <Button small look="link" onClick={() => void desk.start(tree)}>
            {run === null ? words.start(tree.name) : words.startAgain(tree.name)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
