import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { thingsOf } from '#app/plan.ts';
import { useApp } from '../app-context.ts';
import { initialsOf } from './initials.ts';

/** How the people of a log are shown: `by` is a contact id, or a name. */
export interface People {
  name(by: string): string;
  initials(by: string): string;
  /** Contact id of what was typed, if it names one; else what was typed. */
  byFor(typed: string): string;
  readonly names: readonly string[];
}

/** The plan's contacts as people of a log. */
export function usePeople(): People {
  const app = useApp();
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  return useMemo(() => peopleOf(contacts ?? []), [contacts]);
}

function peopleOf(contacts: readonly { readonly id: string; readonly name: string }[]): People {
  const names = new Map<string, string>(contacts.map((contact) => [contact.id, contact.name]));
  const name = (by: string) => names.get(by) ?? by;
  const same = (typed: string) => (contact: { readonly id: string; readonly name: string }) =>
    contact.id === typed || contact.name.toLowerCase() === typed.toLowerCase();
  return {
    name,
    initials: (by) => initialsOf(name(by)),
    byFor: (typed) => contacts.find(same(typed.trim()))?.id ?? typed.trim(),
    names: contacts.map((contact) => contact.name),
  };
}
