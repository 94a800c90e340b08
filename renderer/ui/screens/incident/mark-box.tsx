import { type KeyboardEvent, useId, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { MarkedState } from '#domain/incident/situation.ts';
import type { Component } from '#domain/plan/model.ts';
import { useSettings } from '../../app-context.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { Keys } from '../../shared/keys.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useKeyDown } from '../../shared/use-key-down.ts';
import { useWords } from '../../words/words.ts';
import type { Marking } from './board.tsx';
import styles from './mark-box.module.css';
import { MarkDetails } from './mark-details.tsx';
import { matchingComponents } from './matching-components.ts';
import { NotOnMap } from './not-on-map.tsx';

interface Props {
  readonly file: IncidentFile;
  readonly marking: NonNullable<Marking>;
  readonly onMarking: (marking: Marking) => void;
}

/** How long what was said is only being said better, in milliseconds. */
const FRESH = 60_000;

/** What a digit says of a component, in the order of the digits. */
const STATES: readonly MarkedState[] = ['down', 'degraded', 'up', 'unknown'];

/** "What is down? Type a name." Enter says it is down; a digit then says it better. */
export function MarkBox({ file, marking, onMarking }: Props) {
  const [unmapped, setUnmapped] = useState<string | null>(null);
  if (unmapped !== null) return <NotOnMap file={file} name={unmapped} onClose={() => onMarking(null)} />;
  return marking.of === null ? (
    <NameField file={file} onUnmapped={setUnmapped} onMarking={onMarking} />
  ) : (
    <StateChoice key={marking.of} file={file} of={marking.of} onMarking={onMarking} />
  );
}

interface NameProps {
  readonly file: IncidentFile;
  readonly onUnmapped: (name: string) => void;
  readonly onMarking: (marking: Marking) => void;
}

function NameField({ file, onUnmapped, onMarking }: NameProps) {
  const words = useWords().board;
  const acts = useIncidentActs(file.state.summary.incident);
  const [field, list] = [useId(), useId()];
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = matchingComponents(file.map.components, typed);
  const current = found[Math.min(at, found.length - 1)];

  const choose = async (component: Component) => {
    const now = file.state.marks.get(component.id);
    // Said twice is said once more: the board shows the newest, and the clock goes on from the first.
    if (now?.state !== 'down') await acts.mark({ subject: component.id, state: 'down' });
    announce(words.markedDown(component.name));
    document.getElementById(field)?.blur();
    onMarking({ of: component.id });
  };
  const enter = async () => {
    if (typed.trim() === '') return;
    if (current !== undefined) return choose(current);
    await acts.fact(words.isDown(typed.trim()));
    onUnmapped(typed.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      onMarking(null);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      void enter();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt((Math.min(at, found.length - 1) + by + found.length) % Math.max(1, found.length));
    }
  };
  return (
    <div className={styles['box']}>
      <label htmlFor={field}>{words.whatIsDown}</label>
      <input
        id={field}
        ref={focusOnce}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={current === undefined ? undefined : `${list}-${current.id}`}
        value={typed}
        placeholder={words.typeAName}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id={list} role="listbox" aria-label={words.components} className={styles['list']}>
        {found.map((component) => (
          // The keys are the field's: an option of a listbox is never focused itself.
          <div
            key={component.id}
            id={`${list}-${component.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={component === current}
            className={styles['option']}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => void choose(component)}
            onKeyDown={(event) => event.key === 'Enter' && void choose(component)}
          >
            {component.name}
          </div>
        ))}
      </div>
      {typed.trim() !== '' && (
        <p className={styles['hint']}>
          <Keys keys={['Enter']} /> {current === undefined ? words.logIt : words.enterDown}
        </p>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly file: IncidentFile;
  readonly of: string;
  readonly onMarking: (marking: Marking) => void;
}

/** How a component is, by digit; when from, and what was seen, can be added. */
function StateChoice({ file, of, onMarking }: ChoiceProps) {
  const words = useWords();
  const { singleKeys } = useSettings();
  const acts = useIncidentActs(file.state.summary.incident);
  const mark = file.state.marks.get(of) ?? null;
  const name = file.map.components[file.map.indexOf.get(of) ?? -1]?.name ?? of;
  const say = async (state: MarkedState) => {
    const own = file.view.events.find((event) => event.id === mark?.event);
    const isFresh = mark !== null && own !== undefined && Date.now() - Date.parse(own.at) < FRESH;
    if (isFresh && mark.state === state) return;
    // What was said a moment ago is said better; the log keeps both.
    if (isFresh) await acts.restate(own, { subject: of, state });
    else await acts.mark({ subject: of, state });
    announce(words.board.marked(name, words.board.states[state]));
  };
  // Captured, so that Esc closes this before it leaves the screen.
  useKeyDown(
    (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const state = singleKeys ? STATES[Number(event.key) - 1] : undefined;
      if (state !== undefined) {
        event.preventDefault();
        void say(state);
      } else if (event.key === 'Escape') {
        event.preventDefault();
        onMarking(null);
      }
    },
    { capture: true },
  );
  return (
    <div className={styles['box']}>
      <fieldset className={styles['states']}>
        <legend>{words.board.howIs(name)}</legend>
        {STATES.map((state, index) => (
          <Button
            key={state}
            small
            aria-pressed={mark?.state === state}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => void say(state)}
          >
            <StatusMark status={state} size={16} />
            {words.board.states[state]} <Keys keys={[String(index + 1)]} />
          </Button>
        ))}
      </fieldset>
      {mark !== null && <MarkDetails key={mark.event} file={file} mark={mark} onClose={() => onMarking(null)} />}
      <div className={styles['states']}>
        <Button small onClick={() => onMarking({ of: null })}>
          {words.board.another} <Keys keys={['B']} />
        </Button>
        <Button small look="quiet" onClick={() => onMarking(null)}>
          {words.board.closeMark} <Keys keys={['Esc']} />
        </Button>
      </div>
    </div>
  );
}
