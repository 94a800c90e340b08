import { type KeyboardEvent, useState } from 'react';
import type { Contact } from '#domain/plan/model.ts';
import { foldText } from '#domain/search/fold.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useWords } from '../../words/words.ts';
import styles from './single-call.module.css';
import type { Desk } from './use-desk.ts';

const MOST = 8;

/** A call outside trees: somebody by name, by role or by organisation. */
export function SingleCall({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const [typed, setTyped] = useState('');
  const found = matches(desk, typed, words.holder).slice(0, MOST);
  const call = (contact: Contact) => desk.choose({ person: contact.id, isOutside: true });
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      desk.ask(null);
    }
    const [first] = found;
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && first !== undefined) call(first.contact);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and Enter of the field inside
    <div className={styles['single']} onKeyDown={onKey}>
      <label>
        {words.singleHint}
        <input value={typed} autoComplete="off" ref={focusOnce} onChange={(event) => setTyped(event.target.value)} />
      </label>
      {found.length === 0 && <p>{words.singleNothing}</p>}
      <ul>
        {found.map(({ contact, why }) => (
          <li key={`${contact.id}/${why}`}>
            <Button className={styles['found']} onClick={() => call(contact)}>
              <b>{contact.name}</b>
              <span>{why}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Button small onClick={() => desk.ask(null)}>
        {words.cancel}
      </Button>
    </div>
  );
}

interface Found {
  readonly contact: Contact;
  readonly why: string;
}

/** Holders of roles first: a role is what people think of at night. */
function matches({ calls }: Desk, typed: string, holder: (role: string) => string): readonly Found[] {
  const asked = foldText(typed).split(/\s+/).filter(Boolean);
  const isMeant = (text: string) => {
    const folded = foldText(text);
    return asked.every((word) => folded.includes(word));
  };
  const { contacts, file } = calls.view;
  const { roles } = file.edition;
  const byRole = roles.flatMap((role): readonly Found[] => {
    const held = file.state.roles.get(role.id)?.contact ?? role.succession[0];
    const contact = held === undefined ? undefined : contacts.get(held);
    return contact !== undefined && isMeant(`${role.name} ${contact.name}`)
      ? [{ contact, why: holder(role.name) }]
      : [];
  });
  const byName = [...contacts.values()].flatMap((contact): readonly Found[] => {
    const about = [contact.role, contact.organisation].filter(Boolean).join(', ');
    return isMeant(`${contact.name} ${about}`) ? [{ contact, why: about }] : [];
  });
  return [...byRole, ...byName];
}
