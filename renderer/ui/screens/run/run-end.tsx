import { useNavigate } from 'react-router';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './current-item.module.css';
import type { CurrentProps } from './current-item.tsx';
import { ItemButtons } from './item-buttons.tsx';

/** What is shown when nothing is left: an end to confirm, or how it ended. */
export function RunEnd({ run, actions, onAsk }: CurrentProps) {
  const words = useWords().run;
  const formats = useFormats();
  const navigate = useNavigate();
  if (run.finished !== null) {
    const time = formats.time(Date.parse(run.finished.at));
    const { reason } = run.finished;
    return (
      <div role="status">
        <h2 className={styles['text']}>{reason === null ? words.finished(time) : words.stopped(time, reason)}</h2>
        <div className={styles['buttons']}>
          <Button onClick={() => void navigate(places.procedure(run.subject))}>{words.read}</Button>
          <Button
            onClick={() =>
              void actions.start(run.subject).then((again) => again !== null && navigate(places.run(again)))
            }
          >
            {words.again}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div>
      <h2 className={styles['text']}>{run.items.length === 0 ? words.onlyReference : words.allDone}</h2>
      <div className={styles['main']}>
        <Button look="primary" onClick={() => void actions.finish('done', null)} aria-keyshortcuts="Space">
          {words.finish} <Keys keys={['Space']} />
        </Button>
      </div>
      <ItemButtons run={run} actions={actions} isStep={false} onAsk={onAsk} />
    </div>
  );
}
