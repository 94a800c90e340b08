import { type ReactNode, useId } from 'react';
import { useWords } from '../../words/words.ts';
import { type Choice, SORTS } from './choice.ts';
import type { Offered } from './chosen-rows.ts';
import styles from './filters.module.css';

interface Props {
  readonly choice: Choice;
  readonly offered: Offered;
  readonly onChoose: (choice: Choice) => void;
}

/** What narrows the list beside its kind, and its order. A choice that would choose nothing is not offered. */
export function Filters({ choice, offered, onChoose }: Props) {
  const words = useWords().procedures;
  return (
    <>
      {offered.languages.length > 1 && (
        <Select
          label={words.language}
          value={choice.language}
          none={words.mine}
          options={offered.languages.map((language) => [language, languageWord(language, words.languages)])}
          onChange={(language) => onChoose({ ...choice, language })}
        />
      )}
      {offered.tags.length > 0 && (
        <Select
          label={words.tag}
          value={choice.tag}
          none={words.any}
          options={offered.tags.map((tag) => [tag, tag])}
          onChange={(tag) => onChoose({ ...choice, tag })}
        />
      )}
      {offered.owners.length > 1 && (
        <Select
          label={words.owner}
          value={choice.owner}
          none={words.any}
          options={offered.owners.map((owner) => [owner, owner === '' ? words.nobody : owner])}
          onChange={(owner) => onChoose({ ...choice, owner })}
        />
      )}
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={choice.overdue}
          onChange={(event) => onChoose({ ...choice, overdue: event.target.checked })}
        />
        {words.overdue}
      </label>
      <Labelled label={words.sort}>
        {(id) => (
          <select
            id={id}
            value={choice.sort}
            onChange={(event) =>
              onChoose({ ...choice, sort: SORTS.find((sort) => sort === event.target.value) ?? 'title' })
            }
          >
            {SORTS.map((sort) => (
              <option key={sort} value={sort}>
                {words.sorts[sort]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | null;
  /** What no choice is called. */
  readonly none: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string | null) => void;
}

function Select({ label, value, none, options, onChange }: SelectProps) {
  const chosen = options.findIndex(([option]) => option === value);
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          value={String(chosen)}
          onChange={(event) => onChange(options[Number(event.target.value)]?.[0] ?? null)}
        >
          <option value="-1">{none}</option>
          {options.map(([option, text], index) => (
            <option key={option} value={String(index)}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <span className={styles['labelled']}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </span>
  );
}

function languageWord(language: string, words: Readonly<Record<string, string>>): string {
  return words[language] ?? language;
}
