import type { Matched } from '#domain/contacts-exchange/match.ts';
import type { Channel, Contact } from '#domain/plan/model.ts';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import { channelName } from './channel-name.ts';
import styles from './exchange.module.css';

/** Everybody whom a file names, new and changed ones first, with what changes of them. */
export function OfferedContacts({ matched }: { readonly matched: readonly Matched[] }) {
  const words = useWords().contacts.exchange;
  const rank = ({ before, isChange }: Matched) => (before === null ? 0 : isChange ? 1 : 2);
  return (
    <div className={styles['offered']}>
      <VirtualList
        label={words.offer}
        items={matched.toSorted((a, b) => rank(a) - rank(b))}
        keyOf={({ after }) => after.id}
        rowHeight={72}
        row={(one) => <Row one={one} />}
      />
    </div>
  );
}

function Row({ one }: { readonly one: Matched }) {
  const words = useWords();
  const { before, after, isChange, by } = one;
  const how = {
    id: words.contacts.exchange.byId,
    number: words.contacts.exchange.byNumber,
    name: words.contacts.exchange.byName,
  };
  const what =
    before === null
      ? words.contacts.exchange.isNew
      : isChange
        ? words.contacts.exchange.changed
        : words.contacts.exchange.same;
  return (
    <div className={styles['row']}>
      <div>
        <b>{after.name}</b>
        <small>{[after.role, after.organisation].filter(Boolean).join(', ')}</small>
      </div>
      <div>
        {channelsSaid(before, after).map(({ channel, isNew }) => (
          <span key={`${channel.type}${channel.value}`} className={isNew ? styles['new'] : ''}>
            {`${channelName(channel, words.kinds.channel)} ${channel.value}`}
          </span>
        ))}
        {before !== null && before.name !== after.name && <small>{words.contacts.exchange.was(before.name)}</small>}
      </div>
      <div>
        <b>{what}</b>
        <small>{by === null ? '' : how[by]}</small>
      </div>
    </div>
  );
}

const MOST = 3;

/** New numbers first: they are what somebody has to look at. */
function channelsSaid(before: Contact | null, after: Contact): readonly { channel: Channel; isNew: boolean }[] {
  const known = new Set(before?.channels.map(({ type, value }) => `${type}${value}`));
  return after.channels
    .map((channel) => ({ channel, isNew: !known.has(`${channel.type}${channel.value}`) }))
    .sort((a, b) => Number(b.isNew) - Number(a.isNew))
    .slice(0, MOST);
}
