import type { Instant } from '#domain/incident/events.ts';
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { type Offer, takeOffer } from '#app/bring-in.ts';
import { incidentFile } from '#app/incident-file.ts';
import { draftReport, issueReport, reportToPrint, saveReportText } from '#app/incident-reports.ts';
import { numberedIncidents } from '#app/incidents.ts';
import { printJobSchema } from '#domain/binder/print-job-schema.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { testApp } from './test-app.ts';

const author = { by: 'i-vautrin' };

/** The shipped example as it is offered; in the app a worker reads it. */
async function exampleOffer(): Promise<Offer> {
  const files = await readPlanFolder('runbooks/example');
  const { plan, problems } = readPlan(files);
  const hash = planHash(files);
  return {
    name: 'example',
    from: 'shipped',
    shipped: 'example',
    plan,
    hash,
    problems,
    differences: [],
    replaces: null,
  };
}

async function exampleApp(saved: string[]) {
  const app = await testApp({
    saveFile: async (name, bytes) => {
      saved.push(new TextDecoder().decode(bytes));
      return { name, bytes: bytes.length };
    },
  });
  await takeOffer(app, { by: 's-krol' }, await exampleOffer(), 'example');
  return app;
}

describe('reports of an incident', () => {
  it('come with the example: its finished incident is there from the first minute, once', async () => {
    const saved: string[] = [];
    const app = await exampleApp(saved);
    await takeOffer(app, { by: 's-krol' }, await exampleOffer(), 'example');
    const [past, ...others] = await numberedIncidents(app);
    expect(others).toEqual([]);
    expect(past).toMatchObject({ number: 'INC-2026-SWZ5', summary: { name: 'Nimbria WEST-1 outage' } });
    const file = await incidentFile(app, past?.summary.incident ?? '');
    if (file === null) throw new Error('no file');
    expect(file).toMatchObject({ isNamedEdition: true, view: { events: { length: 133 } } });
    const text = (await draftReport(app, author, file, { kind: 'after-action', language: 'fr' })) ?? '';
    expect(text).toContain('INC-2026-SWZ5 · Nimbria WEST-1 outage · Maravel Distribution · plan, édition 14');
    expect(text).toContain('| Délai de déclaration | 3 min |');
    expect(await saveReportText(app, file, 'after-action', text)).toBe(
      'INC-2026-SWZ5 Nimbria WEST-1 outage after-action.md',
    );
    expect(saved).toEqual([text]);
    const job = reportToPrint(app, file, text, { language: 'fr', paper: 'A4' });
    expect(printJobSchema.safeParse(job).success).toBe(true);
    expect(job.title).toBe('Retour d’expérience\u00a0: Nimbria WEST-1 outage');
  });

  it('go out numbered by kind, as they were edited', async () => {
    const app = await exampleApp([]);
    const [past] = await numberedIncidents(app);
    const file = await incidentFile(app, past?.summary.incident ?? '');
    if (file === null) throw new Error('no file');
    const report = { kind: 'situation', text: 'edited', to: ['e-joncourt'] } as const;
    const issued = await issueReport(app, author, file, report, '2026-11-24T06:30:00+01:00' as Instant);
    const after = await incidentFile(app, past?.summary.incident ?? '');
    expect(after?.state.reportDue).toBe('2026-11-24T06:30:00+01:00');
    expect(issued).toMatchObject({ type: 'report.issued', data: { ...report, number: 3 } });
    const given = await issueReport(app, author, file, { ...report, kind: 'handover' }, null);
    expect(given).toMatchObject({ type: 'handover.given', data: { kind: 'handover', number: 2 } });
  });
});
