import type { LogEvent } from '#domain/incident/events.ts';
import type { RunText } from '#domain/incident/run.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readProcedureFile } from '#domain/plan/read-procedure-file.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { type ReportFacts, type ReportInput, reportFacts } from '#domain/report/facts.ts';
import { type ReportAsked, reportMarkdown } from '#domain/report/write-report.ts';
import { laptop, ulidOf } from '../log/log-fixture.ts';

const PLAN = `format: holdfast/1
id: maravel
name: Maravel plan
organisation: Maravel
edition: 14
`;

const COMPONENTS = `
- { id: west, kind: region, name: WEST }
- { id: shop, kind: saas, name: Shop, dependsOn: [west] }
- { id: orders, kind: function, name: Orders, tier: 1, rto: 1h, mtpd: 4h, dependsOn: [shop] }
- { id: billing, kind: function, name: Billing, tier: 2, rto: 2h, mtpd: 1d, dependsOn: [{ on: shop, tolerance: 30m }] }
- { id: payroll, kind: function, name: Payroll, tier: 4, dependsOn: [] }
`;

const ON_PAPER = `---
id: orders-on-paper
title: Orders on paper
kind: fallback
for: [shop]
startWithin: 10m
sustain: 2h
---
1. [ ] Take the pads
2. [ ] Say so (record sheet)

> [!DECISION] Enough pads?
> - Yes → [on](#step-4)
> - No → [stop](#step-4)

3. [ ] Go on
`;

const PEOPLE = `
- { id: iv, name: Inès Vautrin, role: Continuity manager, channels: [{ type: mobile, value: "1" }] }
- { id: mf, name: Malik *Ferrand*, channels: [{ type: mobile, value: "2" }], deputies: [sk] }
- { id: sk, name: Sabine Krol, channels: [{ type: mobile, value: "3" }] }
`;

const TREE = `id: cell
name: Crisis team
completeWithin: 30m
root: { contact: iv, calls: [{ contact: mf }, { contact: sk }] }
`;

const SCENARIO = `id: monday
title: Monday
objectives: [Reach the cell]
injects: [{ id: one, at: 0m, title: Logins fail }]
expectations:
  - { within: 15m, event: incident.declared }
  - { within: 30m, event: procedure.started, subject: orders-on-paper }
  - { within: 20m, event: decision.made }
`;

function planOf(texts: Readonly<Record<string, string>>) {
  const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { plan, problems } = readPlan(files);
  if (plan === null) throw new Error(JSON.stringify(problems));
  return plan;
}

export const plan = planOf({
  'plan.yaml': PLAN,
  'components/all.yaml': COMPONENTS,
  'procedures/orders.md': ON_PAPER,
  'contacts/all.yaml': PEOPLE,
  'roles/all.yaml': '- { id: incident-lead, name: Incident lead, succession: [iv] }\n',
  'call-trees/cell.yaml': TREE,
  'scenarios/monday.yaml': SCENARIO,
});

export function readRun(text: string): RunText {
  const head = readProcedureFile(text, 'procedures/run.md').procedure;
  return { title: head?.title ?? '', roles: [], procedure: readProcedure(head?.body ?? text, { roles: [] }) };
}

export const ON_PAPER_KEYS = readProcedure(readProcedureFile(ON_PAPER, 'procedures/run.md').procedure?.body ?? '', {
  roles: [],
}).all.map(({ key }) => key);

/** Minutes after 03:00 of a clock time of the night; the fixture's laptops count so. */
export const clock = (time: string) => `2026-11-17T${time}:00+01:00`;
export const at = (time: string) => Date.parse(clock(time));
const minute = (time: string) => (at(time) - at('03:00')) / 60_000;

/** A laptop that writes at clock times. */
export function night(device = ulidOf('laptop a'), kind = 'incident', more: Readonly<Record<string, unknown>> = {}) {
  const { add, events } = laptop(device);
  const say = (time: string, type: string, data: Readonly<Record<string, unknown>>, by = 'iv') =>
    add(type, data, minute(time), by);
  return {
    events,
    say,
    declare: (time: string, name = 'WEST down') =>
      say(time, 'incident.declared', { kind, name, plan: { id: 'maravel', edition: 14, hash: 'h' }, ...more }),
    mark: (time: string, subject: string, state: string, since: string) =>
      say(time, 'component.marked', { subject, state, since: clock(since) }),
    start: (time: string, run: string) =>
      say(time, 'procedure.started', { subject: 'orders-on-paper', run, text: ON_PAPER }, 'mf'),
  };
}

export function factsOf(events: readonly LogEvent[], now: string, more: Partial<ReportInput> = {}): ReportFacts {
  const facts = reportFacts({
    events,
    plan,
    now: at(now),
    writtenAt: at(now),
    number: 'INC-2026-07',
    author: 'iv',
    read: readRun,
    ...more,
  });
  if (facts === null) throw new Error('not declared');
  return facts;
}

export function markdown(facts: ReportFacts, asked: Partial<ReportAsked> = {}): string {
  return reportMarkdown(facts, { kind: 'situation', language: 'en', ...asked });
}
