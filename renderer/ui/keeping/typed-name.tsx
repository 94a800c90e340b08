import { type FormEvent, useId, useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useWords } from '../words/words.ts';
import styles from './typed-name.module.css';

interface Props {
  /** What is asked, with the name in it. */
  readonly ask: string;
  readonly name: string;
  readonly action: string;
  readonly onDo: () => void;
}

/** An act that cannot be taken back, or puts one thing over another: it asks for a name to be typed, in line. */
export function TypedName({ ask, name, action, onDo }: Props) {
  const words = useWords().keep;
  const [field, hint] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const isRight = typed.trim() === name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRight) return;
    setTyped('');
    onDo();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      <p id={hint}>{ask}</p>
      <label htmlFor={field}>{words.typeName}</label>
      <input
        id={field}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        aria-describedby={hint}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button disabled={!isRight} onClick={(event) => event.currentTarget.form?.requestSubmit()}>
        {action}
      </Button>
    </form>
  );
}
