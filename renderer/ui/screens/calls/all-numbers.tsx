import type { CallChannel } from '#domain/calls/channels.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import { channelName } from '../people/channel-name.ts';
import styles from './all-numbers.module.css';
import { lossReason } from './loss-reason.ts';
import type { ShownCall } from './shown-call.ts';
import type { Desk } from './use-desk.ts';

/** Every way to reach somebody: those that work first, the lost ones struck through with the reason. */
export function AllNumbers({ desk, shown }: { readonly desk: Desk; readonly shown: ShownCall }) {
  const words = useWords().calls;
  const use = (channel: CallChannel) =>
    desk.choose({
      person: shown.person.id,
      rings: shown.rings.id,
      channel: channel.index,
      isOutside: shown.tree === null,
    });
  return (
    <section className={styles['numbers']} aria-label={words.allNumbers}>
      <ul>
        {shown.channels.map((channel) => (
          <Row
            key={channel.index}
            desk={desk}
            channel={channel}
            isInUse={channel.index === shown.channel?.index}
            onUse={() => use(channel)}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly desk: Desk;
  readonly channel: CallChannel;
  readonly isInUse: boolean;
  readonly onUse: () => void;
}

function Row({ desk, channel, isInUse, onUse }: RowProps) {
  const words = useWords();
  const { loss } = channel;
  const name = channelName(channel.channel, words.kinds.channel);
  const why = lossReason(channel, desk, words.calls);
  return (
    <li>
      <div>
        <span className={styles['type']}>
          {name}
          {channel.channel.private && ` (${words.calls.private})`}
        </span>
        {loss === null ? <b>{channel.channel.value}</b> : <s>{channel.channel.value}</s>}
        {why !== null && <small>{why}</small>}
      </div>
      {isInUse ? (
        <span className={styles['type']}>{words.calls.inUse}</span>
      ) : (
        <Button small aria-label={`${words.calls.use}: ${name} ${channel.channel.value}`} onClick={onUse}>
          {words.calls.use}
        </Button>
      )}
    </li>
  );
}
