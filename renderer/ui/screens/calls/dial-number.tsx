import { IconPhoneOutgoing, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { today } from '#app/today.ts';
import { dialOf } from '#domain/calls/dial.ts';
import { daysBetween } from '#domain/freshness/days.ts';
import { verificationDue } from '#domain/freshness/review.ts';
import type { Channel } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { OutsideLink } from '../../shared/outside-link.tsx';
import { QrCode } from '../../shared/qr-code.tsx';
import { useWords } from '../../words/words.ts';
import { channelName } from '../people/channel-name.ts';
import styles from './dial-number.module.css';
import { PersonLine } from './person-line.tsx';
import type { ShownCall } from './shown-call.ts';

/** The number, at 38 px, with what it is, when it was confirmed, and the ways to have a phone dial it. */
export function DialNumber({ shown }: { readonly shown: ShownCall }) {
  const words = useWords();
  const [open, setOpen] = useState<'dial' | 'code' | null>(null);
  const { channel } = shown;
  if (channel === null) {
    return (
      <div className={styles['dial']}>
        <PersonLine shown={shown} tools={null} />
        <p className={styles['none']}>{words.calls.noChannel}</p>
      </div>
    );
  }
  const { value, type } = channel.channel;
  const address = dialOf(channel.channel);
  const isLong = value.length > 18 || type === 'email';
  const ways = address !== null && (
    <div className={styles['ways']}>
      <Button small onClick={() => setOpen(open === 'dial' ? null : 'dial')}>
        <IconPhoneOutgoing size={17} stroke={1.9} aria-hidden="true" />{' '}
        <span className={styles['way']}>{words.calls.dial}</span>
      </Button>
      <Button small aria-expanded={open === 'code'} onClick={() => setOpen(open === 'code' ? null : 'code')}>
        <IconQrcode size={17} stroke={1.9} aria-hidden="true" />{' '}
        <span className={styles['way']}>{open === 'code' ? words.calls.hideCode : words.calls.code}</span>
      </Button>
    </div>
  );
  return (
    <div className={styles['dial']}>
      <PersonLine shown={shown} tools={ways} />
      <p className={`${styles['number']} ${isLong ? styles['long'] : ''}`}>{value}</p>
      <p className={styles['about']}>
        {`${channelName(channel.channel, words.kinds.channel)}.`} <Loss shown={shown} /> <Others shown={shown} />{' '}
        <Confirmed shown={shown} channel={channel.channel} />
      </p>
      {open === 'dial' && address !== null && <OutsideLink href={address} onClose={() => setOpen(null)} />}
      {open === 'code' && address !== null && <QrCode text={address} name={words.calls.codeFor(value)} />}
    </div>
  );
}

/** Why this number is not counted on, if so. */
function Loss({ shown }: { readonly shown: ShownCall }) {
  const words = useWords().calls;
  const loss = shown.channel?.loss ?? null;
  if (loss === null) return null;
  return <b className={styles['loss']}>{loss.reason === 'wrong' ? words.wrong : words.noneWorks}</b>;
}

/** The number that comes after this one in the same try. */
function Others({ shown }: { readonly shown: ShownCall }) {
  const words = useWords();
  const next = shown.channels.find((other) => other.loss === null && other.index > (shown.channel?.index ?? 0));
  if (next === undefined) return null;
  const name = channelName(next.channel, words.kinds.channel);
  return <span>{words.calls.thenNumber(name.toLowerCase(), next.channel.value)}</span>;
}

function Confirmed({ shown, channel }: { readonly shown: ShownCall; readonly channel: Channel }) {
  const words = useWords().calls;
  const formats = useFormats();
  const day = today(useApp());
  const own = channel.verified ?? shown.rings.verified;
  if (own === null) return <span className={styles['late']}>{words.never}</span>;
  const { isOverdue } = verificationDue({ ...shown.rings, channels: [], verified: own }, day);
  if (isOverdue) {
    return <span className={styles['late']}>{words.unconfirmed(formats.number(daysBetween(own, day)))}</span>;
  }
  return <span>{words.confirmed(formats.date(own))}</span>;
}
