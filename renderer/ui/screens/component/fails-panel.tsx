import { useMemo } from 'react';
import { Link } from 'react-router';
import { failsAlone } from '#app/function-ground.ts';
import type { PlanMap } from '#app/plan-map.ts';
import type { Component } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { ImpactClock } from '../../things/impact-clock.tsx';
import { useWords } from '../../words/words.ts';
import styles from './component-screen.module.css';

/** Functions that are named here; the list of the map has them all. */
const MOST = 40;

interface Props {
  readonly plan: PlanMap;
  readonly component: Component;
}

/** What hangs on it in the end: the functions that it takes down alone, for how long they are held, and what falls when. */
export function FailsPanel({ plan, component }: Props) {
  const words = useWords();
  const formats = useFormats();
  const { hit, clock } = useMemo(() => failsAlone(plan, component.id), [plan, component.id]);
  const others = hit.filter((one) => one.component.id !== component.id);
  const holds = (one: (typeof hit)[number]): string => {
    if (one.state === 'degraded') return words.whatIf.worksBadly;
    if (one.cover === null) return words.whatIf.noFallback;
    const { sustain } = one.cover;
    return sustain === null ? words.whatIf.holdsUnknown : words.whatIf.holds(formats.duration(sustain.seconds));
  };
  return (
    <Panel title={words.map.ifItFails} tools={<Link to={places.whatIf([component.id])}>{words.map.seeOnMap}</Link>}>
      {others.length === 0 ? (
        <p className={styles['none']}>
          {component.kind === 'function' ? words.map.stopsNoOther : words.map.stopsNothing}
        </p>
      ) : (
        <ul className={styles['list']}>
          {others.slice(0, MOST).map((one) => (
            <li key={one.component.id}>
              <span className={styles['marked']}>
                <StatusMark status={one.cover === null ? one.state : 'fallback'} seen={false} size={18} />
                <Link to={places.thing('component', one.component.id)}>{one.component.name}</Link>
              </span>
              <small>{holds(one)}</small>
            </li>
          ))}
          {others.length > MOST && (
            <li>
              <Link to={places.whatIfList([component.id])}>
                {words.functions.more(formats.number(others.length - MOST))}
              </Link>
            </li>
          )}
        </ul>
      )}
      {hit.some(({ state }) => state === 'down') && <ImpactClock plan={plan} clock={clock} of={component.id} />}
    </Panel>
  );
}
