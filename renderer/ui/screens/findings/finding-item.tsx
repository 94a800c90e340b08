import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import { spareTextOf } from '../../findings/spare-text.ts';
import type { FindingRow, SpareToExplain } from '../../findings/use-finding-rows.ts';
import { useMapAnswer } from '../../map/use-map-answer.ts';
import { places } from '../../places.ts';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './findings-screen.module.css';

interface Props {
  readonly row: FindingRow;
  readonly plan: PlanMap;
}

/** A finding on a line, leading to the map with what it is about failed. */
export function FindingItem({ row: { title, says }, plan }: Props) {
  if ('to' in says) return <Item title={title} why={says.why} to={says.to} />;
  return <SpareItem title={title} asked={says} plan={plan} />;
}

interface SpareProps {
  readonly title: string;
  readonly asked: SpareToExplain;
  readonly plan: PlanMap;
}

function SpareItem({ title, asked, plan }: SpareProps) {
  const words = useWords().findings;
  const one = useMapAnswer(plan, { ask: 'spare', ...asked });
  const owner = plan.map.ids[plan.map.groups[asked.group]?.owner ?? -1] ?? '';
  if (one === undefined || one === null || one === 'failed') {
    const why = one === 'failed' ? words.notWorkedOut : words.rowSoon;
    return <Item title={title} why={why} to={places.thing('component', owner)} />;
  }
  const { short } = spareTextOf(one, (id) => plan.components.get(id)?.name ?? id, words);
  return <Item title={title} why={short} to={places.whatIf([one.cause])} />;
}

function Item({ title, why, to }: { readonly title: string; readonly why: string; readonly to: string }) {
  return (
    <div className={styles['row']}>
      <StatusMark status="down" seen={false} size={19} />
      <div>
        <Link to={to}>{title}</Link>
        <small>{why}</small>
      </div>
    </div>
  );
}
