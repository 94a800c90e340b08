import { useRef, useState } from 'react';
import type { MapView } from '#app/situation-map.ts';
import { MapLegend } from '../../map/map-legend.tsx';
import { MapList } from '../../map/map-list.tsx';
import { PicturePane } from '../../map/picture-pane.tsx';
import { useMapTitle } from '../../map/use-map-title.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useIsNarrow } from '../../shared/use-media.ts';
import { useWords } from '../../words/words.ts';
import { ComponentList } from './component-list.tsx';
import { FindComponent } from './find-component.tsx';
import styles from './map-screen.module.css';
import { useMapKeys } from './use-map-keys.ts';
import { useWhatIf } from './use-what-if.ts';
import { WhatIfSide } from './what-if-side.tsx';

/** Any set of failures, assumed: the picture or the list of what they do, and beside it what would change that. */
export function WhatIfMap({ view }: { readonly view: MapView }) {
  const words = useWords().whatIf;
  const title = useMapTitle(view);
  const whatIf = useWhatIf(view, useIsNarrow());
  const [zoom, setZoom] = useState(1);
  const find = useRef<HTMLInputElement>(null);
  useMapKeys({ whatIf, zoom, setZoom, find });
  useAnnounce(title.spoken);
  const isList = whatIf.shows === 'list';
  return (
    <div className={styles['map']}>
      <section className={styles['main']} aria-label={words.region}>
        <div className={styles['head']}>
          <h1>{title.text}</h1>
          <FindComponent view={view} field={find} onFound={whatIf.goTo} />
          <Segmented
            small
            label={words.view}
            value={whatIf.shows}
            options={[
              { value: 'picture', label: words.picture, ...(isList ? { keyCap: 'T' } : {}) },
              { value: 'list', label: words.list, ...(isList ? {} : { keyCap: 'T' }) },
            ]}
            onChange={whatIf.show}
          />
          <Button small disabled={!view.isHit} aria-keyshortcuts="Escape" onClick={whatIf.clear}>
            {words.clear} <Keys keys={['Esc']} />
          </Button>
        </div>
        {isList && !view.isHit && <ComponentList plan={view.plan} onToggle={whatIf.toggle} />}
        {isList && view.isHit && <MapList view={view} onToggle={whatIf.toggle} />}
        {!isList && (
          <PicturePane
            view={view}
            centre={whatIf.at}
            zoom={zoom}
            label={title.spoken}
            onAt={whatIf.goTo}
            onToggle={whatIf.toggle}
            onOpen={whatIf.open}
          />
        )}
        {!isList && <MapLegend view={view} />}
      </section>
      <WhatIfSide view={view} />
    </div>
  );
}
