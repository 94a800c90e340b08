import { useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './settings.module.css';

/** Whose work this is built on, and under which licences; the long text is read when it is asked for. */
export function Notices() {
  const words = useWords().settings;
  const [text, setText] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const show = () => {
    setAsked(true);
    void import('virtual:notices').then((module) => setText(module.notices));
  };
  return (
    <Panel title={words.licences}>
      <div className={styles['text']}>
        <p>{words.licencesText}</p>
        {!isAsked && (
          <Button look="link" onClick={show}>
            {words.licencesShow}
          </Button>
        )}
        {isAsked && text === null && <p>{words.licencesLoading}</p>}
        {text !== null && (
          <section className={styles['notices']} aria-label={words.licences}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is scrolled by the keyboard too */}
            <pre tabIndex={0}>{text}</pre>
          </section>
        )}
      </div>
    </Panel>
  );
}
