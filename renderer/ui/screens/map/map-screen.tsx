import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { planMap } from '#app/plan-map.ts';
import { mapViewOf, whatIf } from '#app/situation-map.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Page } from '../../shared/page.tsx';
import { useAddressWord } from '../../shared/use-filter.ts';
import { useWords } from '../../words/words.ts';
import { WhatIfMap } from './what-if-map.tsx';

/** The map: what falls if something falls, and which spare is not a spare. Nothing here is declared. */
export function MapScreen() {
  const app = useApp();
  const words = useWords().map;
  const plan = useLiveQuery(() => planMap(app), [app]);
  const [down] = useAddressWord('down');
  const view = useMemo(
    () => (plan === undefined || plan === null ? null : mapViewOf(plan, whatIf(plan, down.split(',')))),
    [plan, down],
  );
  if (plan === undefined || plan === null || view === null) return null;
  if (
    plan.map.components.every(({ kind, dependsOn }) => kind === 'function' || dependsOn === null) &&
    plan.map.needs.values.length === 0
  ) {
    return (
      <Page title={words.none} lede={words.noneNext}>
        <p>
          <Link to={places.functions}>{words.toFunctions}</Link>
        </p>
        <p>
          <Link to={places.library}>{words.toLibrary}</Link>
        </p>
      </Page>
    );
  }
  return <WhatIfMap view={view} />;
}
