import { useId } from 'react';
import { useFormats } from '../../shared/formats.ts';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useWords } from '../../words/words.ts';
import { AllNumbers } from './all-numbers.tsx';
import { CallButtons } from './call-buttons.tsx';
import { CallHistory } from './call-history.tsx';
import styles from './call-panel.module.css';
import { DialNumber } from './dial-number.tsx';
import { IfNoAnswer } from './if-no-answer.tsx';
import { LaterForm } from './later-form.tsx';
import { LostChannels } from './lost-channels.tsx';
import { Outcomes } from './outcomes.tsx';
import { SingleCall } from './single-call.tsx';
import { TreeEnd } from './tree-end.tsx';
import type { Desk } from './use-desk.ts';
import { WhoAnswered } from './who-answered.tsx';
import { WordsToSay } from './words-to-say.tsx';

/** Whom to call now: name, number, what to say, what came of it, and who is next if nobody answers. */
export function CallPanel({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const heading = useId();
  const { shown, asking } = desk;
  useAnnounce(shown === null ? '' : `${words.callNow}: ${shown.rings.name}`);
  return (
    <section className={styles['panel']} aria-labelledby={heading}>
      <div className={styles['head']}>
        <h2 id={heading}>{titleOf(desk, words)}</h2>
        <Clock desk={desk} />
      </div>
      {asking === 'single' ? (
        <SingleCall desk={desk} />
      ) : shown === null ? (
        <TreeEnd desk={desk} />
      ) : (
        <div className={styles['body']}>
          <DialNumber key={`${shown.rings.id}/${shown.channel?.index}`} shown={shown} />
          {asking !== 'numbers' && <LostChannels desk={desk} shown={shown} />}
          {asking === 'numbers' ? <AllNumbers desk={desk} shown={shown} /> : <WordsToSay desk={desk} shown={shown} />}
          <CallHistory desk={desk} shown={shown} />
          <IfNoAnswer desk={desk} shown={shown} />
          <CallButtons desk={desk} />
        </div>
      )}
      {asking !== 'single' && shown !== null && (
        <div className={styles['foot']}>
          {asking === 'who' && <WhoAnswered desk={desk} shown={shown} />}
          {asking === 'later' && <LaterForm desk={desk} />}
          {asking !== 'who' && asking !== 'later' && <Outcomes key={callKey(desk)} desk={desk} />}
        </div>
      )}
      {asking !== 'single' && shown === null && (
        <div className={styles['foot']}>
          <CallButtons desk={desk} />
        </div>
      )}
    </section>
  );
}

/** Another call has other buttons: the key press after a click must not say the same of the next one. */
function callKey({ shown, calls }: Desk): string {
  return [shown?.person.id, shown?.rings.id, shown?.channel?.index, calls.log.attempts.length].join('/');
}

function titleOf({ shown, asking }: Desk, words: ReturnType<typeof useWords>['calls']): string {
  if (asking === 'single') return words.single;
  if (shown === null) return words.callNow;
  if (shown.tree === null) return words.outside;
  return shown.dueAt === null ? words.callNow : words.later;
}

/** Which try it is, and since when it rings or when it is due. */
function Clock({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const formats = useFormats();
  const { shown, ringingSince, calls, asking } = desk;
  if (shown === null || asking === 'single') return null;
  const parts = [
    words.nthTry(shown.tryNumber),
    ringingSince !== null ? words.ringingFor(minutesAndSeconds(calls.now - ringingSince)) : null,
    ringingSince === null && shown.dueAt !== null
      ? words.dueAt(
          formats.time(shown.dueAt),
          formats.countdown(Math.max(0, Math.ceil((shown.dueAt - calls.now) / 1000))),
        )
      : null,
  ];
  return <span className={styles['clock']}>{parts.filter(Boolean).join(', ')}</span>;
}

function minutesAndSeconds(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
