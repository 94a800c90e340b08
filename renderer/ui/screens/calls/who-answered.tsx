import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useWords } from '../../words/words.ts';
import styles from './call-form.module.css';
import type { ShownCall } from './shown-call.ts';
import type { Desk } from './use-desk.ts';

/** Who answered in somebody's place: a name of the plan is logged as that contact. The first deputy is offered. */
export function WhoAnswered({ desk, shown }: { readonly desk: Desk; readonly shown: ShownCall }) {
  const words = useWords().calls;
  const { contacts } = desk.calls.view;
  const deputy = shown.person.deputies.map((id) => contacts.get(id)?.name).find((name) => name !== undefined);
  const [name, setName] = useState(deputy ?? '');
  const [field, list] = [useId(), useId()];
  const send = (event: FormEvent) => {
    event.preventDefault();
    const typed = name.trim();
    if (typed === '') return;
    const known = [...contacts.values()].find((contact) => contact.name.toLowerCase() === typed.toLowerCase());
    void desk.outcome('deputy', known === undefined ? { name: typed } : { contact: known.id });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    desk.ask(null);
  };
  return (
    <form className={styles['form']} onSubmit={send} onKeyDown={onKey}>
      <label htmlFor={field}>{words.who}</label>
      <input
        id={field}
        list={list}
        value={name}
        required
        autoComplete="off"
        ref={focusOnce}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      <datalist id={list}>
        {[...contacts.values()].map((contact) => (
          <option key={contact.id} value={contact.name} />
        ))}
      </datalist>
      <p>{words.whoHint}</p>
      <div className={styles['buttons']}>
        <Button look="primary" small onClick={(event) => event.currentTarget.form?.requestSubmit()}>
          {words.whoSend}
        </Button>
        <Button small onClick={() => desk.ask(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
