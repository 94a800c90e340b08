import type { PrintChoice } from '#app/print.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useWords } from '../../words/words.ts';
import styles from './print.module.css';

interface Props {
  readonly choice: PrintChoice;
  readonly onChange: (choice: PrintChoice) => void;
}

/** Paper, language, and what else is printed. */
export function PrintOptions({ choice, onChange }: Props) {
  const words = useWords().print;
  return (
    <>
      <div className={styles['option']}>
        <span aria-hidden="true">{words.paper}</span>
        <Segmented
          label={words.paper}
          value={choice.paper}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
          onChange={(paper) => onChange({ ...choice, paper })}
        />
      </div>
      <div className={styles['option']}>
        <span aria-hidden="true">{words.language}</span>
        <Segmented
          label={words.language}
          value={choice.language}
          options={[
            { value: 'en', label: 'EN', name: words.languages.en },
            { value: 'fr', label: 'FR', name: words.languages.fr },
          ]}
          onChange={(language) => onChange({ ...choice, language })}
        />
      </div>
      <div className={styles['option']}>
        <Check label={words.cards} on={choice.cards} onChange={(cards) => onChange({ ...choice, cards })} />
        <Check
          label={words.privateNumbers}
          on={choice.privateNumbers}
          onChange={(privateNumbers) => onChange({ ...choice, privateNumbers })}
        />
      </div>
    </>
  );
}

interface CheckProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Check({ label, on, onChange }: CheckProps) {
  return (
    <label className={styles['check']}>
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
