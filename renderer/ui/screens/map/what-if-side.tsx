import { Link } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import { CalmSide } from './calm-side.tsx';
import { HitFallbacks, HitSpares } from './hit-findings.tsx';
import styles from './map-screen.module.css';
import { WhatWouldChange } from './what-would-change.tsx';

/** What it comes to: counts, spares that are none, whether we can respond, and what would change it. */
export function WhatIfSide({ view }: { readonly view: MapView }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const { counts } = view;
  return (
    <aside className={styles['side']} aria-label={words.sideLabel}>
      <div className={styles['sum']}>
        <h2>{view.isHit ? words.hit(formats.number(counts.down), formats.number(counts.functions)) : words.ask}</h2>
        <p>
          {words.pick} <Keys keys={['↑', '↓']} /> {words.pickThen} <Keys keys={[words.space]} />
        </p>
      </div>
      {!view.isHit && <CalmSide plan={view.plan} />}
      {view.isHit && (
        <>
          <Sums view={view} />
          <HitSpares view={view} />
          <WhatWouldChange view={view}>
            <HitFallbacks view={view} />
            <Respond view={view} />
          </WhatWouldChange>
        </>
      )}
    </aside>
  );
}

/** Three counts; each leads to the list of what it is made of. */
function Sums({ view: { counts, situation } }: { readonly view: MapView }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const { map, marks } = situation.impact;
  const list = places.whatIfList(marks.down.flatMap((number) => map.ids[number] ?? []));
  const gap = counts.down === 0 ? words.none : counts.gap === null ? words.unknown : formats.duration(counts.gap);
  return (
    <div className={styles['three']}>
      <Link to={list}>
        <b>{formats.number(counts.held)}</b> {words.haveFallback}
      </Link>
      <Link to={list} className={counts.withNothing > 0 ? styles['bad'] : ''}>
        <b>{formats.number(counts.withNothing)}</b> {words.haveNothing}
      </Link>
      <Link to={list}>
        <b>{gap}</b> {words.beforeGap}
      </Link>
    </div>
  );
}

/** Can we still respond? Said where we cannot, and who cannot be reached. */
function Respond({ view }: { readonly view: MapView }) {
  const { colon } = useWords().findings;
  const words = useWords().whatIf;
  const formats = useFormats();
  const { cannotRespond, unreachable } = view;
  const { impact } = view.situation;
  return (
    <div className={styles['note']}>
      {cannotRespond.length === 0 && <p>{words.canRespond}</p>}
      {cannotRespond.map((component) => (
        <p key={component.id}>
          <StatusMark status={impact.stateOf(component.id)} seen={false} size={15} />{' '}
          <Link to={places.thing('component', component.id)}>{component.name}</Link>
          {colon}
          {words.respond[impact.stateOf(component.id)]}
        </p>
      ))}
      {unreachable.length > 0 && (
        <p>
          {words.unreachable(
            formats.number(unreachable.length),
            unreachable
              .slice(0, 3)
              .map(({ name }) => name)
              .join(', '),
          )}
        </p>
      )}
    </div>
  );
}
