import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyPlan } from '#domain/plan/empty-plan.ts';
import type { Plan } from '#domain/plan/model.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';
import { writePlanFolder } from '#electron/services/write-plan-folder.ts';
import { arbitraryPeopled, type Peopled } from '../../domain/impact/arbitrary-plan.ts';
import { slowCircles, slowImpactJson, slowWithoutJson } from '../../domain/impact/slow-answers.ts';
import { slowFalseRedundancies } from '../../domain/impact/slow-impact.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runHoldfast(args, { out: (text) => void out.push(text), err: (text) => void err.push(text) });
  return { code, out: out.join(''), err: err.join('') };
}

const CLINIC = {
  'plan.yaml': 'format: holdfast/1\nid: clinic\nname: Clinic\n',
  'components/map.yaml': `- { id: aws-us-east-1, kind: region, name: us-east-1 }
- id: payment-gateway
  kind: saas
  name: PayStream
  dependsOn: [aws-us-east-1, { on: github, for: recover }, { on: price-feed, tolerance: 2h }]
- { id: github, kind: saas, name: GitHub, dependsOn: [aws-us-east-1] }
- { id: desk-pcs, kind: equipment, name: Desk PCs }
- { id: teams, kind: saas, name: Teams, dependsOn: [aws-us-east-1] }
- id: take-payments
  kind: function
  name: Take payments
  tier: 1
  rto: 4h
  mtpd: 24h
  dependsOn: [payment-gateway, desk-pcs]
- { id: reach-staff, kind: function, name: Reach staff, response: true, dependsOn: [desk-pcs] }
`,
  'contacts/all.yaml': `- id: dr-lemaire
  name: Dr Lemaire
  channels:
    - { type: mobile, value: "+33 6 39 98 00 00" }
    - { type: chat, value: "@l", via: teams }
    - { type: in-person, value: Office }
`,
  'call-trees/crisis.yaml': 'id: crisis-cell\nname: Crisis cell\nroot: { contact: dr-lemaire }\n',
  'procedures/paper.md': `---
id: desk-payments-on-paper
title: Take payments on paper
kind: fallback
for: [payment-gateway]
uses: [desk-pcs]
sustain: 8h
startWithin: 15m
exercised: 2026-06-12
---

1. [ ] Write
`,
};

let clinic = '';

beforeAll(async () => {
  clinic = await temporaryFolder();
  for (const [path, text] of Object.entries(CLINIC)) {
    await mkdir(dirname(join(clinic, path)), { recursive: true });
    await writeFile(join(clinic, path), text);
  }
});

describe('holdfast impact', () => {
  it('prints the contract of command-line.md as JSON', async () => {
    const { code, out } = await run('impact', clinic, '--down', 'aws-us-east-1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      down: ['aws-us-east-1'],
      degraded: [],
      up: [],
      unknown: ['price-feed'],
      states: {
        'aws-us-east-1': 'down',
        'desk-pcs': 'up',
        github: 'down',
        'payment-gateway': 'down',
        'reach-staff': 'up',
        'take-payments': 'down',
        teams: 'down',
      },
      downAfterSeconds: { 'aws-us-east-1': 0, github: 0, 'payment-gateway': 0, 'take-payments': 0, teams: 0 },
      functions: [
        {
          id: 'take-payments',
          state: 'down',
          tier: 1,
          rto: '4h',
          mtpd: '24h',
          response: false,
          because: ['take-payments', 'payment-gateway', 'aws-us-east-1'],
          covered: { by: ['desk-payments-on-paper'], sustain: '8h' },
          fallbacks: [{ id: 'desk-payments-on-paper', viable: true, blockedBy: [], sustain: '8h', startWithin: '15m' }],
        },
      ],
      respond: [{ id: 'reach-staff', state: 'up' }],
      contacts: { 'dr-lemaire': { reachable: true, working: ['mobile', 'in-person'], lost: ['chat'] } },
      callTrees: { 'crisis-cell': { completable: true, unreachable: [] } },
      procedures: { 'desk-payments-on-paper': { viable: true, blockedBy: [] } },
      recoveryBlocked: { 'payment-gateway': ['github'] },
    });
  });

  it('takes what is degraded and what is up into account', async () => {
    const { out } = await run(
      ...['impact', clinic, '--down', 'aws-us-east-1,github', '--down', 'teams', '--degraded', 'desk-pcs'],
      ...['--up', 'payment-gateway', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({
      down: ['aws-us-east-1', 'github', 'teams'],
      degraded: ['desk-pcs'],
      up: ['payment-gateway'],
      functions: [
        { id: 'take-payments', state: 'degraded', covered: null },
        { id: 'reach-staff', state: 'degraded' },
      ],
    });
  });

  it.each([
    ['en', ['1 of 2 functions stop', 'held by Take payments on paper for 8h', 'PayStream ← us-east-1']],
    ['fr', ['Take payments on paper', 'PayStream ← us-east-1']],
  ])('says it for people in %s', async (language, words) => {
    const { out } = await run('impact', clinic, '--down', 'aws-us-east-1', '--lang', language);
    for (const each of words) expect(out).toContain(each);
  });

  it.each([
    ['an unknown id', () => ['impact', clinic, '--down', 'aws']],
    ['nothing down', () => ['impact', clinic]],
    ['no plan', () => ['impact', join(clinic, 'nope'), '--down', 'aws-us-east-1']],
    ['an unknown id without', () => ['without', clinic, 'aws']],
  ])('%s ends with 2', async (_, args) => {
    const { code, out, err } = await run(...args(), '--json', '--lang', 'en');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });
});

describe('holdfast without', () => {
  it('prints the contract of command-line.md as JSON', async () => {
    const { code, out } = await run('without', clinic, 'aws-us-east-1', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        id: 'aws-us-east-1',
        kind: 'region',
        functionsDown: ['take-payments'],
        functionsDegraded: [],
        covered: [
          { function: 'take-payments', by: ['desk-payments-on-paper'], sustain: '8h', exercised: '2026-06-12' },
        ],
        uncovered: [],
        holdsFor: '8h',
        gapAfterSeconds: 28800,
        unreachableContacts: [],
        answer: 'for-a-time',
      },
    ]);
  });

  it('ends with 1 where one that is named is a no, not where nothing is named', async () => {
    expect((await run('without', clinic, 'desk-pcs', 'github')).code).toBe(1);
    expect((await run('without', clinic)).code).toBe(0);
  });
});

describe('the command line agrees with the slow reading on random plans', () => {
  it('on impact, without and the map’s part of check', async () => {
    const folder = await temporaryFolder();
    let plans = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryPeopled, async (random) => {
        const world = readable(random);
        const { components, marks } = world;
        const base: Plan = {
          ...emptyPlan({ name: 'p', organisation: null, languages: ['en'], timeZone: null }),
          ...world,
        };
        plans += 1;
        const path = join(folder, `plan-${plans}`);
        await writePlanFolder(path, writePlan(base));
        const known = (ids: ReadonlySet<string>) => [...ids].filter((id) => components.some((each) => each.id === id));
        const [down, degraded, up] = [known(marks.D), known(marks.G), known(marks.U)];
        if (down.length > 0) {
          const { out } = await run(
            ...['impact', path, '--json', '--down', down.join()],
            ...(degraded.length === 0 ? [] : ['--degraded', degraded.join()]),
            ...(up.length === 0 ? [] : ['--up', up.join()]),
          );
          const { since: _, ...counted } = marks;
          expect(JSON.parse(out)).toEqual(json(slowImpactJson(world, counted)));
        }
        const all = components.map(({ id }) => String(id));
        const without = await run('without', path, ...all, '--json');
        expect(JSON.parse(without.out)).toEqual(json(slowWithoutJson(world, all)));
        expect(without.code).toBe(without.out.includes('"answer": "no"') ? 1 : 0);
        const outside = components.filter(({ external }) => external).map(({ id }) => String(id));
        const unnamed = await run('without', path, '--json');
        expect(JSON.parse(unnamed.out)).toEqual(json(slowWithoutJson(world, outside)));
        const check = await run('check', path, '--lang', 'en', '--json');
        expect(mapFindings(check.out)).toEqual(expectedFindings(world));
      }),
      { numRuns: 120 },
    );
  }, 300_000);
});

/** A random plan as a folder can hold it: nothing that reading would refuse or leave out. */
function readable(random: Peopled): Peopled {
  const components = random.components.map((component) => ({
    ...component,
    dependsOn: component.dependsOn?.filter((each) => !('anyOf' in each) || each.anyOf.length > 0) ?? null,
  }));
  return { ...random, components };
}

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

interface Printed {
  readonly problems: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

/** The findings of the impact rules among what check printed, by their code and the names in their sentence. */
function mapFindings(out: string): readonly string[] {
  const { problems } = JSON.parse(out) as Printed;
  return problems
    .filter(({ code }) => /^(redundancy-false|fallback-circular|fallback-uses-function-need)/.test(code))
    .map(({ code, message }) => {
      const names = [...message.matchAll(/“([^”]*)”/g)].map((match) => match[1]);
      const step = /^Step (\d+)/.exec(message)?.[1];
      const through = code === 'redundancy-false-through';
      return [through ? 'redundancy-false' : code, step, ...(through ? names.slice(0, 2) : names)].join(' ');
    })
    .sort();
}

function expectedFindings(world: Peopled): readonly string[] {
  const links = (body: string) =>
    [...body.matchAll(/^- \[ \] Open \[it\]\(component:(\w+)\)$/gm)].map((match) => match[1] ?? '');
  const circles = slowCircles(world, ({ body }) => links(body)).map((line) => {
    const [, how, component, uses] = line.split(' ');
    if (how === 'uses') return `fallback-circular  ${component} ${uses}`;
    if (how === 'function') return `fallback-uses-function-need  ${component} ${uses}`;
    return `fallback-circular-link ${how?.slice('step-'.length)} ${uses} ${component}`;
  });
  const groups = slowFalseRedundancies(world.components).map(
    ({ group, cause }) => `redundancy-false  ${group.anyOf.join(', ')} ${cause}`,
  );
  return [...circles, ...groups].sort();
}
