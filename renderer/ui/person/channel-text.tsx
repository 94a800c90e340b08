import type { Channel } from '#domain/plan/model.ts';
import { useWords } from '../words/words.ts';
import styles from './channel-text.module.css';

/** One way to reach a person, in a line: "Mobile 06 39 98 10 03". A private one says so. */
export function ChannelText({ channel, isHidden = false }: { readonly channel: Channel; readonly isHidden?: boolean }) {
  const words = useWords();
  const type = words.kinds.channel[channel.type];
  return (
    <span className={styles['channel']}>
      <span className={styles['type']}>{channel.label === null ? type : `${type}, ${channel.label}`}</span>{' '}
      {!isHidden && <b className={styles['value']}>{channel.value}</b>}
      {channel.private && <span className={styles['private']}>{words.people.private}</span>}
    </span>
  );
}
