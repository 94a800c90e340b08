import { openIncidentIds } from '#storage/events.ts';
import type { App } from './open-app.ts';

/** Whether no incident and no exercise is open: Ctrl Z is the plan's then. A drill of one procedure does not count. */
export async function isCalm(app: App): Promise<boolean> {
  const ids = await openIncidentIds(app.db);
  if (ids.length === 0) return true;
  const declared = await app.db.events.where('type').equals('incident.declared').toArray();
  const open = new Set(ids);
  return !declared.some((event) => open.has(event.incident) && event.data['kind'] !== 'drill');
}
