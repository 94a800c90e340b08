import { Link } from 'react-router';
import type { PlanMap } from '#app/plan-map.ts';
import { rowOf } from '#domain/impact/rows.ts';
import { useFindingLines } from '../../findings/use-finding-lines.ts';
import { useFindings } from '../../findings/use-findings.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWithout } from '../../without/use-without.ts';
import { useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';

const MOST = 5;

/** While nothing is assumed: what would hurt most, spares that are none, and what nobody has written down. */
export function CalmSide({ plan }: { readonly plan: PlanMap }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const without = useWithout();
  const name = (id: string): string => plan.components.get(id)?.name ?? id;
  const worst = (without?.answers ?? []).filter(({ functionsDown }) => functionsDown.length > 0).slice(0, MOST);
  return (
    <>
      {worst.length > 0 && (
        <section className={styles['lines']}>
          <h3>{words.worst}</h3>
          <ul>
            {worst.map(({ id, functionsDown, uncovered }) => (
              <li key={id}>
                <Link to={places.whatIf([id])}>{name(id)}</Link>
                <small>{words.worstLine(formats.number(functionsDown.length), formats.number(uncovered.length))}</small>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OnlyLooksSafe />
      <Unrecorded plan={plan} />
    </>
  );
}

/** Spares and fallbacks that are none, each leading to the map on which that is seen. */
function OnlyLooksSafe() {
  const words = useWords().findings;
  const formats = useFormats();
  const lines = useFindingLines();
  const more = lines.length + (useFindings()?.notExplained.length ?? 0) - MOST;
  if (lines.length === 0) return null;
  return (
    <section className={styles['lines']}>
      <h3>{words.heading}</h3>
      <ul>
        {lines.slice(0, MOST).map(({ key, title, why, to }) => (
          <li key={key}>
            <Link to={to}>{title}</Link>
            <small>{why}</small>
          </li>
        ))}
        {more > 0 && (
          <li>
            <Link to={places.findings()}>{words.others(formats.number(more))}</Link>
          </li>
        )}
      </ul>
    </section>
  );
}

/** Unknown is not "needs nothing": how much is not written down, and the question that would tell most. */
function Unrecorded({ plan }: { readonly plan: PlanMap }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const { map } = plan;
  const unrecorded = map.components.filter(({ dependsOn }) => dependsOn === null);
  if (unrecorded.length === 0) return null;
  const needed = (id: string): number => rowOf(map.neededBy, map.indexOf.get(id) ?? 0).length;
  const [next] = unrecorded.toSorted((a, b) => needed(b.id) - needed(a.id));
  return (
    <section className={styles['lines']}>
      <h3>{words.unrecorded(formats.number(unrecorded.length), formats.number(map.components.length))}</h3>
      <ul>
        <li>
          {words.unrecordedWhy} <Link to={`${places.components}&kind=unrecorded`}>{words.unrecordedAll}</Link>
        </li>
        {next !== undefined && (
          <li>
            <Link to={places.thing('component', next.id)}>{words.askNext(next.name)}</Link>
            <small>{words.askWhy(formats.number(needed(next.id)))}</small>
          </li>
        )}
      </ul>
    </section>
  );
}
