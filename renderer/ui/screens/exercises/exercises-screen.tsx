import { useLiveQuery } from 'dexie-react-hooks';
import { useMatch } from 'react-router';
import { thingsOf } from '#app/plan.ts';
import { today } from '#app/today.ts';
import { dayOf } from '#domain/plan/dates.ts';
import { useApp } from '../../app-context.ts';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useWords } from '../../words/words.ts';
import { ActionList } from './action-list.tsx';
import styles from './exercises.module.css';
import { ScenarioList } from './scenario-list.tsx';
import { ScheduleList } from './schedule-list.tsx';

/** What is planned, what can be played, what is to be mended. The address may name one date or action, which is marked. */
export function ExercisesScreen() {
  const app = useApp();
  const words = useWords().exercises;
  const formats = useFormats();
  const named = useMatch('/:kind/:id')?.params.id ?? null;
  const scenarios = useLiveQuery(() => thingsOf(app, 'scenario'), [app]);
  const schedule = useLiveQuery(() => thingsOf(app, 'schedule'), [app]);
  const actions = useLiveQuery(() => thingsOf(app, 'action'), [app]);
  if (scenarios === undefined || schedule === undefined || actions === undefined) return null;
  const day = today(app);
  const inOrder = schedule.toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const next = inOrder.find((entry) => entry.scenario !== null && (dayOf(entry.on) ?? '') >= day);
  const open = actions.filter((action) => action.state === 'open');
  return (
    <Page
      title={next === undefined ? words.none : words.title(formats.moment(next.on))}
      lede={words.lede(formats.number(scenarios.length), formats.number(open.length))}
    >
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <ScheduleList entries={inOrder} marked={named} day={day} />
          <ScenarioList scenarios={scenarios} />
        </div>
        <ActionList actions={actions} marked={named} day={day} />
      </div>
    </Page>
  );
}
