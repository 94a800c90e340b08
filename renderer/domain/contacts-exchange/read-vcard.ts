import ICAL from 'ical.js';
import { isId } from '#domain/plan/ids.ts';
import type { Channel, ChannelType } from '#domain/plan/model.ts';
import { type ExchangeProblem, exchangeProblem, type FoundContact, type FoundContacts, foundNobody } from './found.ts';
import { MOST_CONTACTS } from './limits.ts';
import { type Card, cardsIn } from './vcard-cards.ts';

/** What our own cards are known by. */
export const CARD_ID = 'urn:holdfast:contact:';

/** The contacts of a vCard text, of any version. Rules CX4, CX5, CX11. */
export function contactsInVcard(text: string): FoundContacts {
  const problems: ExchangeProblem[] = [];
  const cards = cardsIn(text, problems);
  if (cards.length > MOST_CONTACTS) {
    return { contacts: [], problems: [exchangeProblem(1, 'too-large', String(MOST_CONTACTS), true)] };
  }
  if (cards.length === 0) return { contacts: [], problems: [...problems, exchangeProblem(1, 'nothing', '', true)] };
  return { contacts: cards.flatMap((card) => contactIn(card, problems)), problems };
}

/** A property as jCard has it (RFC 7095): name, parameters, type of value, values. */
interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly values: readonly unknown[];
}

function contactIn(card: Card, problems: ExchangeProblem[]): readonly FoundContact[] {
  const properties = propertiesOf(card);
  if (properties === null) {
    problems.push(exchangeProblem(card.line, 'card-broken'));
    return [];
  }
  const texts = (name: string) => properties.filter((one) => one.name === name).map(({ values }) => textOf(values));
  const first = (name: string) => texts(name).find((text) => text !== '') ?? null;
  const name = first('fn') ?? nameOf(properties) ?? first('org');
  if (name === null) {
    problems.push(exchangeProblem(card.line, 'no-name'));
    return [];
  }
  const uid = first('uid');
  const id = uid?.startsWith(CARD_ID) ? uid.slice(CARD_ID.length) : null;
  const languages = texts('lang').filter(Boolean);
  const tags = properties.filter((one) => one.name === 'categories').flatMap(({ values }) => values.map(String));
  return [
    {
      ...foundNobody(card.line, name),
      id: id !== null && isId(id) ? id : null,
      role: first('title') ?? first('role'),
      organisation: first('org'),
      channels: properties
        .flatMap((one, place) => channelsOf(one).map((channel) => ({ channel, rank: rankOf(one), place })))
        .sort((a, b) => a.rank - b.rank || a.place - b.place)
        .map(({ channel }) => channel),
      languages: languages.length > 0 ? languages : null,
      notes: first('note'),
      tags: tags.length > 0 ? tags.map((tag) => tag.trim()).filter(Boolean) : null,
    },
  ];
}

function propertiesOf({ text }: Card): readonly Property[] | null {
  try {
    // jCard: ['vcard', [[name, parameters, type, ...values], …], []].
    const parsed: unknown = ICAL.parse(text);
    const list: unknown = Array.isArray(parsed) ? parsed[1] : null;
    if (!Array.isArray(list)) return null;
    return list.flatMap((one: unknown): readonly Property[] => {
      if (!Array.isArray(one)) return [];
      const [name, parameters, , ...values]: unknown[] = one;
      if (typeof name !== 'string' || typeof parameters !== 'object' || parameters === null) return [];
      return [{ name: name.replace(/^[^.]*\./, ''), parameters: { ...parameters }, values }];
    });
  } catch {
    return null;
  }
}

/** A value in one line: the parts of a structured one that say something. */
function textOf(values: readonly unknown[]): string {
  const parts = values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value.flat(3) : [value]));
  return parts
    .map((part) => String(part ?? '').trim())
    .filter(Boolean)
    .join(', ');
}

/** Family; given; more; before; after: as people say it. */
function nameOf(properties: readonly Property[]): string | null {
  const value = properties.find(({ name }) => name === 'n')?.values[0];
  const parts = Array.isArray(value) ? value.map((part) => textOf([part])) : String(value ?? '').split(';');
  const [family = '', given = '', , before = ''] = parts;
  return (
    [before, given, family]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' ') || null
  );
}

function typesOf({ parameters }: Property): ReadonlySet<string> {
  const types = [parameters['type']].flat().map((type) => String(type ?? '').toLowerCase());
  return new Set(types.flatMap((type) => type.split(',')));
}

/** Preferred ones first: 1 is the most preferred of 4.0, `TYPE=pref` of older ones. Rule CX5. */
function rankOf(property: Property): number {
  const rank = Number(property.parameters['pref']);
  if (rank >= 1) return rank;
  return typesOf(property).has('pref') ? 1 : 101;
}

function channelsOf(property: Property): readonly Channel[] {
  const type = channelType(property);
  const written = textOf(property.values);
  const value =
    type === 'chat' || property.name === 'tel' ? written.replace(/^(?:tel|xmpp|skype|sip|im|x-[\w-]+):/i, '') : written;
  if (type === null || value.trim() === '') return [];
  const types = typesOf(property);
  const label = labelOf(property) ?? (types.has('home') ? 'home' : types.has('work') ? 'work' : null);
  const isHome = types.has('home') && type !== 'email';
  return [{ type, value: decoded(value.trim()), label, via: null, verified: null, private: isHome }];
}

function channelType(property: Property): ChannelType | null {
  const types = typesOf(property);
  const own = property.parameters['x-holdfast'];
  switch (property.name) {
    case 'tel':
      if (own === 'satellite' || own === 'radio' || own === 'sms') return own;
      if (types.has('fax')) return 'fax';
      if (types.has('cell') || types.has('mobile')) return 'mobile';
      return types.has('text') ? 'sms' : 'phone';
    case 'email':
      return 'email';
    case 'impp':
      return 'chat';
    case 'adr':
      return own === 'in-person' ? 'in-person' : 'address';
    case 'x-holdfast-radio':
      return 'radio';
    default:
      return null;
  }
}

function labelOf({ parameters }: Property): string | null {
  const label = parameters['x-label'];
  return typeof label === 'string' && label !== '' ? label : null;
}

/** Numbers in `tel:` addresses are percent-encoded where they must be. */
function decoded(value: string): string {
  try {
    return /%[0-9a-f]{2}/i.test(value) ? decodeURIComponent(value) : value;
  } catch {
    return value;
  }
}
