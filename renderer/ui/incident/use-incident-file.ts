import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { type IncidentActs, incidentActs } from '#app/incident-acts.ts';
import { type IncidentFile, incidentFile } from '#app/incident-file.ts';
import type { Ulid } from '#domain/incident/events.ts';
import { useApp, useSettings } from '../app-context.ts';
import { type OpenIncident, useOpenIncident } from './incident-context.ts';

/** The log of `incident` and what follows from it, open or long closed; `undefined` while it is read, `null` when there is none. */
export function useIncidentFile(incident: string): IncidentFile | null | undefined {
  const app = useApp();
  const open = useOpenIncident();
  const isOpen = open !== null && isOf(open, incident);
  const other = useLiveQuery(() => (isOpen ? undefined : incidentFile(app, incident)), [app, incident, isOpen]);
  return isOpen ? (open.file ?? undefined) : other;
}

/** Whether `incident` is what is open, or was joined to it: until then it had another id. */
function isOf({ summary, file }: OpenIncident, incident: string): boolean {
  if (summary.incident === incident || file?.state.summary.incident === incident) return true;
  return file?.apart.some(({ event }) => event.incident === incident) ?? false;
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
