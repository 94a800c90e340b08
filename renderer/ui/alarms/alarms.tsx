import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useRef } from 'react';
import { Link } from 'react-router';
import { openIncidents } from '#app/runs.ts';
import { useApp, useSettings } from '../app-context.ts';
import { places } from '../places.ts';
import { announce } from '../shared/announcer.tsx';
import { useFormats } from '../shared/formats.ts';
import { useNow } from '../shared/use-now.ts';
import { useWords } from '../words/words.ts';
import styles from './alarms.module.css';
import { chime } from './chime.ts';
import { dueTimers, type OpenTimer } from './due-timers.ts';

/** Seconds between one chime and the next while a timer is due and nobody has heard it. */
const AGAIN = 30;

/**
 * Timers that are due, on every screen: a strip, a sound, an assertive live region, the window's title.
 *
 * Computed from the log and the clock each second, so a restart or a sleeping laptop loses none.
 */
export function Alarms() {
  const app = useApp();
  const views = useLiveQuery(() => openIncidents(app), [app]);
  const now = useNow(1000);
  const due = dueTimers(views?.flatMap((view) => view.runs) ?? [], now);
  useSound(due, now);
  useTitle(due, now);
  if (due.length === 0) return null;
  return (
    <ul className={styles['strip']}>
      {due.map((one) => (
        <Due key={one.timer.event} one={one} now={now} />
      ))}
    </ul>
  );
}

function Due({ one: { run, timer }, now }: { readonly one: OpenTimer; readonly now: number }) {
  const words = useWords().run;
  const formats = useFormats();
  const at = Date.parse(timer.due);
  return (
    <li className={styles['due']}>
      <b>{words.timerOver(timer.name)}</b>
      <span>{words.late(formats.time(at), formats.duration((now - at) / 1000))}</span>
      <Link to={places.run(run.run)}>{run.title}</Link>
    </li>
  );
}

/** Sounds and says each timer once when it becomes due, and sounds again until it is heard. */
function useSound(due: readonly OpenTimer[], now: number): void {
  const { timerSound } = useSettings();
  const words = useWords().run;
  const said = useRef(new Set<string>());
  const last = useRef(0);
  const onTick = useEffectEvent(() => {
    const fresh = due.filter(({ timer }) => !said.current.has(timer.event));
    for (const { timer } of fresh) said.current.add(timer.event);
    if (fresh.length > 0) announce(fresh.map(({ timer }) => words.timerOver(timer.name)).join('. '), 'urgent');
    const again = due.length > 0 && now - last.current >= AGAIN * 1000;
    if (!timerSound || !(fresh.length > 0 || again)) return;
    last.current = now;
    void chime();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once a tick of the clock, whatever else changed
  useEffect(() => onTick(), [now]);
}

/** What is due stands before the window's title, where a taskbar shows it; whatever the screen below is called. */
function useTitle(due: readonly OpenTimer[], now: number): void {
  const words = useWords().run;
  const first = due[0];
  const wanted = first === undefined ? '' : `${words.timerOver(first.timer.name)}${MARK}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the screen may have given itself another title since the last tick
  useEffect(() => {
    const own = document.title.split(MARK).at(-1) ?? '';
    if (document.title !== wanted + own) document.title = wanted + own;
  }, [wanted, now]);
}

/** Between what is due and the screen's own title. */
export const MARK = ' ⏰ ';
