import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { today } from '#app/today.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import type { Contact, IsoDate } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { ChannelText } from '../../person/channel-text.tsx';
import { Verified } from '../../person/verified.tsx';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useAddressWord, useFiltered } from '../../shared/use-filter.ts';
import { type ListHandle, VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import styles from './people.module.css';

/** Every contact: who, how to reach them first, whether that was checked, and who stands in. */
export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }) {
  const { people: words, contacts: more } = useWords();
  const formats = useFormats();
  const [typed, setTyped] = useAddressWord('q');
  const [only, setOnly] = useAddressWord('only');
  const [order, setOrder] = useAddressWord('order');
  const [organisation, setOrganisation] = useAddressWord('of');
  const isOnlyLate = only === 'unconfirmed';
  const isByAge = order === 'age';
  const day = today(useApp());
  const list = useRef<ListHandle>(null);
  const byName = useMemo(
    () =>
      contacts
        .filter((contact) => !isOnlyLate || !isConfirmed(contact, day))
        .filter((contact) => organisation === '' || contact.organisation === organisation)
        .toSorted(isByAge ? byAge : (a, b) => a.name.localeCompare(b.name)),
    [contacts, isOnlyLate, day, organisation, isByAge],
  );
  const names = useMemo(() => new Map<string, string>(contacts.map((it) => [it.id, it.name])), [contacts]);
  const organisations = useMemo(
    () => [...new Set(contacts.flatMap((contact) => contact.organisation ?? []))].sort((a, b) => a.localeCompare(b)),
    [contacts],
  );
  const shown = useFiltered(byName, textOf, typed);
  return (
    <section className={styles['list']} aria-label={words.contacts}>
      <div className={styles['bar']}>
        <FilterField label={words.filter} value={typed} onChange={setTyped} onDown={() => list.current?.focusFirst()} />
        <Button small aria-pressed={isOnlyLate} onClick={() => setOnly(isOnlyLate ? null : 'unconfirmed')}>
          {words.onlyUnconfirmed}
        </Button>
        <Segmented<'name' | 'age'>
          small
          label={more.sort}
          value={isByAge ? 'age' : 'name'}
          options={[
            { value: 'name', label: more.byName },
            { value: 'age', label: more.byAge },
          ]}
          onChange={(value) => setOrder(value === 'age' ? 'age' : null)}
        />
        {organisations.length > 1 && (
          <select
            aria-label={more.organisation}
            value={organisation}
            onChange={(event) => setOrganisation(event.target.value === '' ? null : event.target.value)}
          >
            <option value="">{more.allOrganisations}</option>
            {organisations.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
        <span aria-live="polite">{words.shown(formats.number(shown.length), formats.number(contacts.length))}</span>
      </div>
      {shown.length === 0 ? (
        <p className={styles['empty']}>{contacts.length === 0 ? words.none : words.nothing}</p>
      ) : (
        <div className={styles['rows']}>
          <VirtualList
            label={words.contacts}
            items={shown}
            keyOf={(contact) => contact.id}
            rowHeight={68}
            handle={list}
            row={(contact) => <Row contact={contact} names={names} />}
          />
        </div>
      )}
    </section>
  );
}

function isConfirmed(contact: Contact, day: IsoDate): boolean {
  const due = verificationDue(contact, day);
  return due.last !== null && !due.isOverdue;
}

/** Who was confirmed longest ago first; never comes before that. */
function byAge(a: Contact, b: Contact): number {
  return lastOf(a).localeCompare(lastOf(b)) || a.name.localeCompare(b.name);
}

function lastOf({ verified, channels }: Contact): string {
  const days = [verified, ...channels.map((channel) => channel.verified)].flatMap((day) => day ?? []);
  return days.sort().at(-1) ?? '';
}

function textOf(contact: Contact): string {
  const numbers = contact.channels.flatMap(({ value }) => [value, value.replace(/[\s.-]/g, '')]);
  return [contact.name, contact.role, contact.organisation, contact.id, ...contact.tags, ...numbers].join(' ');
}

const MOST_SHOWN = 2;

function Row({ contact, names }: { readonly contact: Contact; readonly names: ReadonlyMap<string, string> }) {
  const words = useWords().people;
  const deputies = contact.deputies.map((id) => names.get(id) ?? id);
  return (
    <div className={styles['row']}>
      <div>
        <Link to={places.thing('contact', contact.id)} className={styles['name'] ?? ''}>
          {contact.name}
        </Link>
        <small>{[contact.role, contact.organisation].filter(Boolean).join(', ')}</small>
      </div>
      <ol>
        {contact.channels.length === 0 && <li className={styles['lack']}>{words.noChannels}</li>}
        {contact.channels.slice(0, MOST_SHOWN).map((channel) => (
          <li key={`${channel.type}${channel.value}`}>
            <ChannelText channel={channel} isHidden={channel.private} />
          </li>
        ))}
      </ol>
      <div className={styles['second']}>
        <Verified contact={contact} />
        <small>{deputies.length === 0 ? words.noDeputy : words.deputiesAre(deputies.join(', '))}</small>
      </div>
    </div>
  );
}
