import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type IncidentActs, incidentActs } from '#app/incident-acts.ts';
import { type IncidentFile, incidentFile } from '#app/incident-file.ts';
import type { Ulid } from '#domain/incident/events.ts';
import { useApp, useSettings } from '../app-context.ts';
import { useOpenIncident } from './incident-context.ts';

/** The log of `incident` and what follows from it, open or long closed; `undefined` while it is read, `null` when there is none. */
export function useIncidentFile(incident: string): IncidentFile | null | undefined {
  const app = useApp();
  const open = useOpenIncident();
  const isOpen = open?.summary.incident === incident;
  const other = useLiveQuery(() => (isOpen ? null : incidentFile(app, incident)), [app, incident, isOpen]);
  return isOpen ? (open.file ?? undefined) : other;
}

/** What the person at this laptop can do in `incident`. */
export function useIncidentActs(incident: Ulid): IncidentActs {
  const app = useApp();
  const by = useAuthor();
  return useMemo(() => incidentActs(app, { by }, incident), [app, by, incident]);
}

/** Who is at this laptop; its name where nobody has said so: declaring does not wait for an introduction. */
export function useAuthor(): string {
  const app = useApp();
  const { person } = useSettings();
  return person?.by ?? app.info.deviceName;
}
