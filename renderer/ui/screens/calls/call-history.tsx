import type { CallAttempt } from '#domain/calls/call-log.ts';
import { usePeople } from '../../person/use-people.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords, type Words } from '../../words/words.ts';
import styles from './call-history.module.css';
import type { ShownCall } from './shown-call.ts';
import type { Desk } from './use-desk.ts';

const MOST = 4;

/** The calls so far to the one in the panel, and for the one whom they stand in for: the last few, latest first. */
export function CallHistory({ desk, shown }: { readonly desk: Desk; readonly shown: ShownCall }) {
  const words = useWords();
  const formats = useFormats();
  const people = usePeople();
  const about = desk.calls.log.attempts.filter(
    ({ subject }) => subject === shown.person.id || subject === shown.rings.id,
  );
  if (about.length === 0) return null;
  const lines = about.slice(-MOST).reverse();
  return (
    <ul className={styles['history']} aria-label={words.calls.historyLabel}>
      {lines.map((attempt) => (
        <li key={attempt.event}>
          {lineOf(attempt, words, formats.time(attempt.at), people.initials(attempt.by), desk)}
        </li>
      ))}
    </ul>
  );
}

function lineOf(attempt: CallAttempt, words: Words, time: string, who: string, { calls }: Desk): string {
  const what = words.calls.outcome[WORD[attempt.outcome]].toLowerCase();
  const said = attempt.reached === null ? what : `${what}: ${calls.nameOf(attempt.reached)}`;
  const type = Object.entries(words.kinds.channel).find(([key]) => key === attempt.channel?.type)?.[1];
  return type === undefined
    ? words.calls.historyPlain(time, said, who)
    : words.calls.history(time, said, type.toLowerCase(), who);
}

const WORD = {
  reached: 'reached',
  deputy: 'someoneElse',
  voicemail: 'voicemail',
  'no-answer': 'noAnswer',
  'wrong-number': 'wrongNumber',
} as const;
