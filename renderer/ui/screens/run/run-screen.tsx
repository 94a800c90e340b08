import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { IncidentView } from '#app/runs.ts';
import type { RunState } from '#domain/incident/run.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { useSettings } from '../../app-context.ts';
import { LogPanel } from '../../log/log-panel.tsx';
import { WhoAreYou } from '../../person/who-are-you.tsx';
import { DocumentContext } from '../../shared/document-context.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { CaptureBar } from './capture-bar.tsx';
import { CurrentItem } from './current-item.tsx';
import { RoleCard } from './role-card.tsx';
import type { RunActions } from './run-actions.ts';
import { RunHeader } from './run-header.tsx';
import { RunProgress } from './run-progress.tsx';
import { RunRows } from './run-rows.tsx';
import styles from './run-screen.module.css';
import { useRun } from './use-run.ts';
import { useRunKeys } from './use-run-keys.ts';

/** Running a procedure: the current step large, what was done above it, what is left below. */
export function RunScreen() {
  const { run = '' } = useParams();
  const load = useRun(run);
  const words = useWords().run;
  if (load.state === 'loading') return <Whereabouts title={words.loading} />;
  if (load.state === 'missing') return <Whereabouts title={words.notFound} next={words.notFoundNext} />;
  // The key: another run is another screen, with its own place and half-typed words.
  return <OpenRun key={run} view={load.view} run={load.run} actions={load.actions} />;
}

export type Asking = 'skip' | 'ask' | 'stop' | 'who' | null;

interface Props {
  readonly view: IncidentView;
  readonly run: RunState;
  readonly actions: RunActions;
}

function OpenRun({ view, run, actions }: Props) {
  const words = useWords().run;
  const { person } = useSettings();
  const [looking, setLooking] = useState<StepKey | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const shown = looking ?? run.current;
  const isKnown = person !== null || view.summary.kind !== 'drill';
  useRunKeys({ run, actions, shown, look: setLooking, ask: setAsking, enabled: isKnown && asking === null });
  const shownDocument = useMemo(() => ({ procedure: run.subject, file: null }), [run.subject]);
  return (
    <DocumentContext value={shownDocument}>
      <div className={styles['screen']}>
        <div className={styles['columns']}>
          <section className={styles['procedure']} aria-label={run.title}>
            {view.summary.kind === 'drill' && <p className={styles['drill']}>{words.drill}</p>}
            <RunHeader run={run} actions={actions} />
            <RunProgress run={run} />
            <div className={styles['pane']}>
              {!isKnown || asking === 'who' ? (
                <WhoAreYou onDone={() => setAsking(null)} />
              ) : (
                <RunRows run={run} shown={shown} onLook={setLooking}>
                  <CurrentItem
                    run={run}
                    actions={actions}
                    shown={shown}
                    asking={asking}
                    onAsk={setAsking}
                    onLook={setLooking}
                  />
                </RunRows>
              )}
            </div>
          </section>
          <aside className={styles['side']}>
            <RoleCard run={run} view={view} onChange={() => setAsking('who')} />
            <LogPanel view={view} run={run} />
          </aside>
        </div>
        {view.summary.kind === 'drill' && <CaptureBar onNote={actions.note} enabled={isKnown} />}
      </div>
    </DocumentContext>
  );
}
