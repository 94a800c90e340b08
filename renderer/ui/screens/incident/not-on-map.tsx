import type { IncidentFile } from '#app/incident-file.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import styles from './mark-box.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly name: string;
  readonly onClose: () => void;
}

/** Something that the plan does not know is a fact all the same; which functions it stops, only people can say. */
export function NotOnMap({ file, name, onClose }: Props) {
  const words = useWords().board;
  const acts = useIncidentActs(file.state.summary.incident);
  const functions = file.map.functions.flatMap((number) => file.map.components[number] ?? []);
  return (
    <div className={styles['box']} role="status">
      <b>{words.notOnMap(name)}</b>
      <p>{words.notOnMapNext}</p>
      <div className={styles['states']}>
        {functions.map(({ id, name: called }) => (
          <Button
            key={id}
            small
            aria-pressed={file.state.marks.get(id)?.state === 'down'}
            onClick={() => void acts.mark({ subject: id, state: 'down', text: words.isDown(name) })}
          >
            {called}
          </Button>
        ))}
      </div>
      <Button small onClick={onClose}>
        {words.closeMark}
      </Button>
    </div>
  );
}
