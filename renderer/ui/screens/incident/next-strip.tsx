import { type RefObject, useState } from 'react';
import { useNavigate } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import type { Next } from '#domain/incident/next.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { type Formats, useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useWords, type Words } from '../../words/words.ts';
import styles from './next-strip.module.css';
import type { Board } from './use-board.ts';
import type { Names } from './use-names.ts';
import { useStart } from './use-start.ts';

interface Props {
  readonly file: IncidentFile;
  readonly board: Board;
  readonly names: Names;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onMark: (component: string | null) => void;
}

/** For how long something can be put off, in minutes. */
const LATER = [10, 30, 60] as const;

/** The one next action, with the only filled button of the screen. */
export function NextStrip({ file, board, names, button, onMark }: Props) {
  const words = useWords().board;
  const formats = useFormats();
  const acts = useIncidentActs(file.state.summary.incident);
  const [isParking, setParking] = useState(false);
  const people = usePeople(file.edition);
  const { next, now } = board;
  const said = sayNext(next, { words, names, formats, now, person: people.name });
  const act = useAct(file, next, names, onMark);
  useAnnounce(`${words.next}: ${said.title}`);
  const park = async (minutes: number) => {
    setParking(false);
    if (next.what !== null) await acts.park(next.what, minutes);
    button.current?.focus();
  };
  return (
    <section className={styles['next']} aria-label={words.next}>
      <div className={styles['label']} aria-hidden="true">
        {words.next}
      </div>
      <div className={styles['what']}>
        <b>{said.title}</b>
        {said.why !== '' && <p>{said.why}</p>}
      </div>
      {isParking && (
        <fieldset className={styles['later']}>
          <legend className="visually-hidden">{words.backIn}</legend>
          <span aria-hidden="true">{words.backIn}</span>
          {LATER.map((minutes, index) => (
            <Button
              key={minutes}
              small
              {...(index === 0 ? { ref: focusOnce } : {})}
              onClick={() => void park(minutes)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                setParking(false);
              }}
            >
              {formats.duration(minutes * 60)}
            </Button>
          ))}
        </fieldset>
      )}
      {!isParking && next.what !== null && next.act !== 'mark' && (
        <Button className={styles['notNow']} onClick={() => setParking(true)}>
          {words.notNow}
        </Button>
      )}
      {said.act !== null && (
        <Button ref={button} data-arrive look="primary" className={styles['act']} onClick={() => void act()}>
          {said.act} <Keys keys={['Enter']} />
        </Button>
      )}
    </section>
  );
}

function useAct(file: IncidentFile, next: Next, names: Names, onMark: Props['onMark']): () => Promise<void> | void {
  const navigate = useNavigate();
  const start = useStart();
  const { incident } = file.state.summary;
  return () => {
    if (next.act === 'start') return start(names.textOf(next.fallback.fallback));
    if (next.act === 'mark') return onMark(null);
    if (next.act === 'confirm' || next.act === 'settle') return onMark(next.standing.component.id);
    if (next.act === 'decide') {
      return navigate(places.incidentTab(incident, 'decisions', `new=${next.of.component.id}`));
    }
    if (next.act === 'look-again') {
      return navigate(places.incidentTab(incident, 'decisions', `open=${next.decision.decision}`));
    }
    if (next.act === 'call') return navigate(places.incidentTab(incident, 'calls'));
    if (next.act === 'report') return navigate(places.reports(incident));
    return undefined;
  };
}

interface Saying {
  readonly words: Words['board'];
  readonly names: Names;
  readonly formats: Formats;
  readonly now: number;
  readonly person: (id: string) => string;
}

function sayNext(next: Next, { words, names, formats, now, person }: Saying) {
  if (next.act === 'mark') return { title: words.nextMark, why: words.nextMarkWhy, act: words.sayIt };
  if (next.act === 'confirm') {
    const because = next.standing.because.slice(1, 2).map(names.component)[0] ?? null;
    return { title: words.nextConfirm(next.standing.component.name), why: words.mapSays(because), act: words.check };
  }
  if (next.act === 'settle') {
    return { title: words.nextSettle(next.standing.component.name), why: words.nextSettleWhy, act: words.check };
  }
  if (next.act === 'look-again') {
    const { due, question } = next.decision;
    const why = due === null ? '' : words.wasDue(formats.time(Date.parse(due)));
    return { title: words.nextLookAgain(question), why, act: words.lookAgain };
  }
  if (next.act === 'call') {
    return { title: words.nextCall(person(next.call.rings)), why: words.nextCallWhy, act: words.callNow };
  }
  if (next.act === 'report') {
    const why = words.wasDue(formats.time(Date.parse(next.due)));
    return { title: words.nextReport, why, act: words.writeReport };
  }
  if (next.act === 'wait') {
    const why = next.until === null ? words.nothingLeftWhy : words.nextAt(formats.time(next.until));
    return { title: words.nothingLeft, why, act: null };
  }
  const { component, deadline } = next.of;
  const nothing = words.nothingRunningFor(component.name);
  const until =
    deadline === null
      ? ''
      : deadline.at <= now
        ? words.passedAt(deadline.kind === 'limit', formats.time(deadline.at))
        : words.reaches(deadline.kind === 'limit', formats.time(deadline.at));
  if (next.act === 'decide') {
    return {
      title: words.nextDecide(component.name),
      why: `${words.noFallbackFor} ${until}`.trim(),
      act: words.decide,
    };
  }
  const { capacity, sustain } = next.fallback.fallback.procedure;
  const holds = sustain === null ? words.holdsUnknown : words.holds(formats.duration(sustain.seconds));
  return {
    title: words.nextStart(names.titleOf(next.fallback.fallback)),
    why: [`${nothing}${until === '' ? '.' : `, ${until}`}`, capacity === null ? '' : `${capacity}.`, holds]
      .filter(Boolean)
      .join(' '),
    act: words.startNow,
  };
}
