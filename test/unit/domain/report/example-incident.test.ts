import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleIncident } from '#build/example-incident/make-log.ts';
import { foldRuns } from '#domain/incident/fold-runs.ts';
import { isKnownType } from '#domain/log/known-types.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import type { Plan } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { measuresOf } from '#domain/report/measures.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { factsOf, readRun } from './report-fixture.ts';

const folder = join(import.meta.dirname, '../../../../runbooks/example');
const MINUTE = 60_000;
let plan: Plan;
let bytes: Uint8Array;

beforeAll(async () => {
  const read = readPlan(await readPlanFolder(folder));
  if (read.plan === null) throw new Error('the example cannot be read');
  plan = read.plan;
  bytes = await readFile(join(folder, 'incidents/nimbria-west-1-outage.jsonl'));
});

describe('the finished incident of the example', () => {
  it('is what follows from the plan and the story: after a change, run "npm run example-incident"', () => {
    expect(new TextDecoder().decode(bytes) === exampleIncident(plan)).toBe(true);
  });

  it('is whole, of two laptops, and names this plan', () => {
    const read = readLog(bytes);
    expect(verifyLog(read)).toMatchObject({ problems: [], isEndVouchedFor: true, devices: [{}, {}] });
    const declared = read.lines.find(({ event }) => event.type === 'incident.declared');
    expect(declared?.event.data['plan']).toEqual({
      id: plan.info.id,
      edition: plan.info.edition,
      hash: planHash(plan.files),
    });
  });

  it('refers only to what the plan has', () => {
    const { lines } = readLog(bytes);
    const known = new Set<unknown>([
      ...plan.contacts.map(({ id }) => id),
      ...plan.components.map(({ id }) => id),
      ...plan.procedures.map(({ id }) => id),
      ...plan.callTrees.map(({ id }) => id),
      ...plan.roles.map(({ id }) => id),
    ]);
    const named = lines.flatMap(({ event: { by, data } }) => [
      by,
      data['subject'],
      data['role'],
      data['contact'],
      data['reached'],
    ]);
    expect(named.filter((id) => id !== undefined && !known.has(id))).toEqual([]);
    expect(lines.every(({ event }) => isKnownType(event.type))).toBe(true);
  });

  it('runs every procedure to its end, with every step that it names', () => {
    const events = readLog(bytes).lines.map(({ event }) => event);
    const runs = foldRuns(events, readRun);
    expect(runs).toHaveLength(6);
    expect(runs.every(({ finished }) => finished?.outcome === 'done')).toBe(true);
    const keys = new Set<unknown>(runs.flatMap(({ items }) => items.map(({ item }) => item.key)));
    const said = events.map(({ data }) => data['key']).filter((key) => key !== undefined);
    expect(said.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('measures as it reads: declared after 3 minutes, orders on paper 17 minutes later, cold stores within their limit', () => {
    const events = readLog(bytes).lines.map(({ event }) => event);
    const facts = factsOf(events, '09:00', { plan });
    const measures = measuresOf(facts);
    expect(Math.floor((measures.toDeclareMs ?? 0) / MINUTE)).toBe(3);
    expect(Math.floor((measures.firstFallback?.afterMs ?? 0) / MINUTE)).toBe(17);
    expect(measures.trees.map(({ reached, total }) => [reached, total])).toEqual([[11, 11]]);
    const cold = facts.histories.find(({ component }) => component.id === 'cold-chain-monitoring');
    expect(cold).toMatchObject({ downMs: 227 * MINUTE, limitPassedAt: null, isHitAtEnd: false });
    expect(facts.histories.some(({ isHitAtEnd }) => isHitAtEnd)).toBe(false);
  });
});
