import type { IncidentSummary } from './summary.ts';

/**
 * By which an incident or exercise is known on screen, in exports and on paper: `INC-2026-SWZ5`, `EX-2026-7K0M`. Rule L8.
 *
 * Note: no counting. Each laptop knows some of the logs only, so counting gives two incidents one number; the year of the
 * declaration and the end of the incident's id are the same wherever its log is read.
 */
export function incidentNumber({ kind, declared, incident }: Pick<IncidentSummary, 'kind' | 'declared' | 'incident'>) {
  return `${kind === 'incident' ? 'INC' : 'EX'}-${declared.slice(0, 4)}-${incidentCode(incident)}`;
}

/** The end of its number: what stands beside each entry where several were joined. */
export function incidentCode(incident: string): string {
  return incident.slice(-4);
}
