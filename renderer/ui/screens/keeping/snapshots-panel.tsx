import { useEffect, useState } from 'react';
import { makeSnapshot, putBack, type SnapshotInfo, snapshotList } from '#app/keeping.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './keeping.module.css';
import { SnapshotView } from './snapshot-view.tsx';

/** Snapshots: to see, to compare, to put back. */
export function SnapshotsPanel() {
  const app = useApp();
  const words = useWords().keep;
  const formats = useFormats();
  const { person } = useSettings();
  const [snapshots, setSnapshots] = useState<readonly SnapshotInfo[]>([]);
  const [seen, setSeen] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [undo, setUndo] = useState<string | null>(null);
  const renew = () => snapshotList(app).then(setSnapshots, () => setSaid(words.failed));
  useEffect(() => void snapshotList(app).then(setSnapshots, () => undefined), [app]);
  const put = async (id: string) => {
    try {
      const at = snapshots.find((one) => one.id === id)?.at;
      const when = formats.dayAndTime(at === undefined ? app.now() : Date.parse(at));
      const before = await putBack(app, { by: person?.by ?? app.info.deviceName }, id, words.putBackName(when));
      setUndo(before.id);
      setSaid(words.isBack);
      setSeen(null);
    } catch {
      setSaid(words.failed);
    }
    await renew();
  };
  return (
    <Panel
      title={words.snapshots}
      tools={
        <Button small onClick={() => void makeSnapshot(app).then(renew, () => setSaid(words.failed))}>
          {words.make}
        </Button>
      }
    >
      <div className={styles['text']}>
        <p className={styles['hint']}>{words.snapshotsText}</p>
        <p role="status">{said}</p>
        {undo !== null && <Button onClick={() => void put(undo).then(() => setUndo(null))}>{words.undo}</Button>}
        {snapshots.length === 0 && <p>{words.noSnapshots}</p>}
        <ul className={styles['list']}>
          {snapshots.map((snapshot) => {
            const when = formats.dayAndTime(Date.parse(snapshot.at));
            const isSeen = seen === snapshot.id;
            return (
              <li key={snapshot.id} className={styles['item']}>
                <div className={styles['line']}>
                  <span>
                    <b>{when}</b> {words.why[snapshot.why]}
                  </span>
                  <Button
                    small
                    look="quiet"
                    aria-expanded={isSeen}
                    aria-label={words.seeOf(when)}
                    onClick={() => setSeen(isSeen ? null : snapshot.id)}
                  >
                    {words.see}
                  </Button>
                </div>
                {isSeen && <SnapshotView id={snapshot.id} onPutBack={() => void put(snapshot.id)} />}
              </li>
            );
          })}
        </ul>
      </div>
    </Panel>
  );
}
