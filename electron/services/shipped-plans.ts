import { join } from 'node:path';
import { appRoot } from '#electron/services/app-root.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import type { HostFolder, ShippedPlan } from '#host/host.ts';

const FOLDERS: Readonly<Record<ShippedPlan, string>> = {
  example: join(appRoot, 'runbooks', 'example'),
  library: join(appRoot, 'runbooks', 'library'),
};

/** A plan that ships with the app. */
export async function shippedPlan(name: ShippedPlan): Promise<HostFolder> {
  return { name, files: await readPlanFolder(FOLDERS[name]) };
}
