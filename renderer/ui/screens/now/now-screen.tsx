import { useLiveQuery } from 'dexie-react-hooks';
import { readiness } from '#app/readiness.ts';
import { useApp } from '../../app-context.ts';
import { PastIncidents } from '../../incidents/past-incidents.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useHeadline } from '../../without/use-headline.ts';
import { useWithout } from '../../without/use-without.ts';
import { WithoutPanel, WithoutSoon } from '../../without/without-panel.tsx';
import { useWords } from '../../words/words.ts';
import { FirstFunctions } from './first-functions.tsx';
import { NewerEdition } from './newer-edition.tsx';
import { NextExercise } from './next-exercise.tsx';
import styles from './now.module.css';
import { OpenDrills } from './open-drills.tsx';
import { ReadyPanel } from './ready-panel.tsx';
import { StalePanel } from './stale-panel.tsx';
import { TwentyMinutes } from './twenty-minutes.tsx';
import { useNowKeys } from './use-now-keys.ts';

/** The calm home: could we do without it, are we ready, what is getting old. */
export function NowScreen() {
  const app = useApp();
  const words = useWords().now;
  const formats = useFormats();
  const ready = useLiveQuery(() => readiness(app), [app]);
  const without = useWithout();
  const headline = useHeadline(without);
  useNowKeys();
  if (ready === undefined || ready === null) return null;
  const { counts } = ready.plan;
  if (ready.functions === 0) {
    return (
      <Page title={words.empty} lede={words.emptyNext}>
        <OpenDrills />
        <FirstFunctions />
        <TwentyMinutes ready={ready} />
      </Page>
    );
  }
  const hasPath = counts.procedure === 0 || counts.contact === 0 || counts.component === ready.functions;
  return (
    <Page
      isFilled
      title={headline}
      lede={words.lede(
        formats.number(ready.functions),
        formats.number(counts.component),
        formats.number(counts.contact),
      )}
    >
      <div className={styles['home']}>
        <div className={styles['main']}>
          <OpenDrills />
          <NewerEdition />
          {hasPath && <TwentyMinutes ready={ready} />}
          {without === undefined && <WithoutSoon foot={<NextExercise next={ready.next} />} />}
          {without && <WithoutPanel all={without} foot={<NextExercise next={ready.next} />} />}
          <PastIncidents />
        </div>
        <div className={styles['side']}>
          <ReadyPanel ready={ready} />
          <StalePanel ready={ready} />
        </div>
      </div>
    </Page>
  );
}
