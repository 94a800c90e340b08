import type { Channel, Contact } from '#domain/plan/model.ts';
import { bytesOf } from '#domain/plan/utf8.ts';
import { CARD_ID } from './read-vcard.ts';

interface Options {
  readonly version: '3.0' | '4.0';
  /** Private numbers too: only when people ask for them. */
  readonly withPrivate: boolean;
}

/** `contacts` as vCards for phones and mail programs, in their order. Rules CX6, CX7. */
export function contactsVcard(contacts: readonly Contact[], options: Options): string {
  return contacts.map((contact) => card(contact, options)).join('');
}

function card(contact: Contact, { version, withPrivate }: Options): string {
  const { name, role, organisation, notes, tags, languages } = contact;
  const channels = contact.channels.filter((channel) => withPrivate || !channel.private);
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    `UID:${CARD_ID}${contact.id}`,
    `FN:${escaped(name)}`,
    `N:${structured(name)}`,
    ...(organisation === null ? [] : [`ORG:${escaped(organisation)}`]),
    ...(role === null ? [] : [`TITLE:${escaped(role)}`]),
    ...channels.map((channel, index) => channelLine(channel, index + 1, version)),
    ...(version === '4.0' ? languages.map((language) => `LANG:${escaped(language)}`) : []),
    ...(tags.length === 0 ? [] : [`CATEGORIES:${tags.map(escaped).join(',')}`]),
    ...(notes === null ? [] : [`NOTE:${escaped(notes)}`]),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function channelLine(channel: Channel, rank: number, version: Options['version']): string {
  const { value, type, label } = channel;
  const place = label === 'home' || label === 'work' ? label.toUpperCase() : null;
  const types = (...own: string[]) => [...own, place, version === '3.0' && rank === 1 ? 'PREF' : null].filter(Boolean);
  const parameters = (own: readonly (string | null)[]) =>
    [
      ...(own.length === 0 ? [] : [`TYPE=${own.join(',')}`]),
      ...(version === '4.0' ? [`PREF=${Math.min(rank, 100)}`] : []),
      ...(label === null || place !== null ? [] : [`X-LABEL=${quoted(label)}`]),
    ].map((parameter) => `;${parameter}`);
  const head = (name: string, ...own: string[]) => `${name}${parameters(types(...own)).join('')}`;
  switch (type) {
    case 'mobile':
      return `${head('TEL', 'CELL')}:${escaped(value)}`;
    case 'phone':
      return `${head('TEL', 'VOICE')}:${escaped(value)}`;
    case 'fax':
      return `${head('TEL', 'FAX')}:${escaped(value)}`;
    case 'sms':
      return `${head('TEL', 'TEXT')};X-HOLDFAST=sms:${escaped(value)}`;
    case 'satellite':
      return `${head('TEL', 'VOICE')};X-HOLDFAST=satellite:${escaped(value)}`;
    case 'radio':
      return `${head('X-HOLDFAST-RADIO')}:${escaped(value)}`;
    case 'email':
      return `${head('EMAIL')}:${escaped(value)}`;
    case 'chat':
      return `${head('IMPP')}:x-chat:${encodeURIComponent(value)}`;
    case 'address':
      return `${head('ADR')}:;;${escaped(value)};;;;`;
    case 'in-person':
      return `${head('ADR')};X-HOLDFAST=in-person:;;${escaped(value)};;;;`;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
}

/** A parameter's value: no quotes can be in one. */
function quoted(text: string): string {
  return `"${text.replace(/["\r\n]/g, "'")}"`;
}

/** The last word is taken for the family name: phones sort by it. */
function structured(name: string): string {
  const words = name.trim().split(/\s+/);
  const family = words.length > 1 ? words.at(-1) : '';
  const given = words.length > 1 ? words.slice(0, -1).join(' ') : (words[0] ?? '');
  return `${escaped(family ?? '')};${escaped(given)};;;`;
}

const LONGEST = 75;

/** `line` in pieces of at most 75 bytes, broken between characters. Rule CX7. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const size = bytesOf(character).length;
    if (bytes + size > LONGEST) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join('\r\n');
}
