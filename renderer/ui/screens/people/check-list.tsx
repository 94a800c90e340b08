import { type Campaign, checkKey, type NumberCheck } from '#domain/calls/verification.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { VirtualList } from '../../shared/virtual-list.tsx';
import { useWords } from '../../words/words.ts';
import { channelName } from './channel-name.ts';
import people from './people.module.css';
import type { CampaignActs } from './use-campaign-acts.ts';
import styles from './verify.module.css';

interface Props {
  readonly campaign: Campaign;
  readonly acts: CampaignActs;
  readonly isOpen: boolean;
}

/** Every number of the campaign with what was said of it; pressed, it is the one to call. */
export function CheckList({ campaign, acts, isOpen }: Props) {
  const words = useWords().contacts.verification;
  return (
    <section className={people['list']} aria-label={words.list}>
      <div className={people['rows']}>
        <VirtualList
          label={words.list}
          items={campaign.checks}
          keyOf={checkKey}
          rowHeight={52}
          row={(check) => <Row check={check} acts={acts} isOpen={isOpen} />}
        />
      </div>
    </section>
  );
}

const MARK = { confirmed: 'up', changed: 'fallback', failed: 'down' } as const;

function Row({
  check,
  acts,
  isOpen,
}: {
  readonly check: NumberCheck;
  readonly acts: CampaignActs;
  readonly isOpen: boolean;
}) {
  const words = useWords();
  const { contact, channel, outcome } = check;
  const isShown = acts.shown !== null && checkKey(acts.shown) === checkKey(check);
  const text = (
    <>
      <b>{contact.name}</b>{' '}
      <span>{`${channelName(channel, words.kinds.channel)} ${acts.values.get(checkKey(check)) ?? channel.value}`}</span>
    </>
  );
  return (
    <div className={styles['row']}>
      {isOpen ? (
        <button type="button" aria-current={isShown ? 'true' : undefined} onClick={() => acts.look(check)}>
          {text}
        </button>
      ) : (
        <span>{text}</span>
      )}
      <span className={styles['state']}>
        <StatusMark status={outcome === null ? 'unknown' : MARK[outcome]} size={17} />
        {outcome === null ? words.contacts.verification.open : words.contacts.verification[outcome]}
      </span>
    </div>
  );
}
