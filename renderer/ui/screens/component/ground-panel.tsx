import { useState } from 'react';
import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import type { FailurePairs } from '#domain/impact/failure-pairs.ts';
import type { Component } from '#domain/plan/model.ts';
import { useMapAnswer } from '../../map/use-map-answer.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { ComponentLinks } from '../../things/component-links.tsx';
import { useWords } from '../../words/words.ts';
import styles from './component-screen.module.css';

interface Props {
  readonly plan: PlanMap;
  readonly component: Component;
}

/** What a function needs in the end, what of that takes it down alone, and, when asked, which two do so together. */
export function GroundPanel({ plan, component }: Props) {
  const words = useWords().map;
  const formats = useFormats();
  const [isAsked, setAsked] = useState(false);
  const ground = useMapAnswer(plan, { ask: 'ground', id: component.id });
  const pairs = useMapAnswer(plan, isAsked ? { ask: 'pairs', id: component.id } : null);
  if (ground === undefined || ground === 'failed' || ground === null) {
    return (
      <Panel title={words.rests}>
        <p className={styles['none']}>{ground === undefined ? words.groundSoon : words.notWorkedOut}</p>
      </Panel>
    );
  }
  const alone = new Set(ground.singlePoints);
  const others = ground.inTheEnd.filter((id) => !alone.has(id));
  return (
    <Panel title={words.inTheEnd(formats.number(ground.inTheEnd.length))}>
      <div className={styles['ground']}>
        <h3>{words.singlePoints(formats.number(ground.singlePoints.length))}</h3>
        <ComponentLinks plan={plan} ids={ground.singlePoints} />
        {others.length > 0 && <h3>{words.inTheEndOthers}</h3>}
        <ComponentLinks plan={plan} ids={others} />
        <h3>{words.pairs}</h3>
        {!isAsked && (
          <Button small onClick={() => setAsked(true)}>
            {words.pairsDo}
          </Button>
        )}
        {isAsked && pairs === undefined && <p role="status">{words.pairsSoon}</p>}
        {pairs === 'failed' && <p role="alert">{words.notWorkedOut}</p>}
        {pairs !== undefined && pairs !== 'failed' && <Pairs plan={plan} found={pairs} />}
      </div>
    </Panel>
  );
}

function Pairs({ plan, found }: { readonly plan: PlanMap; readonly found: FailurePairs }) {
  const words = useWords().map;
  const formats = useFormats();
  const name = (id: string): string => plan.components.get(id)?.name ?? id;
  if (found.pairs.length === 0) return <p>{words.pairsNone}</p>;
  return (
    <>
      <ul>
        {found.pairs.map(([one, other]) => (
          <li key={`${one} ${other}`}>
            <Link to={places.whatIf([one, other])}>{words.pair(name(one), name(other))}</Link>
          </li>
        ))}
      </ul>
      {found.more && <p>{words.pairsMore(formats.number(found.pairs.length))}</p>}
    </>
  );
}
