import { IconEye, IconFolderOpen, IconSeeding } from '@tabler/icons-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import type { BringIn } from './use-bring-in.ts';
import styles from './ways-in.module.css';

interface Props {
  readonly bringIn: BringIn;
  /** There is no plan yet: what cannot do harm is done at once. */
  readonly isFirst: boolean;
}

/** The three ways to a plan: the example, an empty one, a folder. */
export function WaysIn({ bringIn, isFirst }: Props) {
  const words = useWords().bringIn;
  const [name, setName] = useState('');
  const [field, hint] = [useId(), useId()];
  const start = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '') bringIn.empty(name.trim(), isFirst);
  };
  return (
    <ul className={styles['ways']}>
      <li>
        <IconEye size={26} stroke={1.7} aria-hidden="true" />
        <h2>{words.exampleTitle}</h2>
        <p>{words.exampleText}</p>
        <Button look={isFirst ? 'primary' : 'normal'} onClick={() => bringIn.example(isFirst)}>
          {words.exampleDo}
        </Button>
      </li>
      <li>
        <IconSeeding size={26} stroke={1.7} aria-hidden="true" />
        <h2>{words.emptyTitle}</h2>
        <p id={hint}>{words.emptyText}</p>
        <form onSubmit={start}>
          <label htmlFor={field}>{words.emptyLabel}</label>
          <input
            id={field}
            value={name}
            required
            maxLength={120}
            aria-describedby={hint}
            onChange={(event) => setName(event.target.value)}
          />
          <Button type="submit">{words.emptyDo}</Button>
        </form>
      </li>
      <li>
        <IconFolderOpen size={26} stroke={1.7} aria-hidden="true" />
        <h2>{words.folderTitle}</h2>
        <p>{words.folderText}</p>
        <Button onClick={bringIn.chooseFolder}>{words.folderDo}</Button>
      </li>
    </ul>
  );
}
