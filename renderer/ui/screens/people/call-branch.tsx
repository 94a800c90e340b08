import { Link } from 'react-router';
import { MAX_CALLS } from '#domain/plan/check-people.ts';
import type { CallNode, Contact } from '#domain/plan/model.ts';
import { ChannelText } from '../../person/channel-text.tsx';
import { Verified } from '../../person/verified.tsx';
import { places } from '../../places.ts';
import { useWords } from '../../words/words.ts';
import styles from './tree-screen.module.css';

interface Props {
  readonly node: CallNode;
  readonly people: ReadonlyMap<string, Contact>;
}

/** A person of a call tree and, indented, those whom that person calls. */
export function CallBranch({ node, people }: Props) {
  const words = useWords();
  const contact = people.get(node.contact);
  const first = contact?.channels[0];
  const deputies = (contact?.deputies ?? []).map((id) => people.get(id)?.name ?? id);
  return (
    <li>
      <div className={styles['person']}>
        <div>
          {node.title !== null && <small>{node.title}</small>}
          {contact === undefined ? (
            <span className={styles['missing']}>{words.kinds.notInPlan(node.contact)}</span>
          ) : (
            <Link to={places.thing('contact', contact.id)}>{contact.name}</Link>
          )}
          <small>{deputies.length === 0 ? words.people.noDeputy : words.people.deputiesAre(deputies.join(', '))}</small>
        </div>
        <div>
          {first === undefined ? words.people.noChannels : <ChannelText channel={first} isHidden={first.private} />}
        </div>
        <div className={styles['state']}>
          {contact !== undefined && <Verified contact={contact} />}
          {node.calls.length > MAX_CALLS && <span className={styles['missing']}>{words.people.tooMany}</span>}
        </div>
      </div>
      {node.calls.length > 0 && (
        <ul aria-label={`${contact?.name ?? node.contact}: ${words.people.callsThese}`}>
          {node.calls.map((call, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a person may be called twice, and the order never changes here
            <CallBranch key={index} node={call} people={people} />
          ))}
        </ul>
      )}
    </li>
  );
}
