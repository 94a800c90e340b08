import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './reason-form.module.css';

interface Props {
  readonly question: string;
  /** Also asks whom, starting from a suggestion. */
  readonly whom?: { readonly question: string; readonly start: string };
  readonly onSend: (text: string, whom: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A question in line: nothing is covered, Enter sends, Esc goes back, and an empty answer is not sent. */
export function ReasonForm({ question, whom, onSend, onClose }: Props) {
  const words = useWords().run;
  const [text, setText] = useState('');
  const [person, setPerson] = useState(whom?.start ?? '');
  const [textId, personId] = [useId(), useId()];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    await onSend(text.trim(), person.trim());
    onClose();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void send(event)} onKeyDown={onKey}>
      {whom !== undefined && (
        <div>
          <label htmlFor={personId}>{whom.question}</label>
          <input id={personId} value={person} onChange={(event) => setPerson(event.target.value)} />
        </div>
      )}
      <div>
        <label htmlFor={textId}>{question}</label>
        <input id={textId} value={text} required ref={focusOnce} onChange={(event) => setText(event.target.value)} />
      </div>
      <div className={styles['buttons']}>
        <Button look="primary" small type="submit">
          {words.send} <Keys keys={['Enter']} />
        </Button>
        <Button small onClick={onClose}>
          {words.cancel} <Keys keys={['Esc']} />
        </Button>
      </div>
    </form>
  );
}
