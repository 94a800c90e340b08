import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type IncidentView, runView } from '#app/runs.ts';
import type { RunState } from '#domain/incident/run.ts';
import type { StepKey } from '#domain/procedure/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { type RunActions, runActions } from './run-actions.ts';

export type RunLoad =
  | { readonly state: 'loading' }
  | { readonly state: 'missing' }
  | { readonly state: 'open'; readonly view: IncidentView; readonly run: RunState; readonly actions: RunActions };

/** The run of this screen as the log has it now, and what can be done to it. */
export function useRun(id: string): RunLoad {
  const app = useApp();
  const { person } = useSettings();
  const loaded = useLiveQuery(() => runView(app, id), [app, id]);
  return useMemo(() => {
    if (loaded === undefined) return { state: 'loading' };
    if (loaded === null) return { state: 'missing' };
    // In an incident nobody is asked who they are before the first step: the laptop's name stands until somebody says.
    const isDrill = loaded.view.summary.kind === 'drill';
    const by = person?.by ?? (isDrill ? '' : app.info.deviceName);
    return { state: 'open', ...loaded, actions: runActions(app, { by }, loaded.run) };
  }, [app, person, loaded]);
}

/** The state of one item of a run. */
export function itemOf(run: RunState, key: StepKey | null): RunState['items'][number] | null {
  return run.items.find((state) => state.item.key === key) ?? null;
}
