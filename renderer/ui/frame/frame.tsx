import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { keepEdition } from '#app/editions.ts';
import { incidentFile } from '#app/incident-file.ts';
import { openIncident } from '#app/incidents.ts';
import { currentPlan } from '#app/plan.ts';
import { Alarms } from '../alarms/alarms.tsx';
import { useApp } from '../app-context.ts';
import { Band } from '../incident/band.tsx';
import { Capture, type CaptureSort } from '../incident/capture.tsx';
import { ClockStrip } from '../incident/clock-strip.tsx';
import { IncidentContext, type OpenIncident } from '../incident/incident-context.ts';
import { IncidentTabs } from '../incident/tabs.tsx';
import { useClockWatch } from '../incident/use-clock-watch.ts';
import { useDeclare } from '../incident/use-declare.ts';
import { useAuthor } from '../incident/use-incident-file.ts';
import { useIncidentKeys } from '../incident/use-incident-keys.ts';
import { DamageStrip } from '../keeping/damage-strip.tsx';
import { NoticeStrip } from '../keeping/notice-strip.tsx';
import { SpaceStrip } from '../keeping/space-strip.tsx';
import { UnsavedEntries } from '../keeping/unsaved-entries.tsx';
import { useLinkedFolder } from '../linked/use-linked.ts';
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
import { useWritingKeys } from './use-writing-keys.ts';

const MENU = 'menu';

/** The frame of the mode that this laptop is in: calm, or with an incident or exercise open. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const app = useApp();
  const summary = useLiveQuery(() => openIncident(app), [app]);
  const id = summary?.incident ?? null;
  const file = useLiveQuery(() => (id === null ? null : incidentFile(app, id)), [app, id]);
  const hash = summary?.plan.hash ?? null;
  // The plan that it names is kept for ever; once it is, this does nothing.
  useEffect(() => {
    if (hash !== null) void keepEdition(app, hash);
  }, [app, hash]);
  useEffect(loadIncidentScreens, []);
  // Until the store has answered, no mode is claimed.
  if (summary === undefined) return null;
  const open = summary === null ? null : { summary, file: file ?? null };
  return (
    <IncidentContext value={open}>
      <FrameAround open={open}>{children}</FrameAround>
    </IncidentContext>
  );
}

interface AroundProps {
  readonly open: OpenIncident | null;
  readonly children: ReactNode;
}

/** What stands around every screen: rail, bar, status; one main region, and one way to skip to it. */
function FrameAround({ open, children }: AroundProps) {
  const app = useApp();
  const { frame: words, incident: incidentWords } = useWords();
  const main = useRef<HTMLElement>(null);
  const plan = useLiveQuery(() => currentPlan(app), [app]) ?? null;
  const save = useSyncExternalStore(app.door.onSaveState, app.door.saveState);
  const isNarrow = useIsNarrow();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [sort, setSort] = useState<CaptureSort>('note');
  const clock = useClockWatch(app, useAuthor(), open);
  const declare = useDeclare();
  useFrameKeys({ find: focusPalette, toggleMenu: () => isNarrow && setMenuOpen(!isMenuOpen), declare });
  useIncidentKeys(open, setSort);
  useWritingKeys();
  useLinkedFolder();
  useArrival(main);
  useScreenTitle(main, open?.summary.kind ?? null);
  usePlace();
  const menu = isNarrow ? (
    <MenuButton isOpen={isMenuOpen} controls={MENU} onPress={() => setMenuOpen(!isMenuOpen)} />
  ) : null;
  const mode = open === null ? 'calm' : open.summary.kind === 'incident' ? 'incident' : 'exercise';
  const spoken = mode === 'exercise' ? incidentWords.exerciseSpoken : incidentWords.spoken;
  return (
    <div className={`${styles['app']} ${styles[mode]}`}>
      <button type="button" className={styles['skip']} onClick={() => main.current?.focus()}>
        {words.skip}
      </button>
      {!isNarrow && <Rail />}
      <div className={styles['column']}>
        {open === null ? (
          <TopBar plan={plan} palette={<Palette />} menu={menu} onDeclare={declare} />
        ) : (
          <>
            <Band open={open} menu={menu} />
            <IncidentTabs open={open} palette={<Palette />} />
          </>
        )}
        {isNarrow && isMenuOpen && <Rail asMenu id={MENU} onChosen={() => setMenuOpen(false)} />}
        {clock.notice !== null && <ClockStrip notice={clock.notice} onHeard={clock.hear} />}
        <NoticeStrip />
        <DamageStrip />
        <SpaceStrip />
        <Alarms />
        {open === null && <OpenRuns />}
        <main ref={main} className={styles['main']} tabIndex={-1} {...(open === null ? {} : { 'aria-label': spoken })}>
          {children}
        </main>
        {open?.file != null && <Capture file={open.file} sort={sort} onSort={setSort} />}
        <UnsavedEntries save={save} />
        <StatusBar deviceName={app.info.deviceName} plan={plan} save={save} />
      </div>
      <Announcer />
      {mode !== 'calm' && <div className={styles['border']} aria-hidden="true" />}
    </div>
  );
}

/** Fetched while it is calm, so that declaring and the first step wait for nothing. */
function loadIncidentScreens(): () => void {
  const timer = setTimeout(() => {
    void import('../screens/incident/incident-screen.tsx');
    void import('../screens/run/run-screen.tsx');
  }, 1500);
  return () => clearTimeout(timer);
}
