import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { NavigationType, useNavigationType } from 'react-router';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './find-field.module.css';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly typed: string;
  readonly onType: (words: string) => void;
  readonly onDown: () => void;
  readonly onEnter: () => Promise<void>;
}

/** The one field of the screen: it has the focus on arriving, so that a frightened person can just type what they see. */
export function FindField({ field, typed, onType, onDown, onEnter }: Props) {
  const words = useWords().procedures;
  const id = useId();
  const isBack = useNavigationType() === NavigationType.Pop;
  const take = (input: HTMLInputElement | null) => {
    const isNew = field.current === null && input !== null;
    field.current = input;
    if (isNew && !isBack) focusOnce(input);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onDown();
    }
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      void onEnter();
    }
  };
  return (
    <search className={styles['find']}>
      <label htmlFor={id}>{words.find}</label>
      <div className={styles['box']}>
        <IconSearch size={20} stroke={1.9} aria-hidden="true" />
        <input
          id={id}
          ref={take}
          type="text"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
        />
        {typed !== '' && (
          <>
            <span className={styles['keys']} aria-hidden="true">
              <Keys keys={['Enter']} /> {words.first} <Keys keys={['↓']} /> {words.move}
            </span>
            <Button
              small
              onClick={() => {
                onType('');
                field.current?.focus();
              }}
            >
              {words.clear}
            </Button>
          </>
        )}
      </div>
      <p id={`${id}-hint`} className="visually-hidden">
        {words.findHint}
      </p>
    </search>
  );
}
