import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { neededIn } from '#app/component-view.ts';
import { type ProcedureHead, thingsOf } from '#app/plan.ts';
import type { Component } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { FallbackFacts } from '../../things/fallback-facts.tsx';
import { ThingLink, ThingLinks } from '../../things/thing-link.tsx';
import { useWords } from '../../words/words.ts';
import styles from './functions-screen.module.css';

/** What we must keep doing: how soon it must be back, what it needs, what we do instead. */
export function FunctionsScreen() {
  const app = useApp();
  const words = useWords().functions;
  const formats = useFormats();
  const components = useLiveQuery(() => thingsOf(app, 'component'), [app]);
  const procedures = useLiveQuery(() => thingsOf(app, 'procedure'), [app]);
  const functions = useMemo(() => byUrgency(components ?? []), [components]);
  const fallbacks = useMemo(() => fallbacksBySubject(procedures ?? []), [procedures]);
  if (components === undefined || procedures === undefined) return null;
  if (functions.length === 0) return <Page title={words.none} lede={words.noneNext} />;
  const without = functions.filter((it) => !fallbacks.has(it.id)).length;
  return (
    <Page title={words.title(formats.number(functions.length))} lede={words.lede(formats.number(without))}>
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
            {functions.map((it) => (
              <Row key={it.id} component={it} fallbacks={fallbacks.get(it.id) ?? []} />
            ))}
          </tbody>
        </table>
      </section>
    </Page>
  );
}

interface RowProps {
  readonly component: Component;
  readonly fallbacks: readonly ProcedureHead[];
}

function Row({ component, fallbacks }: RowProps) {
  const words = useWords().functions;
  const formats = useFormats();
  const { tier, rto, mtpd } = component;
  return (
    <tr>
      <th scope="row">
        <Link to={places.thing('component', component.id)}>{component.name}</Link>
        <small>
          {tier !== null && (
            <abbr className={styles['tier']} title={words.tierLong(formats.number(tier))}>
              {words.tier(formats.number(tier))}
            </abbr>
          )}{' '}
          {component.owner !== null && <ThingLink kind="contact" id={component.owner} />}
        </small>
        {component.mbco !== null && (
          <small>
            {words.minimum}
            {': '}
            {component.mbco}
          </small>
        )}
      </th>
      <td className={styles['time']}>
        <span className={styles['head']}>{words.target} </span>
        {rto === null ? words.unset : formats.duration(rto.seconds)}
      </td>
      <td className={styles['time']}>
        <span className={styles['head']}>{words.limit} </span>
        {mtpd === null ? words.unset : formats.duration(mtpd.seconds)}
      </td>
      <td>
        <span className={styles['head']}>{words.needs} </span>
        <Needs component={component} />
      </td>
      <td>
        <span className={styles['head']}>{words.fallbacks} </span>
        {fallbacks.length === 0 && <span className={styles['lack']}>{words.noFallback}</span>}
        {fallbacks.map((procedure) => (
          <div key={procedure.id} className={styles['fallback']}>
            <ThingLink kind="procedure" id={procedure.id} />
            <small>
              <FallbackFacts procedure={procedure} />
            </small>
          </div>
        ))}
      </td>
    </tr>
  );
}

function Needs({ component }: { readonly component: Component }) {
  const words = useWords().functions;
  if (component.dependsOn === null) return words.nothingRecorded;
  const ids = [...new Set(component.dependsOn.flatMap(neededIn))];
  return ids.length === 0 ? words.needsNothing : <ThingLinks kind="component" ids={ids} />;
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

/** Fallbacks by what they are for; a translation is the same fallback and counts once. */
function fallbacksBySubject(procedures: readonly ProcedureHead[]): ReadonlyMap<string, readonly ProcedureHead[]> {
  const found = new Map<string, ProcedureHead[]>();
  for (const procedure of procedures) {
    if (procedure.kind !== 'fallback' || procedure.translationOf !== null) continue;
    for (const subject of procedure.for) found.set(subject, [...(found.get(subject) ?? []), procedure]);
  }
  return found;
}
