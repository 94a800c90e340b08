import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useWords } from '../../words/words.ts';
import styles from './palette.module.css';
import { type Choice, useChoices } from './use-choices.ts';

const FIELD = 'find-field';

/** Puts the focus into the find field, what stands there selected, so that typing starts anew. */
export function focusPalette(): void {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

/** The find field: a combobox over commands, words of the field and everything in the plan. Its list opens below it. */
export function Palette() {
  const words = useWords().palette;
  const { find } = useWords().frame;
  const formats = useFormats();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const cameFrom = useRef<HTMLElement | null>(null);
  const { choices, finding } = useChoices(isOpen ? typed : '');
  const isShown = isOpen && typed.trim() !== '';
  const current = choices[Math.min(at, choices.length - 1)];
  useAnnounce(isShown && finding === 'done' ? words.count(formats.number(choices.length)) : '');

  const close = () => setOpen(false);
  const choose = (choice: Choice) => {
    close();
    setTyped('');
    document.getElementById(FIELD)?.blur();
    choice.act();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
      if (cameFrom.current?.isConnected) cameFrom.current.focus();
      else document.getElementById(FIELD)?.blur();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      if (isShown && choices.length > 0) {
        const by = event.key === 'ArrowDown' ? 1 : -1;
        setAt((Math.min(at, choices.length - 1) + by + choices.length) % choices.length);
      }
    } else if (event.key === 'Enter' && isShown && current !== undefined) {
      event.preventDefault();
      choose(current);
    }
  };

  return (
    <search
      className={styles['find']}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
    >
      <label className={styles['field']}>
        <IconSearch size={17} stroke={1.9} aria-hidden="true" />
        <input
          id={FIELD}
          role="combobox"
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={find}
          placeholder={find}
          aria-keyshortcuts="Control+K"
          aria-autocomplete="list"
          aria-expanded={isShown}
          aria-controls={isShown ? list : undefined}
          aria-activedescendant={isShown && current !== undefined ? optionId(list, current) : undefined}
          value={typed}
          onFocus={(event) => {
            cameFrom.current = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : null;
            setOpen(true);
          }}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
            setOpen(true);
          }}
          onKeyDown={onKey}
        />
        <Keys keys={['Mod', 'K']} />
      </label>
      {isShown && (
        <div className={styles['list']}>
          <Choices id={list} choices={choices} current={current ?? null} onChoose={choose} />
          {choices.length === 0 && finding === 'done' && (
            <p className={styles['empty']}>
              <b>{words.nothing(typed.trim())}</b> {words.nothingNext}
            </p>
          )}
          {finding === 'failed' && (
            <p className={styles['empty']} role="alert">
              {words.failed}
            </p>
          )}
        </div>
      )}
    </search>
  );
}

interface ChoicesProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly current: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function Choices({ id, choices, current, onChoose }: ChoicesProps) {
  const words = useWords().palette;
  const groups = [...Map.groupBy(choices, (choice) => choice.group)];
  useEffect(() => {
    if (current !== null) document.getElementById(optionId(id, current))?.scrollIntoView({ block: 'nearest' });
  }, [id, current]);
  return (
    <div id={id} role="listbox" aria-label={words.list}>
      {groups.map(([group, members]) => (
        // A fieldset is for form controls: these are groups of options.
        // biome-ignore lint/a11y/useSemanticElements: listbox groups have no element of their own
        <div key={group} role="group" aria-label={words[group]}>
          <div className={styles['group']} aria-hidden="true">
            {words[group]}
          </div>
          {members.map((choice) => (
            // The keys are the field's: an option of a listbox is never focused itself.
            <div
              key={choice.id}
              id={optionId(id, choice)}
              role="option"
              tabIndex={-1}
              aria-selected={choice.id === current?.id}
              className={styles['option']}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(choice)}
              onKeyDown={(event) => event.key === 'Enter' && onChoose(choice)}
            >
              <b>{choice.label}</b>
              {choice.note !== null && <small>{choice.note}</small>}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function optionId(list: string, choice: Choice): string {
  return `${list}-${choice.id}`;
}
