import type { ExchangeProblem } from '#domain/contacts-exchange/found.ts';
import { type ContactsOffer, type Matched, matchContacts } from '#domain/contacts-exchange/match.ts';
import { type ContactsFormat, contactsFormat, contactsInFile } from '#domain/contacts-exchange/read-contacts.ts';
import { contactsCsv } from '#domain/contacts-exchange/write-csv.ts';
import { contactsVcard } from '#domain/contacts-exchange/write-vcard.ts';
import type { Contact } from '#domain/plan/model.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { changePlan } from './change-plan.ts';
import type { App } from './open-app.ts';
import { type PlanRow, thingsOf } from './plan.ts';
import type { Author } from './record.ts';
import { today } from './today.ts';

/** What a file of contacts would change in the plan: nothing is changed before `applyContacts`. */
export async function offerContacts(app: App, name: string, bytes: Uint8Array): Promise<ContactsOffer> {
  const found = contactsInFile(bytes, contactsFormat(name) ?? formatOf(bytes));
  const { matched, problems } = matchContacts(found.contacts, await thingsOf(app, 'contact'));
  const all: readonly ExchangeProblem[] = [...found.problems, ...problems];
  return { matched, problems: all };
}

/** A file without a known ending: cards begin with BEGIN. */
function formatOf(bytes: Uint8Array): ContactsFormat {
  return new TextDecoder().decode(bytes.slice(0, 64)).includes('BEGIN:VCARD') ? 'vcard' : 'csv';
}

/** Puts what an offer changes into the plan: all of it, in one change that can be undone. */
export function applyContacts(app: App, author: Author, name: string, matched: readonly Matched[]): Promise<PlanRow> {
  const put = matched
    .filter(({ isChange }) => isChange)
    .map(({ after }) => ({ kind: 'contact' as const, thing: after }));
  return changePlan(app, author, { name, put });
}

/** How contacts are written for other programs. */
export type ExportFormat = 'csv' | 'vcard-3' | 'vcard-4';

/** Saves `contacts` where the person chooses; the file's name, `null` when they change their mind. */
export async function saveContacts(
  app: App,
  contacts: readonly Contact[],
  how: { readonly format: ExportFormat; readonly language: 'en' | 'fr'; readonly withPrivate: boolean },
): Promise<string | null> {
  const { format, language, withPrivate } = how;
  const shown = withPrivate ? contacts : contacts.map(withoutPrivate);
  const text =
    format === 'csv'
      ? contactsCsv(shown, language)
      : contactsVcard(shown, { version: format === 'vcard-3' ? '3.0' : '4.0', withPrivate });
  const name = `contacts-${today(app)}.${format === 'csv' ? 'csv' : 'vcf'}`;
  return (await app.host.saveFile(name, bytesOf(text)))?.name ?? null;
}

function withoutPrivate(contact: Contact): Contact {
  return { ...contact, channels: contact.channels.filter((channel) => !channel.private) };
}
