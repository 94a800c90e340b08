/** Public outages, each as a small plan in test/fixtures/public-cases, each found by the rule that should find it. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circularFallbacks } from '#domain/impact/circular-fallbacks.ts';
import { sharedCauses } from '#domain/impact/false-redundancy.ts';
import { canRespond } from '#domain/impact/functions-hit.ts';
import { impactOf } from '#domain/impact/impact.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import { recoveryBlocked } from '#domain/impact/recovery.ts';
import { concentrations, singlePoints } from '#domain/impact/single-failures.ts';
import type { ComponentId, Plan } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { as } from './build.ts';

const root = join(import.meta.dirname, '../../../fixtures/public-cases');

function planOf(name: string): Plan {
  const folder = join(root, name);
  const files = globSync('**/*.{yaml,md}', { cwd: folder }).map((path) => ({
    path: relative(folder, join(folder, path)).replaceAll(sep, '/'),
    bytes: new Uint8Array(readFileSync(join(folder, path))),
  }));
  const { plan, problems } = readPlan(files);
  expect(problems).toEqual([]);
  if (plan === null) throw new Error(`${name} is no plan`);
  return plan;
}

/** Group, nearest shared cause, and what that takes down of it. */
function falseRedundancies(name: string) {
  return sharedCauses(dependencyMap(planOf(name).components)).flatMap(({ group, causes, explain }) =>
    causes
      .map(explain)
      .filter(({ through }) => through === null)
      .map(({ cause, chains }) => [group.name, cause, chains.map((chain) => chain.at(-1))]),
  );
}

function circles(name: string) {
  const plan = planOf(name);
  return circularFallbacks(dependencyMap(plan.components), plan.procedures, ({ body, roles }) =>
    readProcedure(body, { roles }),
  ).map(({ component, uses, how }) => [component, uses, how.by === 'step' ? `step ${how.number}` : how.by]);
}

function failed(name: string, ...down: readonly string[]) {
  return impactOf(dependencyMap(planOf(name).components), { down: down.map((id) => as<ComponentId>(id)) });
}

describe('public cases', () => {
  it.each([
    ['aws-us-east-1-2025', [['Two zones', 'orders-table', ['shop-zone-a', 'shop-zone-b']]]],
    ['facebook-2021', [['Two ways in', 'dns', ['on-site', 'remote-access']]]],
    ['cloudflare-kv-2025', [['Every location', 'store', ['location-1', 'location-2', 'location-3']]]],
    ['google-cloud-2025', [['Three regions', 'service-control', ['app-belgium', 'app-iowa', 'app-tokyo']]]],
    ['rogers-2022', [['Mobile or landline', 'core', ['landline', 'mobile']]]],
    ['crowdstrike-2024', [['Two makes of desk', 'agent', ['desks-a', 'desks-b']]]],
    ['paging-company', [['Two alerting systems', 'voice-supplier', ['pager-one', 'pager-two']]]],
    ['ovh-strasbourg-2021', [['Backups', 'strasbourg', ['backup-near', 'backup-nearer']]]],
  ] as const)('I18: %s: the alternatives share a cause', (name, expected) => {
    expect(falseRedundancies(name)).toEqual(expected);
  });

  it.each([
    ['aws-global-services', [['us-east-1', 'dns-changes', 'uses']]],
    ['cdn-fail-over', [['first-cdn', 'dns-switch', 'uses']]],
    [
      'incident-tool-down',
      [
        ['sign-in', 'chat', 'uses'],
        ['sign-in', 'shared-document', 'uses'],
      ],
    ],
  ] as const)('I34: %s: the fallback uses what fails with it', (name, expected) => {
    expect(circles(name)).toEqual(expected);
  });

  it('I35: deploy-without-github: step 3 logs in with what is down', () => {
    expect(circles('deploy-without-github')).toEqual([['github', 'deploy-tool', 'step 3']]);
  });

  it.each([
    ['aws-global-services', 'us-east-1', { 'site-east': ['access-control', 'dns-changes'] }],
    ['ovh-strasbourg-2021', 'strasbourg', { hosting: ['backup-near', 'backup-nearer'] }],
    ['ovh-strasbourg-2021', 'building-2', {}],
    ['rogers-2022', 'core', { core: ['management-network'] }],
    ['crowdstrike-2024', 'agent', { 'desks-a': ['disk-keys', 'technicians'], 'desks-b': ['disk-keys'] }],
  ] as const)('I33: %s: with %s down, recovery needs what is down', (name, down, expected) => {
    expect(Object.fromEntries(recoveryBlocked(failed(name, down)))).toEqual(expected);
  });

  it.each([
    ['facebook-2021', 'backbone', 'repair'],
    ['rogers-2022', 'core', 'emergency-calls'],
    ['paging-company', 'us-east-1', 'wake-on-call'],
    ['deploy-without-github', 'github', 'deploy'],
    ['incident-tool-down', 'sign-in', 'run-incidents'],
  ])('I32: %s: with %s down we cannot even respond', (name, down, id) => {
    const states = canRespond(failed(name, down)).map(({ component, state }) => [component.id, state]);
    expect(states).toEqual([[id, 'down']]);
  });

  it('I17: fastly-2021: one CDN is a single point of failure, and everything rests on it', () => {
    const map = dependencyMap(planOf('fastly-2021').components);
    expect(Object.fromEntries(singlePoints(map))).toEqual({ news: ['cdn', 'site'], shop: ['cdn', 'site'] });
    expect(concentrations(map)).toEqual([{ id: 'cdn', functions: ['news', 'shop'] }]);
  });

  it('I18: every case is tried', () => {
    const cases = globSync('*', { cwd: root }).map((path) => basename(path));
    expect(cases.length).toBe(13);
    expect(cases.map((name) => planOf(name).info.id).sort()).toEqual(cases.sort());
  });
});
