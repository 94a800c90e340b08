/** The example plan holds the flaws that it was given, so that they can be found, and no other. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { problemsIn } from '#electron/cli/check.ts';
import { readPlanFolder } from '#electron/services/plan-folder.ts';

const files = await readPlanFolder(join(import.meta.dirname, '..', '..', '..', 'runbooks', 'example'));
/** The day as of which the plan was written: its README says so. */
const AS_OF = '2026-11-16' as IsoDate;

const problems = problemsIn(files, AS_OF);
const said = (severity: string) =>
  problems
    .filter((problem) => problem.severity === severity)
    .map(({ file, code, values }) => {
      const about = values['cause'] ?? values['uses'] ?? values['place'] ?? '';
      return `${file.split('/').at(-1)} ${code}${about === '' ? '' : `: ${about}`}`;
    });

describe('the example plan', () => {
  it('has one fallback that needs what has failed', () => {
    expect(said('error')).toEqual(['edi-gateway-switch-over.md fallback-circular: Order router']);
  });

  it('has two spares that share a cause, the link that goes with the circular fallback, and one fallback without limit', () => {
    expect(said('warning')).toEqual([
      'services.yaml redundancy-false: Keyfort sign-in',
      'sites-and-network.yaml redundancy-false: Duct and exchange, rue des Docks',
      'edi-gateway-switch-over.md fallback-circular-link: Order router',
      'move-picking-to-nantes.md fallback-unbounded',
      'basculer-la-preparation-sur-nantes.md fallback-unbounded',
    ]);
  });

  it('has facts that nobody reviewed, numbers that nobody checked, work that is late, a copy that is old, fallbacks never tried', () => {
    const counts = Object.entries(Object.groupBy(said('info'), (line) => line.split(' ')[1]?.replace(':', '') ?? ''));
    expect(Object.fromEntries(counts.map(([code, lines]) => [code, lines?.length ?? 0]))).toEqual({
      'action-overdue': 1,
      'copy-outdated': 1,
      'fallback-never-exercised': 4,
      'redundancy-false-through': 1,
      'review-never': 2,
      'review-overdue': 5,
      'verification-overdue': 7,
    });
  });

  it('has the same errors and warnings on any day: only what is overdue grows', () => {
    const graver = (day: string) => problemsIn(files, day as IsoDate).filter(({ severity }) => severity !== 'info');
    expect(graver('2036-01-01')).toEqual(graver(AS_OF));
  });

  it('is as large as it was asked to be', () => {
    const { plan } = readPlan(files);
    if (plan === null) throw new Error('no plan');
    const functions = plan.components.filter(({ kind }) => kind === 'function');
    expect(functions).toHaveLength(11);
    expect(plan.components.length - functions.length).toBeGreaterThanOrEqual(43);
    expect(plan.contacts).toHaveLength(38);
    expect(plan.callTrees).toHaveLength(2);
    expect(plan.scenarios).toHaveLength(2);
    expect(plan.procedures.filter(({ language }) => language === 'en').length).toBeGreaterThanOrEqual(15);
    expect(plan.procedures.filter(({ language }) => language === 'fr').length).toBeGreaterThanOrEqual(15);
  });

  it('shows every step feature of the format', () => {
    const { plan } = readPlan(files);
    const text = plan?.procedures.map(({ body }) => body).join('\n') ?? '';
    for (const feature of [
      '(timer ',
      '(minuteur ',
      '(record ',
      '(noter ',
      '[!DECISION]',
      '[!WARNING]',
      '](#',
      '](contact:',
      '](procedure:',
      '](component:',
      '{{',
      '![',
    ]) {
      expect(text).toContain(feature);
    }
  });
});
