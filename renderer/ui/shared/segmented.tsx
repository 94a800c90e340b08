import { useId } from 'react';
import { Keys } from './keys.tsx';
import styles from './segmented.module.css';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** What it is called when the label is a code. */
  readonly name?: string;
  /** The key that chooses it, shown beside its label. */
  readonly keyCap?: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChange: (value: T) => void;
  readonly small?: boolean;
}

/** One of a few, always all in view: real radio buttons, so arrow keys and screen readers know what they are. */
export function Segmented<T extends string>({ label, value, options, onChange, small = false }: Props<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={`${styles['group']} ${small ? styles['small'] : ''}`}>
      {options.map((option) => (
        <label key={option.value} className={styles['choice']}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-label={option.name ?? option.label}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label} {option.keyCap !== undefined && <Keys keys={[option.keyCap]} />}
          </span>
        </label>
      ))}
    </div>
  );
}
