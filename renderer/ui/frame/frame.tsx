import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useRef, useSyncExternalStore } from 'react';
import { useLocation } from 'react-router';
import { currentPlan } from '#app/plan.ts';
import { Alarms } from '../alarms/alarms.tsx';
import { useApp } from '../app-context.ts';
import { Announcer } from '../shared/announcer.tsx';
import { useWords } from '../words/words.ts';
import styles from './frame.module.css';
import { Rail } from './rail.tsx';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useFrameKeys } from './use-frame-keys.ts';

/** What stands around every screen: rail, bar, status; one main region, and one way to skip to it. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const words = useWords().frame;
  const main = useRef<HTMLElement>(null);
  const plan = useLiveQuery(() => currentPlan(app), [app]) ?? null;
  const save = useSyncExternalStore(app.door.onSaveState, app.door.saveState);
  const openPalette = useFrameKeys();
  const { pathname } = useLocation();
  return (
    <div className={styles['app']}>
      <a className={styles['skip']} href={`#${pathname}`} onClick={(event) => skipTo(event, main.current)}>
        {words.skip}
      </a>
      <Rail />
      <div className={styles['column']}>
        <TopBar organisation={plan?.info.organisation ?? plan?.info.name ?? null} onFind={openPalette} menu={null} />
        <Alarms />
        <main ref={main} className={styles['main']} tabIndex={-1}>
          {children}
        </main>
        <StatusBar deviceName={app.info.deviceName} plan={plan} save={save} />
      </div>
      <Announcer />
    </div>
  );
}

function skipTo(event: { preventDefault(): void }, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}
