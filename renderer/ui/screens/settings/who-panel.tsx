import { type FormEvent, useId, useState } from 'react';
import { changeSetting } from '#app/settings.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { initialsOf } from '../../person/initials.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import styles from './settings.module.css';

/** Who is at this laptop: a contact of the plan, or a name. */
export function WhoPanel() {
  const app = useApp();
  const words = useWords().settings;
  const people = usePeople();
  const { person } = useSettings();
  const [field, list, hint] = [useId(), useId(), useId()];
  const [typed, setTyped] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    const by = people.byFor(typed);
    if (by === '') return;
    setTyped('');
    void changeSetting(app, 'person', { by, initials: initialsOf(people.name(by)) });
  };
  return (
    <Panel title={words.who}>
      <form className={styles['who']} onSubmit={save}>
        <p>
          <b>{person === null ? words.whoNobody : words.whoNow(people.name(person.by), person.initials)}</b>
        </p>
        <label htmlFor={field}>{words.whoField}</label>
        <input
          id={field}
          list={list}
          autoComplete="off"
          value={typed}
          required
          aria-describedby={hint}
          onChange={(event) => setTyped(event.target.value)}
        />
        <datalist id={list}>
          {people.names.slice(0, 500).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <p id={hint} className={styles['hint']}>
          {words.whoHint}
        </p>
        <div className={styles['buttons']}>
          <Button type="submit">{words.whoSave}</Button>
          {person !== null && (
            <Button look="quiet" onClick={() => void changeSetting(app, 'person', null)}>
              {words.whoClear}
            </Button>
          )}
        </div>
      </form>
    </Panel>
  );
}
