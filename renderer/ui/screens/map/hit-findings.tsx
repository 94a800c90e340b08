import type { MapView } from '#app/situation-map.ts';
import type { FalseRedundancy } from '#domain/impact/explain-redundancy.ts';
import { CircularBox, SpareBox } from '../../findings/finding-boxes.tsx';
import { useFindings } from '../../findings/use-findings.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './map-screen.module.css';

/** Boxes of a sort; a map that is one knot has thousands. */
const MOST = 5;

/** What only looked like a spare and goes with what failed. */
export function HitSpares({ view: { plan, situation, notReal } }: { readonly view: MapView }) {
  const words = useWords().findings;
  const formats = useFormats();
  const more = notReal.count - MOST;
  if (notReal.count === 0) return null;
  // What the shared cause needs in turn is said where that is what failed.
  const rests = ({ cause }: FalseRedundancy): string | null => situation.impact.because(cause).slice(1).at(-1) ?? null;
  return (
    <div className={styles['findings']}>
      {notReal.first(MOST).map((one) => (
        <SpareBox key={`${one.owner} ${one.group.anyOf.join()}`} plan={plan} one={one} rests={rests(one)} />
      ))}
      {more > 0 && <p>{words.more(formats.number(more))}</p>}
    </div>
  );
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
