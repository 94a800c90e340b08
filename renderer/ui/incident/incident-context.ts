import { createContext, useContext } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { IncidentSummary } from '#domain/incident/summary.ts';

/** What is open on this laptop: an incident, else an exercise. */
export interface OpenIncident {
  readonly summary: IncidentSummary;
  /** `null` while its log is being read. */
  readonly file: IncidentFile | null;
}

export const IncidentContext = createContext<OpenIncident | null>(null);

/** The incident or exercise that is open; `null` in calm. */
export function useOpenIncident(): OpenIncident | null {
  return useContext(IncidentContext);
}
