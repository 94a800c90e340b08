import styles from './binder.module.css';

interface Props {
  readonly label: string;
  /** What the first option says: nothing is narrowed. */
  readonly all: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A list of values of which one, or none, narrows what is shown. */
export function SelectWord({ label, all, value, options, onChange }: Props) {
  return (
    <select
      aria-label={label}
      className={styles['select']}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
