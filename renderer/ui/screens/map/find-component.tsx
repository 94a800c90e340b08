import { type KeyboardEvent, type RefObject, useId, useMemo, useState } from 'react';
import type { MapView } from '#app/situation-map.ts';
import { foldText } from '#domain/search/fold.ts';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './find-component.module.css';

interface Props {
  readonly view: MapView;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onFound: (id: string) => void;
}

const MOST_FOUND = 8;

/** `/`: a name typed leads to its component, in the picture with the keys on it. */
export function FindComponent({ view, field, onFound }: Props) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { components } = view.plan.map;
  const isAsked = typed !== '';
  const texts = useMemo(
    () => (isAsked ? components.map(({ name, id: code }) => foldText(`${name} ${code}`)) : []),
    [components, isAsked],
  );
  const found = useMemo(() => {
    const parts = foldText(typed).split(/\s+/).filter(Boolean);
    if (parts.length === 0) return [];
    const all = components.filter((_, at) => parts.every((part) => texts[at]?.includes(part) === true));
    const starts = (name: string) => (foldText(name).startsWith(parts[0] ?? '') ? 0 : 1);
    return all.toSorted((a, b) => starts(a.name) - starts(b.name) || a.name.localeCompare(b.name)).slice(0, MOST_FOUND);
  }, [components, texts, typed]);
  const take = (one: string) => {
    setTyped('');
    onFound(one);
    focusNode(view.plan.map.indexOf.get(one));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = found[chosen];
    if (event.key === 'ArrowDown') setChosen(Math.min(chosen + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setChosen(Math.max(0, chosen - 1));
    else if (event.key === 'Enter' && at !== undefined) take(at.id);
    else if (event.key === 'Escape' && typed !== '') setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles['find']}>
      <input
        ref={field}
        role="combobox"
        aria-label={words.whatIf.find}
        aria-expanded={found.length > 0}
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}${chosen}` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="/"
        autoComplete="off"
        placeholder={words.whatIf.find}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => setTyped('')}
      />
      {typed === '' && <Keys keys={['/']} />}
      <div id={id} role="listbox" aria-label={words.whatIf.find} hidden={found.length === 0} className={styles['list']}>
        {found.map((component, at) => (
          <div
            key={component.id}
            id={`${id}${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onPointerDown={(event) => {
              event.preventDefault();
              take(component.id);
            }}
          >
            <b>{component.name}</b> <small>{words.without.kinds[component.kind]}</small>
          </div>
        ))}
      </div>
    </div>
  );
}

/** How often it is looked for what was found, 50 ms apart. */
const MOST_TRIES = 200;

/** The picture may be laid out anew around what was found: it is there a moment later, unless the person has gone on. */
function focusNode(number: number | undefined, tries = MOST_TRIES): void {
  const node = document.querySelector<SVGElement>(`main [data-number="${number}"]`);
  const hasGoneOn = tries < MOST_TRIES && document.activeElement?.matches('body, [role="combobox"]') === false;
  if (node !== null) node.focus();
  else if (tries > 0 && !hasGoneOn) setTimeout(() => focusNode(number, tries - 1), 50);
}
