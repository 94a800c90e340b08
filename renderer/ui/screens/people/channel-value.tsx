import { useState } from 'react';
import { dialOf } from '#domain/calls/dial.ts';
import type { Channel } from '#domain/plan/model.ts';
import { Button } from '../../shared/button.tsx';
import { OutsideLink } from '../../shared/outside-link.tsx';
import { QrCode } from '../../shared/qr-code.tsx';
import { useWords } from '../../words/words.ts';
import styles from './channel-value.module.css';

/** A number, with the ways to have a phone dial it; a private one is hidden until somebody asks. */
export function ChannelValue({ channel, isHidden }: { readonly channel: Channel; readonly isHidden: boolean }) {
  const { calls, contacts } = useWords();
  const [open, setOpen] = useState<'dial' | 'code' | null>(null);
  const address = dialOf(channel);
  if (isHidden) return <span className={styles['hidden']}>{contacts.hiddenValue}</span>;
  return (
    <>
      <span className={styles['value']}>{channel.value}</span>
      {address !== null && (
        <span className={styles['ways']}>
          <Button
            look="link"
            aria-label={`${calls.dial}: ${channel.value}`}
            onClick={() => setOpen(open === 'dial' ? null : 'dial')}
          >
            {calls.dial}
          </Button>
          <Button
            look="link"
            aria-expanded={open === 'code'}
            aria-label={`${open === 'code' ? calls.hideCode : calls.code}: ${channel.value}`}
            onClick={() => setOpen(open === 'code' ? null : 'code')}
          >
            {open === 'code' ? calls.hideCode : calls.code}
          </Button>
        </span>
      )}
      {open === 'dial' && address !== null && <OutsideLink href={address} onClose={() => setOpen(null)} />}
      {open === 'code' && address !== null && <QrCode text={address} name={calls.codeFor(channel.value)} />}
    </>
  );
}
