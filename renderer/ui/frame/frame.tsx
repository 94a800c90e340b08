import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { currentPlan } from '#app/plan.ts';
import { Alarms } from '../alarms/alarms.tsx';
import { useApp } from '../app-context.ts';
import { UnsavedEntries } from '../keeping/unsaved-entries.tsx';
import { Announcer } from '../shared/announcer.tsx';
import { useIsNarrow } from '../shared/use-media.ts';
import { useWords } from '../words/words.ts';
import styles from './frame.module.css';
import { MenuButton } from './menu-button.tsx';
import { OpenRuns } from './open-runs.tsx';
import { focusPalette, Palette } from './palette/palette.tsx';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useArrival } from './use-arrival.ts';
import { useFrameKeys } from './use-frame-keys.ts';
import { usePlace } from './use-place.ts';
import { useScreenTitle } from './use-screen-title.ts';

const MENU = 'menu';

/** What stands around every screen: rail, bar, status; one main region, and one way to skip to it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const words = useWords().frame;
  const main = useRef<HTMLElement>(null);
  const plan = useLiveQuery(() => currentPlan(app), [app]) ?? null;
  const save = useSyncExternalStore(app.door.onSaveState, app.door.saveState);
  const isNarrow = useIsNarrow();
  const [isMenuOpen, setMenuOpen] = useState(false);
  useFrameKeys({ find: focusPalette, toggleMenu: () => isNarrow && setMenuOpen(!isMenuOpen) });
  useArrival(main);
  useScreenTitle(main);
  usePlace();
  const menu = isNarrow ? (
    <MenuButton isOpen={isMenuOpen} controls={MENU} onPress={() => setMenuOpen(!isMenuOpen)} />
  ) : null;
  return (
    <div className={styles['app']}>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      {!isNarrow && <Rail />}
      <div className={styles['column']}>
        <TopBar plan={plan} palette={<Palette />} menu={menu} />
        {isNarrow && isMenuOpen && <Rail asMenu id={MENU} onChosen={() => setMenuOpen(false)} />}
        <Alarms />
        <OpenRuns />
        <main ref={main} className={styles['main']} tabIndex={-1}>
          {children}
        </main>
        <UnsavedEntries save={save} />
        <StatusBar deviceName={app.info.deviceName} plan={plan} save={save} />
      </div>
      <Announcer />
    </div>
  );
}
