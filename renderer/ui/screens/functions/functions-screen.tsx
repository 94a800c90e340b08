import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { failsAlone, fallbacksOfFunction } from '#app/function-ground.ts';
import { functionsWithFallback, planMap } from '#app/plan-map.ts';
import type { Component } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { useNotFallbacks } from '../../findings/use-finding-lines.ts';
import { useMapAnswer } from '../../map/use-map-answer.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { FilterField } from '../../shared/filter-field.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useAddressWord, useFiltered } from '../../shared/use-filter.ts';
import { ImpactClock } from '../../things/impact-clock.tsx';
import { useWithout } from '../../without/use-without.ts';
import { useWords } from '../../words/words.ts';
import { FunctionLine } from './function-line.tsx';
import styles from './functions-screen.module.css';

/** What we must keep doing: how soon it must be back, what it needs, what we do instead, and what falls when. */
export function FunctionsScreen() {
  const app = useApp();
  const words = useWords().functions;
  const formats = useFormats();
  const [only, setOnly] = useAddressWord('only');
  const plan = useLiveQuery(() => planMap(app), [app]);
  const without = useWithout();
  const notFallbacks = useNotFallbacks();
  const depths = useMapAnswer(plan ?? null, { ask: 'depths' });
  const functions = useMemo(() => byUrgency([...(plan?.components.values() ?? [])]), [plan]);
  const [typed, setTyped] = useAddressWord('q');
  const [most, setMost] = useState(FIRST);
  const covered = useMemo(() => (plan ? functionsWithFallback(plan) : new Set<string>()), [plan]);
  const isOnly = only === 'uncovered';
  const bare = useMemo(() => functions.filter((it) => !covered.has(it.id)), [functions, covered]);
  const found = useFiltered(isOnly ? bare : functions, textOf, typed);
  if (plan === undefined || plan === null) return null;
  if (functions.length === 0) return <Page title={words.none} lede={<Link to={places.now}>{words.noneNext}</Link>} />;
  const [worst] = without?.answers ?? [];
  return (
    <Page
      title={words.title(formats.number(functions.length))}
      lede={words.lede(formats.number(bare.length))}
      tools={
        <>
          {functions.length > MANY && <FilterField label={words.filter} value={typed} onChange={setTyped} />}
          <label className={styles['only']}>
            <input type="checkbox" checked={isOnly} onChange={() => setOnly(isOnly ? null : 'uncovered')} />
            {words.onlyUncovered}
          </label>
        </>
      }
    >
      <section className={styles['panel']} aria-label={words.list}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{words.function}</th>
              <th scope="col">{words.target}</th>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.needs}</th>
              <th scope="col">{words.fallbacks}</th>
            </tr>
          </thead>
          <tbody>
            {found.slice(0, most).map((it) => (
              <FunctionLine
                key={it.id}
                component={it}
                plan={plan}
                fallbacks={fallbacksOfFunction(plan, it.id)}
                notFallbacks={notFallbacks}
                depth={depths === undefined || depths === 'failed' ? null : (depths.get(it.id) ?? null)}
              />
            ))}
          </tbody>
        </table>
        {found.length === 0 && <p className={styles['none']}>{words.nothing}</p>}
        {found.length > most && (
          <Button look="link" className={styles['more']} onClick={() => setMost(most + 200)}>
            {words.more(formats.number(found.length - most))}
          </Button>
        )}
      </section>
      {worst !== undefined && worst.functionsDown.length > 0 && (
        <Panel title={words.clockTitle(plan.components.get(worst.id)?.name ?? worst.id)}>
          <ImpactClock plan={plan} clock={failsAlone(plan, worst.id).clock} of={worst.id} />
        </Panel>
      )}
    </Page>
  );
}

/** Rows that are in the page at first, and from how many on a name is looked for: hundreds are not read to their end. */
const FIRST = 40;
const MANY = 12;

function textOf({ name, id, mbco, tags }: Component): string {
  return [name, id, mbco ?? '', ...tags].join(' ');
}

/** The most critical first, then the one whose limit comes first. */
function byUrgency(components: readonly Component[]): readonly Component[] {
  const last = Number.POSITIVE_INFINITY;
  return components
    .filter((component) => component.kind === 'function')
    .sort(
      (a, b) =>
        (a.tier ?? last) - (b.tier ?? last) ||
        (a.mtpd?.seconds ?? a.rto?.seconds ?? 9e9) - (b.mtpd?.seconds ?? b.rto?.seconds ?? 9e9) ||
        a.name.localeCompare(b.name),
    );
}
