import { useMemo } from 'react';
import { type MapView, pictureOf } from '#app/situation-map.ts';
import { useFormats } from '../shared/formats.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { useWords } from '../words/words.ts';
import styles from './map-legend.module.css';

/** What the lines and marks of a picture mean, and how much is not in it. */
export function MapLegend({ view }: { readonly view: MapView }) {
  const words = useWords().whatIf;
  const formats = useFormats();
  const { hidden } = useMemo(() => pictureOf(view, null), [view]);
  const hit = view.isHit ? styles['hit'] : '';
  return (
    <div className={styles['legend']}>
      <span>
        <Line className={`${styles['hard']} ${hit}`} /> {words.legend.hard}
      </span>
      <span>
        <Line className={`${styles['soft']} ${hit}`} /> {words.legend.soft}
      </span>
      {view.isHit && (
        <>
          <span>
            <Line className={styles['calm']} /> {words.legend.notHit}
          </span>
          <span>
            <StatusMark status="down" seen={false} size={16} /> {words.legend.down}
          </span>
          <span>
            <StatusMark status="fallback" seen={false} size={16} /> {words.legend.held}
          </span>
        </>
      )}
      <span className={styles['hidden']}>{hidden > 0 && words.hidden(formats.number(hidden))}</span>
    </div>
  );
}

function Line({ className }: { readonly className: string | undefined }) {
  return (
    <svg width={34} height={10} aria-hidden="true">
      <path d="M0 5H34" className={className} />
    </svg>
  );
}
