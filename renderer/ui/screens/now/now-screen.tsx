import { useLiveQuery } from 'dexie-react-hooks';
import { Link } from 'react-router';
import { type Readiness, readiness } from '#app/readiness.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { useWords } from '../../words/words.ts';
import { NextExercise } from './next-exercise.tsx';
import { OpenDrills } from './open-drills.tsx';
import { ReadyPanel } from './ready-panel.tsx';
import { StalePanel } from './stale-panel.tsx';
import { SymptomEntry } from './symptom-entry.tsx';

/** The calm home: what could go wrong, what is running, what is getting old. */
export function NowScreen() {
  const app = useApp();
  const words = useWords();
  const formats = useFormats();
  const ready = useLiveQuery(() => readiness(app), [app]);
  if (ready === undefined || ready === null) return null;
  const { counts } = ready.plan;
  if (Object.values(counts).every((count) => count === 0)) {
    return (
      <Page title={words.now.empty} lede={words.now.emptyNext}>
        <p>
          <Link to={places.library}>{words.map.toLibrary}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page
      title={sentenceOf(ready, words.now, formats.number)}
      lede={words.now.lede(
        formats.number(ready.functions),
        formats.number(counts.component),
        formats.number(counts.contact),
      )}
      side={
        <>
          <ReadyPanel ready={ready} />
          <StalePanel stale={ready.stale} />
        </>
      }
    >
      <OpenDrills />
      <SymptomEntry />
      <NextExercise next={ready.next} />
    </Page>
  );
}

function sentenceOf(
  { stale }: Readiness,
  words: ReturnType<typeof useWords>['now'],
  number: (value: number) => string,
): string {
  return stale.length === 0 ? words.calmGood : words.calmStale(number(stale.length));
}
