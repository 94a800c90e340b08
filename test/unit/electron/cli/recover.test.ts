import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planChanges } from '#domain/journal/plan-changes.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { runHoldfast } from '#electron/cli/run-holdfast.ts';
import { openKeeping } from '#electron/services/keeping.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';
import { keptFile, note } from '../../domain/journal/journal-fixture.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const PLAN = [
  keptFile('plan.yaml', 'format: holdfast/1\nid: clinic\nname: Clinic\n'),
  keptFile('procedures/a.md', '# A\n\n1. [ ] Go\n'),
];
const device = { id: '01JD4Z9K7X8Y6W5V4T3S2R1Q0P', name: 'front-desk' };

afterEach(() => vi.restoreAllMocks());

async function holdfast(...args: string[]) {
  const said = { out: '', err: '' };
  const code = await runHoldfast([...args, '--lang', 'en'], {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}

/** A data folder with a plan and three entries, closed. */
async function dataFolder(): Promise<string> {
  const folder = await temporaryFolder();
  const keeping = await openKeeping({ dataFolder: folder, device, report: () => undefined });
  await keeping.append(planChanges(null, { id: 'p', files: PLAN, shipped: null }));
  await keeping.append([1, 2, 3].map((number) => ({ kind: 'event', event: note(number) })));
  await keeping.close();
  return folder;
}

async function expectWhole(out: string): Promise<void> {
  const { plan } = readPlan(await readPlanFolder(out));
  expect(plan?.procedures.map((procedure) => procedure.title)).toEqual(['A']);
  const [log = ''] = await readdir(join(out, 'incidents'));
  expect((await readFile(join(out, 'incidents', log), 'utf8')).split('\n')).toHaveLength(5);
}

describe('holdfast recover', () => {
  it.each([
    ['everything is there', [], 'journal'],
    ['the database and the mirror are gone', ['profile', 'mirror'], 'journal'],
    ['the journal is gone', ['journal'], 'journal'],
    ['the snapshots are gone', ['snapshots'], 'journal'],
    ['only the mirror is left', ['journal', 'snapshots'], 'mirror'],
  ] as const)('KR1: gives plan and logs where %s', async (_case, gone, planFrom) => {
    const data = await dataFolder();
    for (const name of gone) await rm(join(data, name), { recursive: true, force: true });
    const before = await readdir(data, { recursive: true });
    const out = join(await temporaryFolder(), 'plan');
    const { code, out: said } = await holdfast('recover', data, '-o', out, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(said)).toMatchObject({ planFiles: 2, incidents: 1, events: 3, planFrom, planIncomplete: false });
    await expectWhole(out);
    expect(await readdir(data, { recursive: true })).toEqual(before);
  });

  it('KR1: takes from the mirror what a damaged journal lost, and says what is damaged', async () => {
    const data = await dataFolder();
    await rm(join(data, 'snapshots'), { recursive: true });
    const segment = join(data, 'journal', '000001-000000000001.jsonl');
    const bytes = await readFile(segment);
    bytes[bytes.length - 20] = 0x20;
    await writeFile(segment, bytes);
    const out = join(await temporaryFolder(), 'plan');
    const { code, err } = await holdfast('recover', data, '-o', out);
    expect(code).toBe(0);
    expect(err).toContain('change 4 is missing');
    expect(err).toContain('1 entry was in the mirror alone');
    await expectWhole(out);
  });

  it('KR2: writes nothing where there is nothing, where something is already, or into the data itself', async () => {
    const data = await dataFolder();
    const empty = await temporaryFolder();
    expect(await holdfast('recover', empty, '-o', join(await temporaryFolder(), 'plan'))).toMatchObject({ code: 2 });
    expect((await holdfast('recover', data, '-o', join(data, 'plan'))).err).toContain('lies in DATA');
    const full = await temporaryFolder();
    await writeFile(join(full, 'mine'), '');
    expect((await holdfast('recover', data, '-o', full)).err).toContain('not empty');
    expect(await readdir(full)).toEqual(['mine']);
  });
});
