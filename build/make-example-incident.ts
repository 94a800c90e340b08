/** Writes the finished incident of the example plan: `npm run example-incident`, after any change of runbooks/example. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleIncident } from '#build/example-incident/make-log.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';

const folder = join(import.meta.dirname, '..', 'runbooks', 'example');
const { plan } = readPlan(await readPlanFolder(folder));
if (plan === null) throw new Error('runbooks/example cannot be read');
mkdirSync(join(folder, 'incidents'), { recursive: true });
writeFileSync(join(folder, 'incidents', 'nimbria-west-1-outage.jsonl'), exampleIncident(plan));
