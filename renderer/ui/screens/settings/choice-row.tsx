import { Segmented } from '../../shared/segmented.tsx';
import styles from './settings.module.css';

interface Props<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: T;
  /** What each value is called, in their order. */
  readonly names: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}

/** A setting of which one of a few holds; it works at once. */
export function ChoiceRow<T extends string>({ label, hint, value, names, onChange }: Props<T>) {
  // The keys of `names` are exactly the values.
  const values = Object.keys(names) as T[];
  return (
    <div className={styles['row']}>
      <div>
        <b>{label}</b>
        {hint !== undefined && <p>{hint}</p>}
      </div>
      <Segmented
        label={label}
        value={value}
        options={values.map((it) => ({ value: it, label: names[it] }))}
        onChange={onChange}
      />
    </div>
  );
}
