import { IconTargetArrow } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ScheduleEntry } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './now.module.css';

/** The strip at the foot: when we next find out whether it works. */
export function NextExercise({ next }: { readonly next: ScheduleEntry | null }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <section className={styles['practise']} aria-label={words.exercises.schedule}>
      <IconTargetArrow size={22} stroke={1.9} aria-hidden="true" />
      {next?.scenario == null ? (
        <p>{words.now.nextNone}</p>
      ) : (
        <p>
          <b>{words.now.next(formats.moment(next.on))}</b> <ThingLink kind="scenario" id={next.scenario} />
          {', '}
          {words.exercises.people(formats.number(next.with.length))}
          {next.note !== null && `. ${next.note}`}
        </p>
      )}
      <Link to={places.exercises}>{next === null ? words.now.nextPlan : words.now.nextSee}</Link>
    </section>
  );
}
