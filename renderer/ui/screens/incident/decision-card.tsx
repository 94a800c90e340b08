import { useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { DecisionState, Made } from '#domain/incident/decisions.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { lineOf, placedText } from '../../log/log-line.ts';
import { useLogNames } from '../../log/use-log-names.ts';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import { ReasonForm } from '../run/reason-form.tsx';
import { DecisionForm } from './decision-form.tsx';
import styles from './decisions.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly decision: DecisionState;
  readonly now: number;
  /** What was asked for: its form is open at once. */
  readonly isShown: boolean;
  readonly onClose: () => void;
}

type Doing = 'stands' | 'changed' | 'decide' | null;

/** A decision with everything that belongs to it: what was known, what else was possible, why, and when to look again. */
export function DecisionCard({ file, decision, now, isShown, onClose }: Props) {
  const words = useWords().decisions;
  const formats = useFormats();
  const people = usePeople(file.edition);
  const acts = useIncidentActs(file.state.summary.incident);
  const { question, asked, made, before, reviews, due, isOpen } = decision;
  const isAsked = made === null || reviews.at(-1)?.outcome === 'changed';
  const [doing, setDoing] = useState<Doing>(isShown && isOpen && isAsked ? 'decide' : null);
  const canAct = file.state.summary.closed === null && isOpen;
  const isDue = due !== null && Date.parse(due) <= now;
  return (
    <li className={`${styles['card']} ${isShown ? styles['shown'] : ''}`}>
      <div className={styles['head']}>
        <h2>{question}</h2>
        {due !== null && isOpen && (
          <span className={isDue ? styles['due'] : styles['when']}>
            {isAsked ? words.decideBy(formats.time(Date.parse(due))) : words.lookAgainAt(formats.time(Date.parse(due)))}
          </span>
        )}
        {!isOpen && <span className={styles['when']}>{words.closed}</span>}
      </div>
      {asked !== null && (
        <p className={styles['small']}>
          {words.askedBy(people.name(asked.by), formats.time(Date.parse(asked.at)))}
          {asked.of !== null && ` ${words.askedOf(people.name(asked.of))}`}
        </p>
      )}
      {made !== null && <MadeView file={file} made={made} />}
      {before.length > 0 && (
        <details>
          <summary>{words.before(formats.number(before.length))}</summary>
          {before.map((one) => (
            <MadeView key={one.event} file={file} made={one} />
          ))}
        </details>
      )}
      {reviews.map((review) => (
        <p key={review.event} className={styles['small']}>
          {`${formats.time(Date.parse(review.at))} ${people.initials(review.by)} `}
          {review.outcome === 'stands' ? words.stood(review.reason) : words.changed(review.reason)}
        </p>
      ))}
      {canAct && doing === null && (
        <div className={styles['buttons']}>
          {isAsked ? (
            <Button small look={isShown ? 'primary' : 'normal'} onClick={() => setDoing('decide')}>
              {words.decideIt}
            </Button>
          ) : (
            <>
              <Button small onClick={() => setDoing('stands')}>
                {words.stands}
              </Button>
              <Button small onClick={() => setDoing('changed')}>
                {words.changes}
              </Button>
            </>
          )}
        </div>
      )}
      {(doing === 'stands' || doing === 'changed') && (
        <ReasonForm
          question={doing === 'stands' ? words.whyStands : words.whyChanges}
          onSend={async (reason) => {
            await acts.review(decision.decision, doing, reason);
            setDoing(doing === 'changed' ? 'decide' : null);
          }}
          onClose={() => setDoing((was) => (was === 'decide' ? was : null))}
        />
      )}
      {doing === 'decide' && (
        <DecisionForm
          file={file}
          start={{ decision: decision.decision, question, about: null }}
          onClose={() => {
            setDoing(null);
            onClose();
          }}
        />
      )}
    </li>
  );
}

function MadeView({ file, made }: { readonly file: IncidentFile; readonly made: Made }) {
  const words = useWords();
  const formats = useFormats();
  const people = usePeople(file.edition);
  const names = useLogNames(file);
  const facts = made.facts.flatMap((id) => file.view.events.find((event) => event.id === id) ?? []);
  const others = made.options.filter((option) => option !== made.chosen);
  const who = [people.name(made.by), ...made.with.map(people.name)].join(', ');
  return (
    <dl className={styles['made']}>
      <dt>{words.decisions.decided}</dt>
      <dd>
        <b>{made.chosen}</b>
        <small>{`${formats.time(Date.parse(made.at))}, ${who}`}</small>
      </dd>
      <dt>{words.decisions.because}</dt>
      <dd>{made.reason}</dd>
      {others.length > 0 && (
        <>
          <dt>{words.decisions.instead}</dt>
          <dd>{others.join(' · ')}</dd>
        </>
      )}
      <dt>{words.decisions.knew}</dt>
      <dd>
        {facts.length === 0 ? words.decisions.knewNothing : null}
        <ul>
          {facts.map((event) => (
            <li key={event.hash}>{placedText(event, lineOf(event, file.view.runs, words.log, names), words.log)}</li>
          ))}
        </ul>
      </dd>
    </dl>
  );
}
