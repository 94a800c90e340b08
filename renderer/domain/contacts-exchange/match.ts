import { slugOf, uniqueId } from '#domain/plan/ids.ts';
import type { Channel, Contact, ContactId } from '#domain/plan/model.ts';
import { foldText } from '#domain/search/fold.ts';
import { type ExchangeProblem, exchangeProblem, type FoundContact } from './found.ts';

/** Somebody of a file, and what becomes of them in the plan. */
export interface Matched {
  readonly found: FoundContact;
  /** Who they are already; `null`: new. */
  readonly before: Contact | null;
  readonly by: 'id' | 'number' | 'name' | null;
  readonly after: Contact;
  /** Whether `after` says anything that `before` does not. */
  readonly isChange: boolean;
}

/** What a file would change. */
export interface ContactsOffer {
  readonly matched: readonly Matched[];
  readonly problems: readonly ExchangeProblem[];
}

/** `found` against the plan's `contacts`, in the file's order. Two rows of one person become one. Rules CX8-CX10. */
export function matchContacts(found: readonly FoundContact[], contacts: readonly Contact[]): ContactsOffer {
  const known = indexOf(contacts);
  const taken = new Set<string>(contacts.map(({ id }) => id));
  const merged = new Map<string, Matched>();
  const problems: ExchangeProblem[] = [];
  for (const one of found) {
    const match = whoIs(one, known);
    const id = match?.contact.id ?? newId(one, taken);
    taken.add(id);
    const earlier = merged.get(id);
    const base = earlier?.after ?? match?.contact ?? null;
    merged.set(id, {
      found: one,
      before: match?.contact ?? null,
      by: match?.by ?? null,
      after: mergedContact(one, base, id as ContactId),
      isChange: false,
    });
  }
  const everybody = [...contacts, ...[...merged.values()].map(({ after }) => after)];
  const matched = [...merged.values()].map((one) => {
    const after = { ...one.after, deputies: deputiesOf(one, everybody, problems) };
    return { ...one, after, isChange: one.before === null || JSON.stringify(after) !== JSON.stringify(one.before) };
  });
  return { matched, problems };
}

interface Index {
  readonly byId: ReadonlyMap<string, Contact>;
  readonly byNumber: ReadonlyMap<string, readonly Contact[]>;
  readonly byName: ReadonlyMap<string, readonly Contact[]>;
}

function indexOf(contacts: readonly Contact[]): Index {
  const numbers = contacts.flatMap((contact) =>
    [...new Set(contact.channels.map(numberOf))].flatMap((number) => (number === null ? [] : [{ number, contact }])),
  );
  const byNumber = Map.groupBy(numbers, ({ number }) => number);
  return {
    byId: new Map(contacts.map((contact) => [contact.id as string, contact])),
    byNumber: new Map([...byNumber].map(([number, holders]) => [number, holders.map(({ contact }) => contact)])),
    byName: Map.groupBy(contacts, ({ name }) => plainName(name)),
  };
}

/** Rule CX8. A number or a name that several have says nothing. */
function whoIs(found: FoundContact, index: Index): { contact: Contact; by: 'id' | 'number' | 'name' } | null {
  const own = found.id === null ? undefined : index.byId.get(found.id);
  if (own !== undefined) return { contact: own, by: 'id' };
  for (const channel of found.channels) {
    const holders = index.byNumber.get(numberOf(channel) ?? '') ?? [];
    const [holder] = holders;
    if (holders.length === 1 && holder !== undefined) return { contact: holder, by: 'number' };
  }
  const namesakes = index.byName.get(plainName(found.name)) ?? [];
  const [namesake] = namesakes;
  return namesakes.length === 1 && namesake !== undefined ? { contact: namesake, by: 'name' } : null;
}

/** What numbers and addresses are compared by: the last nine digits, so that +33 6 and 06 are one; `null` for places. */
function numberOf({ type, value }: Channel): string | null {
  if (type === 'email' || type === 'chat') return value.trim().toLowerCase();
  if (type === 'address' || type === 'in-person' || type === 'radio') return null;
  const digits = value.replace(/\D/g, '');
  return digits.length < 6 ? null : digits.slice(-9);
}

function plainName(name: string): string {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !['dr', 'mr', 'mrs', 'ms', 'm', 'mme', 'mlle'].includes(word))
    .sort()
    .join(' ');
}

function newId({ id, name }: FoundContact, taken: ReadonlySet<string>): string {
  return uniqueId(id ?? (slugOf(name) || 'contact'), taken);
}

/** Rule CX9. */
function mergedContact(found: FoundContact, base: Contact | null, id: ContactId): Contact {
  const channels = found.channels.map((channel) => joined(channel, base));
  const named = new Set(channels.map(sameness));
  const left = (base?.channels ?? []).filter((one) => !named.has(sameness(one)));
  const all = found.namesAllChannels ? withHidden(channels, left, base) : [...channels, ...left];
  return {
    id,
    name: found.name,
    role: found.role ?? base?.role ?? null,
    organisation: found.organisation ?? base?.organisation ?? null,
    channels: all,
    deputies: base?.deputies ?? [],
    languages: found.languages ?? base?.languages ?? [],
    availability: found.availability ?? base?.availability ?? null,
    verified: found.verified ?? base?.verified ?? null,
    verifyEvery: found.verifyEvery ?? base?.verifyEvery ?? null,
    notes: found.notes ?? base?.notes ?? null,
    tags: found.tags ?? base?.tags ?? [],
    origin: base?.origin ?? null,
    unknown: base?.unknown ?? {},
  };
}

/** A file of ours may have been written without private numbers: they stay, at their places. */
function withHidden(channels: readonly Channel[], left: readonly Channel[], base: Contact | null): readonly Channel[] {
  if (channels.some((channel) => channel.private)) return channels;
  return left
    .filter((channel) => channel.private)
    .reduce<readonly Channel[]>(
      (all, channel) => all.toSpliced(base?.channels.indexOf(channel) ?? all.length, 0, channel),
      channels,
    );
}

/** A channel that the plan has too keeps what the file does not say of it. */
function joined(channel: Channel, base: Contact | null): Channel {
  const before = base?.channels.find((one) => sameness(one) === sameness(channel));
  if (before === undefined) return channel;
  return {
    ...channel,
    label: channel.label ?? before.label,
    via: channel.via ?? before.via,
    verified: channel.verified ?? before.verified,
    private: channel.private || before.private,
  };
}

function sameness(channel: Channel): string {
  return numberOf(channel) ?? `${channel.type} ${channel.value.trim().toLowerCase()}`;
}

/** Rule CX10. */
function deputiesOf(one: Matched, everybody: readonly Contact[], problems: ExchangeProblem[]): readonly ContactId[] {
  if (one.found.deputies === null) return one.after.deputies;
  return one.found.deputies.flatMap((said): readonly ContactId[] => {
    const own = one.before?.deputies.find((id) => id === said);
    if (own !== undefined) return [own];
    const found =
      everybody.find(({ id }) => id === said) ?? everybody.find(({ name }) => plainName(name) === plainName(said));
    if (found === undefined) problems.push(exchangeProblem(one.found.line, 'deputy-unknown', said));
    return found === undefined ? [] : [found.id];
  });
}
