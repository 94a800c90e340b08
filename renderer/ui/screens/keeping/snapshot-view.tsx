import { useEffect, useState } from 'react';
import { type SnapshotView as View, viewSnapshot } from '#app/keeping.ts';
import { useApp } from '../../app-context.ts';
import { TypedName } from '../../keeping/typed-name.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './keeping.module.css';

interface Props {
  readonly id: string;
  readonly onPutBack: () => void;
}

/** What a snapshot holds, beside what is there now. */
export function SnapshotView({ id, onPutBack }: Props) {
  const app = useApp();
  const { keep: words, kinds } = useWords();
  const formats = useFormats();
  const [view, setView] = useState<View | 'unreadable' | null>(null);
  useEffect(() => {
    let isOver = false;
    const show = (found: View | 'unreadable') => {
      if (!isOver) setView(found);
    };
    viewSnapshot(app, id).then(show, () => show('unreadable'));
    return () => {
      isOver = true;
    };
  }, [app, id]);
  if (view === null) return null;
  if (view === 'unreadable') return <p role="alert">{words.unreadable}</p>;
  const { plan, differences } = view;
  const name =
    plan === null ? words.noPlan : words.edition(plan.name, plan.edition === null ? null : String(plan.edition));
  const changed = differences.filter((it) => it.added + it.changed + it.removed > 0);
  return (
    <div className={styles['text']}>
      <p>{words.holds(name, formats.number(view.events))}</p>
      {changed.length === 0 && plan !== null && <p>{words.same}</p>}
      <ul className={styles['reach']}>
        {changed.map((it) => (
          <li key={it.kind}>
            {words.wouldChange(
              kinds.many[it.kind],
              formats.number(it.added),
              formats.number(it.changed),
              formats.number(it.removed),
            )}
          </li>
        ))}
      </ul>
      <p className={styles['hint']}>{words.logsStay(formats.number(view.missingEvents))}</p>
      {plan !== null && (
        <TypedName
          ask={words.putBackAsk(app.info.deviceName)}
          name={app.info.deviceName}
          action={words.putBack}
          onDo={onPutBack}
        />
      )}
    </div>
  );
}
