import { type FormEvent, useId, useState } from 'react';
import { changeSetting } from '#app/settings.ts';
import { useApp, useSettings } from '../app-context.ts';
import { Button } from '../shared/button.tsx';
import { focusOnce } from '../shared/focus-once.ts';
import { Keys } from '../shared/keys.tsx';
import { useWords } from '../words/words.ts';
import { initialsOf } from './initials.ts';
import { usePeople } from './use-people.ts';
import styles from './who-are-you.module.css';

/** Asks once who is at this laptop; a name that the plan knows is kept as that contact. */
export function WhoAreYou({ onDone }: { readonly onDone: (by: string) => void }) {
  const app = useApp();
  const words = useWords().run;
  const people = usePeople();
  const { person } = useSettings();
  const [name, setName] = useState(person === null ? '' : people.name(person.by));
  const [field, list] = [useId(), useId()];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const by = people.byFor(name);
    await changeSetting(app, 'person', { by, initials: initialsOf(people.name(by)).slice(0, 4) });
    onDone(by);
  };
  return (
    <form className={styles['form']} onSubmit={(event) => void save(event)}>
      <h2>{words.whoAreYou}</h2>
      <p>{words.whoHint}</p>
      <div>
        <label htmlFor={field}>{words.whoLabel}</label>
        <input
          id={field}
          list={list}
          value={name}
          ref={focusOnce}
          required
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={list}>
          {people.names.map((known) => (
            <option key={known} value={known} />
          ))}
        </datalist>
      </div>
      <div className={styles['buttons']}>
        <Button look="primary" type="submit">
          {words.whoSave} <Keys keys={['Enter']} />
        </Button>
      </div>
    </form>
  );
}
