import { useEffect, useState } from 'react';
import { mend } from '#app/mend.ts';
import { readThrough } from '#app/read-through.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../shared/button.tsx';
import { useWords } from '../words/words.ts';
import styles from './notice-strip.module.css';

/** How long after the start the database is read through, and how long until the next time, in milliseconds. */
const FIRST = 30_000;
const AGAIN = 60 * 60_000;

const SUSPECTED = 'holdfast-damage-suspected';

/** Has the database read through now: something could not be shown. */
export function readThroughSoon(): void {
  window.dispatchEvent(new Event(SUSPECTED));
}

/** Reads the whole database through while nobody waits for anything; says when some of it does not read, and mends it. */
export function DamageStrip() {
  const app = useApp();
  const words = useWords().keeping;
  const [isDamaged, setDamaged] = useState(false);
  useEffect(() => {
    let timer = setTimeout(read, FIRST);
    let isOver = false;
    function read(): void {
      void readThrough(app, whenIdle).then((isWhole) => {
        if (isOver) return;
        if (isWhole === false) setDamaged(true);
        else timer = setTimeout(read, isWhole === null ? FIRST : AGAIN);
      });
    }
    const readNow = () => {
      clearTimeout(timer);
      read();
    };
    window.addEventListener(SUSPECTED, readNow);
    return () => {
      isOver = true;
      window.removeEventListener(SUSPECTED, readNow);
      clearTimeout(timer);
    };
  }, [app]);
  if (!isDamaged) return null;
  return (
    <div className={styles['strip']} role="alert">
      <div className={styles['notice']}>
        <p>{words.damaged}</p>
        <Button small onClick={() => void mend(app).then(() => setDamaged(false))}>
          {words.mend}
        </Button>
      </div>
    </div>
  );
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => void requestIdleCallback(() => resolve(), { timeout: 5000 }));
}
