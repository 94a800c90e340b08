import { type FormEvent, useState } from 'react';
import { dialOf } from '#domain/calls/dial.ts';
import { type Campaign, type CheckOutcome, checkKey, type NumberCheck } from '#domain/calls/verification.ts';
import { useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useFormats } from '../../shared/formats.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { Keys } from '../../shared/keys.tsx';
import { OutsideLink } from '../../shared/outside-link.tsx';
import { Panel } from '../../shared/panel.tsx';
import { QrCode } from '../../shared/qr-code.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';
import { useWords } from '../../words/words.ts';
import { channelName } from './channel-name.ts';
import type { CampaignActs } from './use-campaign-acts.ts';
import styles from './verify.module.css';

const OUTCOMES: readonly CheckOutcome[] = ['confirmed', 'changed', 'failed'];

interface Props {
  readonly campaign: Campaign;
  readonly acts: CampaignActs;
}

/** The number to call now, large; 1 confirmed, 2 changed, 3 failed, 0 not now. */
export function CheckDesk({ campaign, acts }: Props) {
  const words = useWords().contacts.verification;
  const { shown } = acts;
  const isDone = campaign.next === null;
  useAnnounce(shown === null ? words.allDone : `${words.call}: ${shown.contact.name}`);
  return (
    <Panel title={shown === null || isDone ? words.allDone : words.call}>
      <div className={styles['body']}>
        {shown !== null && <Check key={checkKey(shown)} check={shown} acts={acts} />}
        <Button look={isDone ? 'primary' : 'normal'} onClick={() => void acts.finish()}>
          {isDone ? words.finish : words.finishEarly}
        </Button>
      </div>
    </Panel>
  );
}

function Check({ check, acts }: { readonly check: NumberCheck; readonly acts: CampaignActs }) {
  const all = useWords();
  const words = all.contacts.verification;
  const formats = useFormats();
  const [isChanging, setChanging] = useState(false);
  const [open, setOpen] = useState<'dial' | 'code' | null>(null);
  const say = (outcome: CheckOutcome) => (outcome === 'changed' ? setChanging(true) : void acts.say(check, outcome));
  useCheckKeys(!isChanging, say, acts.skip);
  const { contact, channel } = check;
  const address = dialOf(channel);
  const last = channel.verified ?? contact.verified;
  return (
    <>
      <h3 className={styles['name']}>{contact.name}</h3>
      <p className={styles['about']}>{[contact.role, contact.organisation].filter(Boolean).join(', ')}</p>
      <p className={styles['number']}>{acts.values.get(checkKey(check)) ?? channel.value}</p>
      <p className={styles['about']}>
        {[channelName(channel, all.kinds.channel), last === null ? words.never : words.last(formats.date(last))].join(
          ', ',
        )}
      </p>
      {address !== null && (
        <div className={styles['buttons']}>
          <Button small onClick={() => setOpen(open === 'dial' ? null : 'dial')}>
            {all.calls.dial}
          </Button>
          <Button small aria-expanded={open === 'code'} onClick={() => setOpen(open === 'code' ? null : 'code')}>
            {open === 'code' ? all.calls.hideCode : all.calls.code}
          </Button>
        </div>
      )}
      {open === 'dial' && address !== null && <OutsideLink href={address} onClose={() => setOpen(null)} />}
      {open === 'code' && address !== null && <QrCode text={address} name={all.calls.codeFor(channel.value)} />}
      <p className={styles['ask']}>{words.ask}</p>
      {isChanging ? (
        <NewNumber check={check} acts={acts} onClose={() => setChanging(false)} />
      ) : (
        <div className={styles['outcomes']}>
          {OUTCOMES.map((outcome, index) => (
            <Button
              key={outcome}
              look={index === 0 ? 'primary' : 'normal'}
              aria-keyshortcuts={String(index + 1)}
              onClick={() => say(outcome)}
            >
              <Keys keys={[String(index + 1)]} /> {words[outcome]}
            </Button>
          ))}
          <Button aria-keyshortcuts="0" onClick={acts.skip}>
            <Keys keys={['0']} /> {words.skip}
          </Button>
        </div>
      )}
    </>
  );
}

function useCheckKeys(isOn: boolean, say: (outcome: CheckOutcome) => void, skip: () => void): void {
  const { singleKeys } = useSettings();
  useKeyDown((event: KeyboardEvent) => {
    if (
      !isOn ||
      !singleKeys ||
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event)
    )
      return;
    const outcome = /^[1-3]$/.test(event.key) ? OUTCOMES[Number(event.key) - 1] : undefined;
    if (outcome === undefined && event.key !== '0') return;
    event.preventDefault();
    if (outcome === undefined) skip();
    else say(outcome);
  });
}

interface NewNumberProps {
  readonly check: NumberCheck;
  readonly acts: CampaignActs;
  readonly onClose: () => void;
}

function NewNumber({ check, acts, onClose }: NewNumberProps) {
  const words = useWords().contacts.verification;
  const [value, setValue] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') void acts.say(check, 'changed', value.trim());
  };
  return (
    <form className={styles['form']} onSubmit={send}>
      <label>
        {words.newNumber}
        <input
          value={value}
          required
          autoComplete="off"
          ref={focusOnce}
          onChange={(event) => setValue(event.target.value)}
        />
      </label>
      <div className={styles['buttons']}>
        <Button look="primary" small onClick={(event) => event.currentTarget.form?.requestSubmit()}>
          {words.keep}
        </Button>
        <Button small onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
