import { useState } from 'react';
import { eraseEverything } from '#app/keeping.ts';
import { useApp } from '../../app-context.ts';
import { TypedName } from '../../keeping/typed-name.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './keeping.module.css';

/** Deletes everything of this laptop's copy. */
export function ErasePanel() {
  const app = useApp();
  const words = useWords().keep;
  const [said, setSaid] = useState('');
  const { deviceName } = app.info;
  return (
    <Panel title={words.erase}>
      <div className={styles['text']}>
        <p>{words.eraseText}</p>
        <OutOfReach copies={null} />
        <TypedName
          ask={words.eraseAsk(deviceName)}
          name={deviceName}
          action={words.eraseDo}
          onDo={() => void eraseEverything(app, deviceName).catch(() => setSaid(words.failed))}
        />
        <p role="status">{said}</p>
      </div>
    </Panel>
  );
}

/** What no deletion here can reach. `copies`: how many paper copies the plan knows of, where that is known. */
export function OutOfReach({ copies }: { readonly copies: string | null }) {
  const words = useWords().keep;
  const { paper, notes, ...others } = words.reach;
  return (
    <div>
      <b>{words.outOfReach}</b>
      <ul className={styles['reach']}>
        {copies !== null && <li>{paper(copies)}</li>}
        {Object.values(others).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {copies !== null && <li>{notes}</li>}
      </ul>
    </div>
  );
}
