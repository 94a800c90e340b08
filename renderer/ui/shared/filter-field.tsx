import { IconFilter } from '@tabler/icons-react';
import styles from './filter-field.module.css';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down leads from the field into the list. */
  readonly onDown?: () => void;
}

/** A field that narrows the list below it as one types. */
export function FilterField({ label, value, onChange, onDown }: Props) {
  return (
    <label className={styles['field']}>
      <IconFilter size={17} stroke={1.9} aria-hidden="true" />
      <input
        type="text"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || onDown === undefined) return;
          event.preventDefault();
          onDown();
        }}
      />
    </label>
  );
}
