import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { contactsThen, type Edition } from '#app/editions.ts';
import { thingsOf } from '#app/plan.ts';
import type { Contact } from '#domain/plan/model.ts';
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

/** The plan's contacts as people of a log: called as they were in `edition` where that knows them, else as they are today. */
export function usePeople(edition: Edition | null = null): People {
  const app = useApp();
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  return useMemo(() => {
    const today = contacts ?? [];
    return peopleOf(today, edition === null ? today : contactsThen(edition, today));
  }, [contacts, edition]);
}

function peopleOf(contacts: readonly Contact[], called: readonly Contact[]): People {
  const names = new Map<string, string>(called.map((contact) => [contact.id, contact.name]));
  const name = (by: string) => names.get(by) ?? by;
  const same = (typed: string) => (contact: Contact) =>
    contact.id === typed || contact.name.toLowerCase() === typed.toLowerCase();
  return {
    name,
    initials: (by) => initialsOf(name(by)),
    byFor: (typed) => contacts.find(same(typed.trim()))?.id ?? typed.trim(),
    names: contacts.map((contact) => contact.name),
  };
}
