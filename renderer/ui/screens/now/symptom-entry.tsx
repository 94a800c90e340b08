import { type FormEvent, useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

/** "What do you see?": the way from a symptom to the first right step. */
export function SymptomEntry() {
  const words = useWords().now;
  const navigate = useNavigate();
  const [field, hint] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const find = (event: FormEvent) => {
    event.preventDefault();
    void navigate(places.find(typed.trim()));
  };
  return (
    <Panel title={words.see}>
      <form className={styles['see']} onSubmit={find}>
        <label htmlFor={field}>{words.seeField}</label>
        <input
          id={field}
          value={typed}
          autoComplete="off"
          aria-describedby={hint}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
          {words.seeDo} <Keys keys={['Enter']} />
        </Button>
        <p id={hint}>{words.seeHint}</p>
      </form>
    </Panel>
  );
}
