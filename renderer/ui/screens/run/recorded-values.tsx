import styles from './recorded-values.module.css';

interface Props {
  readonly values: Readonly<Record<string, string>>;
  readonly unit: string | null;
}

/** What was written down at a step: name and value each, the unit once. */
export function RecordedValues({ values, unit }: Props) {
  const entries = Object.entries(values).filter(([, value]) => value !== '');
  if (entries.length === 0) return null;
  return (
    <dl className={styles['values']}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {unit !== null && <span className={styles['unit']}>{unit}</span>}
    </dl>
  );
}
