import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './call-form.module.css';
import type { Desk } from './use-desk.ts';

const DAY = 86_400_000;
/** What is offered: after a recorded message, somebody is tried again in about this time. */
const OFFERED = 20 * 60_000;

/** Puts a call off until a clock time; one that has passed today means tomorrow. */
export function LaterForm({ desk }: { readonly desk: Desk }) {
  const words = useWords().calls;
  const formats = useFormats();
  const id = useId();
  const [time, setTime] = useState(() => formats.time(desk.calls.now + OFFERED));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const until = timeAfter(desk.calls.now, time);
    if (until !== null) void desk.later(until);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    desk.ask(null);
  };
  return (
    <form className={styles['form']} onSubmit={send} onKeyDown={onKey}>
      <label htmlFor={id}>{words.tryLaterWhen}</label>
      <input
        id={id}
        type="time"
        required
        value={time}
        ref={focusOnce}
        onChange={(event) => setTime(event.target.value)}
      />
      <div className={styles['buttons']}>
        <Button look="primary" small onClick={(event) => event.currentTarget.form?.requestSubmit()}>
          {words.putOff}
        </Button>
        <Button small onClick={() => desk.ask(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** The next moment after `now` at which the clock shows `time` ("03:45"). */
function timeAfter(now: number, time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return null;
  const at = new Date(now).setHours(hours, minutes, 0, 0);
  return at > now ? at : at + DAY;
}
