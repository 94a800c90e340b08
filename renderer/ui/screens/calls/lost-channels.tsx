import { useWords } from '../../words/words.ts';
import { channelName } from '../people/channel-name.ts';
import { lossReason } from './loss-reason.ts';
import styles from './lost-channels.module.css';
import type { ShownCall } from './shown-call.ts';
import type { Desk } from './use-desk.ts';

/** The ways to reach somebody that do not work now, struck through, each with the reason: nobody tries them in vain. */
export function LostChannels({ desk, shown }: { readonly desk: Desk; readonly shown: ShownCall }) {
  const words = useWords();
  const lost = shown.channels.filter(({ loss, index }) => loss !== null && index !== shown.channel?.index);
  if (lost.length === 0) return null;
  return (
    <ul className={styles['lost']} aria-label={words.calls.lostNumbers}>
      {lost.map((channel) => (
        <li key={channel.index}>
          <s>
            {channelName(channel.channel, words.kinds.channel)} {channel.channel.value}
          </s>{' '}
          <b>{lossReason(channel, desk, words.calls)}</b>
        </li>
      ))}
    </ul>
  );
}
