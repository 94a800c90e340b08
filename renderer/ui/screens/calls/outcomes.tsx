import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './outcomes.module.css';
import { DIGITS } from './use-call-keys.ts';
import type { Desk } from './use-desk.ts';

const NAMES = ['reached', 'noAnswer', 'voicemail', 'wrongNumber', 'someoneElse'] as const;

/** What came of the call, by digit; before it rings, the one action is to call. */
export function Outcomes({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const { shown, ringingSince } = desk;
  if (shown === null || shown.channel === null) return null;
  const isRinging = ringingSince !== null;
  return (
    <fieldset className={styles['outcomes']}>
      <legend className="visually-hidden">{words.outcomes}</legend>
      {!isRinging && (
        <Button look="primary" className={styles['call']} aria-keyshortcuts="Enter" onClick={desk.ring}>
          {shown.dueAt === null ? words.callNext : words.callAnyway} <Keys keys={['Enter']} />
        </Button>
      )}
      {NAMES.map((name, index) => (
        <Button
          key={name}
          look={isRinging && index === 0 ? 'primary' : 'normal'}
          className={index === 0 && isRinging ? styles['first'] : styles['outcome']}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => {
            const outcome = DIGITS[index];
            if (outcome === 'who') desk.ask('who');
            else if (outcome !== undefined) void desk.outcome(outcome);
          }}
        >
          <Keys keys={[String(index + 1)]} /> {words.outcome[name]}
        </Button>
      ))}
    </fieldset>
  );
}
