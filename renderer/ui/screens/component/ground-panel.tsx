import { useState } from 'react';
import { Link } from 'react-router';
import { groundOf, pairsOf } from '#app/function-ground.ts';
import type { PlanMap } from '#app/plan-map.ts';
import type { FailurePairs } from '#domain/impact/failure-pairs.ts';
import type { Component } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Panel } from '../../shared/panel.tsx';
import { ThingLinks } from '../../things/thing-link.tsx';
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
  const [pairs, setPairs] = useState<{ readonly of: PlanMap; readonly found: FailurePairs } | null>(null);
  const ground = groundOf(plan, component.id);
  if (ground === null) return null;
  const found = pairs?.of === plan ? pairs.found : null;
  return (
    <Panel title={words.inTheEnd(formats.number(ground.inTheEnd.length))}>
      <div className={styles['ground']}>
        <h3>{words.singlePoints(formats.number(ground.singlePoints.length))}</h3>
        <ThingLinks kind="component" ids={ground.singlePoints.map(({ id }) => id)} />
        <h3>{words.inTheEndOthers}</h3>
        <ThingLinks
          kind="component"
          ids={ground.inTheEnd.filter((one) => !ground.singlePoints.includes(one)).map(({ id }) => id)}
        />
        <h3>{words.pairs}</h3>
        {found === null ? (
          <Button small onClick={() => setPairs({ of: plan, found: pairsOf(plan, component.id) })}>
            {words.pairsDo}
          </Button>
        ) : (
          <Pairs plan={plan} found={found} />
        )}
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
