import { LIMITS, sizeText } from '#domain/plan/limits.ts';
import { decodeText } from '#domain/plan/old-encodings.ts';
import { exchangeProblem, type FoundContacts } from './found.ts';
import { contactsInCsv } from './read-csv.ts';
import { contactsInVcard } from './read-vcard.ts';

export type ContactsFormat = 'csv' | 'vcard';

/** What a file of contacts is, by its name; `null` for none. */
export function contactsFormat(name: string): ContactsFormat | null {
  if (/\.(?:vcf|vcard)$/i.test(name)) return 'vcard';
  return /\.(?:csv|tsv)$/i.test(name) ? 'csv' : null;
}

/** The contacts of a file. One that is too large or no text gives none, and says so. Rule CX11. */
export function contactsInFile(bytes: Uint8Array, format: ContactsFormat): FoundContacts {
  if (bytes.length > LIMITS.textBytes) return nothing('too-large', sizeText(LIMITS.textBytes));
  const decoded = decodeText(bytes);
  if (decoded === null) return nothing('not-text', '');
  const found = format === 'csv' ? contactsInCsv(decoded.text) : contactsInVcard(decoded.text);
  return decoded.recoded ? { ...found, problems: [exchangeProblem(1, 'recoded'), ...found.problems] } : found;
}

function nothing(code: 'too-large' | 'not-text', value: string): FoundContacts {
  return { contacts: [], problems: [exchangeProblem(1, code, value, true)] };
}
