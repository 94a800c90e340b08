import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { thingsOf } from '#app/plan.ts';
import { type CallsSummary, callsSummary } from '#domain/calls/summary.ts';
import { pictureOf } from '#domain/incident/picture.ts';
import { useApp } from '../app-context.ts';
import { useNow } from '../shared/use-now.ts';

/** What is to be said about calls in `file`; `null` while it or the plan's trees are read. */
export function useCallsOf(file: IncidentFile | null): CallsSummary | null {
  const app = useApp();
  const now = useNow(15_000);
  const trees = useLiveQuery(() => thingsOf(app, 'tree'), [app]);
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  return useMemo(() => {
    if (file === null || trees === undefined || contacts === undefined) return null;
    const { impact } = pictureOf(file.map, file.state, now);
    return callsSummary({
      events: file.view.events,
      trees,
      contacts: new Map(contacts.map((contact) => [contact.id as string, contact])),
      isDown: (component) => impact.stateOf(component) === 'down',
      now,
    });
  }, [file, trees, contacts, now]);
}
