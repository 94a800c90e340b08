import { useId } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';

interface Props {
  readonly options: readonly string[];
  /** Index of the one that is chosen, as text; empty for none. */
  readonly chosen: string;
  readonly onOption: (index: number, text: string) => void;
  readonly onChoose: (index: number) => void;
}

/** What could be done, and which of it is done. One more field than is filled, at least two. */
export function OptionFields({ options, chosen, onOption, onChoose }: Props) {
  const words = useWords().decisions;
  const name = useId();
  const filled = options.findLastIndex((option) => option !== '') + 1;
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.options}</legend>
      {options.slice(0, Math.max(2, filled + 1)).map((option, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place
        <div key={index}>
          <label>
            <input
              type="radio"
              name={name}
              checked={chosen === String(index)}
              aria-label={words.choose(String(index + 1))}
              onChange={() => onChoose(index)}
            />
            <input
              type="text"
              value={option}
              aria-label={words.option(String(index + 1))}
              autoComplete="off"
              onChange={(event) => onOption(index, event.target.value)}
            />
          </label>
        </div>
      ))}
    </fieldset>
  );
}
