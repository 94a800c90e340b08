import { Link } from 'react-router';
import type { MapView } from '#app/situation-map.ts';
import { places } from '../../places.ts';
import { useFormats } from '../../shared/formats.ts';
import { Keys } from '../../shared/keys.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import { CalmSide } from './calm-side.tsx';
import styles from './map-screen.module.css';
import { NotReal } from './not-real.tsx';
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
          <div className={styles['three']}>
            <div>
              <b>{formats.number(counts.held)}</b>
              {words.haveFallback}
            </div>
            <div className={counts.withNothing > 0 ? styles['bad'] : ''}>
              <b>{formats.number(counts.withNothing)}</b>
              {words.haveNothing}
            </div>
            <div>
              <b>
                {counts.down === 0 ? words.none : counts.gap === null ? words.unknown : formats.duration(counts.gap)}
              </b>
              {words.beforeGap}
            </div>
          </div>
          {view.notReal.map((one) => (
            <NotReal key={`${one.owner} ${one.group.anyOf.join()}`} view={view} one={one} />
          ))}
          <Respond view={view} />
          <WhatWouldChange view={view} />
        </>
      )}
    </aside>
  );
}

/** Can we still respond? Said where we cannot, and who cannot be reached. */
function Respond({ view }: { readonly view: MapView }) {
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
          {': '}
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
