import { Link } from 'react-router';
import { neededIn } from '#app/component-view.ts';
import type { FunctionDepth } from '#app/map-answers/questions.ts';
import type { PlanMap } from '#app/plan-map.ts';
import type { Fallback } from '#domain/impact/fallbacks.ts';
import type { Component } from '#domain/plan/model.ts';
import { textIn } from '../../findings/text-in.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { ComponentLinks } from '../../things/component-links.tsx';
import { FallbackFacts } from '../../things/fallback-facts.tsx';
import { ThingLink } from '../../things/thing-link.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import styles from './functions-screen.module.css';

/** Fallbacks that a row names; the function's page has them all. */
const MOST_SHOWN = 3;

interface Props {
  readonly component: Component;
  readonly plan: PlanMap;
  readonly fallbacks: readonly Fallback[];
  /** Why a procedure is no fallback, by its id. */
  readonly notFallbacks: ReadonlyMap<string, string>;
  /** `null` until it is worked out. */
  readonly depth: FunctionDepth | null;
}

/** A function: how soon it must be back, what it needs, and what we do instead. */
export function FunctionLine({ component, plan, fallbacks, notFallbacks, depth }: Props) {
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

function Needs({ component, plan }: Pick<Props, 'component' | 'plan'>) {
  const words = useWords().functions;
  if (component.dependsOn === null) return words.nothingRecorded;
  const ids = [...new Set(component.dependsOn.flatMap(neededIn))];
  return ids.length === 0 ? words.needsNothing : <ComponentLinks plan={plan} ids={ids} />;
}
