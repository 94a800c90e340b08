import type { Proof } from '#app/close-incident.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';

interface Props {
  readonly proofs: readonly Proof[];
  /** Procedures that get none. */
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** Fallbacks that were used: written into the plan as proof, unless somebody says otherwise. */
export function ProofChoice({ proofs, left, onLeft }: Props) {
  const words = useWords().closing;
  const formats = useFormats();
  const toggle = (id: string, isOn: boolean) => {
    const next = new Set(left);
    if (isOn) next.delete(id);
    else next.add(id);
    onLeft(next);
  };
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.proofs}</legend>
      {proofs.map(({ procedure, title, exercised }) => (
        <label key={procedure}>
          <input
            type="checkbox"
            checked={!left.has(procedure)}
            onChange={(event) => toggle(procedure, event.target.checked)}
          />
          {words.proof(title, formats.date(exercised.on), formats.duration(exercised.lasted?.seconds ?? 0))}
        </label>
      ))}
    </fieldset>
  );
}
