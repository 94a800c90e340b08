import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { neededIn } from '#app/component-view.ts';
import { failsAlone, fallbacksOfFunction } from '#app/function-ground.ts';
import type { FunctionDepth } from '#app/map-answers/questions.ts';
import { functionsWithFallback, type PlanMap, planMap } from '#app/plan-map.ts';
import type { Fallback } from '#domain/impact/fallbacks.ts';
import type { Component } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { textIn } from '../../findings/text-in.ts';
import { useNotFallbacks } from '../../findings/use-finding-lines.ts';
import { useMapAnswer } from '../../map/use-map-answer.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useAddressWord } from '../../shared/use-filter.ts';
import { ComponentLinks } from '../../things/component-links.tsx';
import { FallbackFacts } from '../../things/fallback-facts.tsx';
import { ImpactClock } from '../../things/impact-clock.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useWithout } from '../../without/use-without.ts';
import { useLanguage, useWords } from '../../words/words.ts';
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
  const covered = useMemo(() => (plan ? functionsWithFallback(plan) : new Set<string>()), [plan]);
  if (plan === undefined || plan === null) return null;
  if (functions.length === 0) return <Page title={words.none} lede={<Link to={places.now}>{words.noneNext}</Link>} />;
  const bare = functions.filter((it) => !covered.has(it.id));
  const isOnly = only === 'uncovered';
  const shown = isOnly ? bare : functions;
  const [worst] = without?.answers ?? [];
  return (
    <Page
      title={words.title(formats.number(functions.length))}
      lede={words.lede(formats.number(bare.length))}
      tools={
        <label className={styles['only']}>
          <input type="checkbox" checked={isOnly} onChange={() => setOnly(isOnly ? null : 'uncovered')} />
          {words.onlyUncovered}
        </label>
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
            {shown.map((it) => (
              <Row
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
      </section>
      {worst !== undefined && worst.functionsDown.length > 0 && (
        <Panel title={words.clockTitle(plan.components.get(worst.id)?.name ?? worst.id)}>
          <ImpactClock plan={plan} clock={failsAlone(plan, worst.id).clock} of={worst.id} />
        </Panel>
      )}
    </Page>
  );
}

/** Fallbacks that a row names; the function's page has them all. */
const MOST_SHOWN = 3;

interface RowProps {
  readonly component: Component;
  readonly plan: PlanMap;
  readonly fallbacks: readonly Fallback[];
  /** Why a procedure is no fallback, by its id. */
  readonly notFallbacks: ReadonlyMap<string, string>;
  /** `null` until it is worked out. */
  readonly depth: FunctionDepth | null;
}

function Row({ component, plan, fallbacks, notFallbacks, depth }: RowProps) {
  const words = useWords().functions;
  const formats = useFormats();
  const language = useLanguage();
  const { colon } = useWords().findings;
  const { tier, rto, mtpd } = component;
  const owner = plan.contacts.find(({ id }) => id === component.owner);
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
          {owner !== undefined && <Link to={places.thing('contact', owner.id)}>{owner.name}</Link>}
          {owner === undefined && component.owner !== null && <ThingLink kind="contact" id={component.owner} />}
        </small>
        {component.mbco !== null && (
          <small>
            {words.minimum}
            {colon}
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
        <Needs component={component} plan={plan} />
        {depth !== null && depth.inTheEnd > 0 && (
          <small className={styles['depth']}>
            <Link to={places.thing('component', component.id)}>
              {words.depth(formats.number(depth.inTheEnd), formats.number(depth.singlePoints))}
            </Link>
          </small>
        )}
      </td>
      <td>
        <span className={styles['head']}>{words.fallbacks} </span>
        {fallbacks.length === 0 && <span className={styles['lack']}>{words.noFallback}</span>}
        {fallbacks.slice(0, MOST_SHOWN).map((fallback) => {
          const { id, title } = textIn(plan, fallback, language);
          return (
            <div key={id} className={styles['fallback']}>
              <Link to={places.procedure(id)}>{title}</Link>
              <small>
                <FallbackFacts fallback={fallback} />
              </small>
              {notFallbacks.has(id) && <small className={styles['lack']}>{notFallbacks.get(id)}</small>}
            </div>
          );
        })}
        {fallbacks.length > MOST_SHOWN && (
          <small>
            <Link to={places.thing('component', component.id)}>
              {words.more(formats.number(fallbacks.length - MOST_SHOWN))}
            </Link>
          </small>
        )}
      </td>
    </tr>
  );
}

function Needs({ component, plan }: Pick<RowProps, 'component' | 'plan'>) {
  const words = useWords().functions;
  if (component.dependsOn === null) return words.nothingRecorded;
  const ids = [...new Set(component.dependsOn.flatMap(neededIn))];
  return ids.length === 0 ? words.needsNothing : <ComponentLinks plan={plan} ids={ids} />;
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
