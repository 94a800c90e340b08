import { Link } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import { idsOf } from '#domain/impact/situation.ts';
import { CircularBox, SpareBox } from '../../findings/finding-boxes.tsx';
import type { SpareToExplain } from '../../findings/use-finding-rows.ts';
import { useFindings } from '../../findings/use-findings.ts';
import { useMapAnswer } from '../../map/use-map-answer.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';

/** Boxes of a sort; a map that is one knot has thousands. */
const MOST = 5;

/** What only looked like a spare and goes with what failed. */
export function HitSpares({ view }: { readonly view: MapView }) {
  const words = useWords().findings;
  const formats = useFormats();
  const { map, marks } = view.situation.impact;
  const { lost } = view.notReal;
  const more = lost.length - MOST;
  if (lost.length === 0) return null;
  return (
    <div className={styles['findings']}>
      {lost.slice(0, MOST).map((one) => (
        <HitSpare key={one.group} view={view} asked={one} />
      ))}
      {more > 0 && (
        <p>
          <Link to={places.findingsIf(idsOf(map, marks.down))}>{words.more(formats.number(more))}</Link>
        </p>
      )}
    </div>
  );
}

/** One of them: nothing until why is worked out, which takes no time but on a large map. */
function HitSpare({ view, asked }: { readonly view: MapView; readonly asked: SpareToExplain }) {
  const one = useMapAnswer(view.plan, { ask: 'spare', ...asked });
  const words = useWords().findings;
  if (one === undefined) return <p>{words.rowSoon}</p>;
  if (one === null || one === 'failed') return <p>{words.notWorkedOut}</p>;
  // What the shared cause needs in turn is said where that is what failed.
  const rests = view.situation.impact.because(one.cause).slice(1).at(-1) ?? null;
  return <SpareBox plan={view.plan} one={one} rests={rests} />;
}

/** What only looked like a fallback and goes with what it is for. */
export function HitFallbacks({ view: { plan, situation } }: { readonly view: MapView }) {
  const { impact } = situation;
  const circular = (useFindings()?.circular ?? []).filter(
    ({ chain, component, uses }) =>
      chain.length > 0 && impact.stateOf(component) === 'down' && impact.stateOf(uses) === 'down',
  );
  if (circular.length === 0) return null;
  return (
    <div className={styles['findings']}>
      {circular.slice(0, MOST).map((one) => (
        <CircularBox key={`${one.texts[0]} ${one.uses}`} plan={plan} one={one} />
      ))}
    </div>
  );
}
