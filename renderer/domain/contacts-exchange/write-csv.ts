import Papa from 'papaparse';
import type { Channel, Contact } from '#domain/plan/model.ts';
import { escapeCell } from './cells.ts';
import { HEADINGS } from './columns.ts';

const PARTS = ['type', 'value', 'label', 'via', 'private', 'verified'] as const;
const FIRST = ['id', 'name', 'role', 'organisation'] as const;
const LAST = ['deputies', 'languages', 'availability', 'verified', 'verifyEvery', 'tags', 'notes'] as const;

/**
 * `contacts` as a CSV text for spreadsheets: `;` and a byte order mark, as French Excel wants them. Rules CX2, CX3.
 *
 * A row a contact, a group of columns a channel: as many as the one with the most has.
 */
export function contactsCsv(contacts: readonly Contact[], language: 'en' | 'fr'): string {
  const most = contacts.reduce((count, { channels }) => Math.max(count, channels.length), 1);
  const numbers = Array.from({ length: most }, (_, index) => index);
  const names = HEADINGS[language];
  const head = [
    ...FIRST.map((field) => names[field]),
    ...numbers.flatMap((number) => PARTS.map((part) => `${names[part]} ${number + 1}`)),
    ...LAST.map((field) => names[field]),
  ];
  const rows = contacts.map((contact) => [
    contact.id,
    contact.name,
    contact.role ?? '',
    contact.organisation ?? '',
    ...numbers.flatMap((number) => cellsOf(contact.channels[number])),
    contact.deputies.join(', '),
    contact.languages.join(', '),
    contact.availability ?? '',
    contact.verified ?? '',
    contact.verifyEvery?.text ?? '',
    contact.tags.join(', '),
    contact.notes ?? '',
  ]);
  const cells = [head, ...rows].map((row) => row.map(escapeCell));
  return `\ufeff${Papa.unparse(cells, { delimiter: ';', newline: '\r\n' })}\r\n`;
}

function cellsOf(channel: Channel | undefined): readonly string[] {
  if (channel === undefined) return PARTS.map(() => '');
  return PARTS.map((part) => {
    if (part === 'private') return channel.private ? 'x' : '';
    return channel[part] ?? '';
  });
}
