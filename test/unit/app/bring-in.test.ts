import { describe, expect, it } from 'vitest';
import { differencesOf } from '#app/bring-in.ts';
import { emptyPlan } from '#domain/plan/empty-plan.ts';
import type { Plan } from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { writePlan } from '#domain/plan/write-plan.ts';

const info = writePlan(emptyPlan({ name: 'P', organisation: 'O', languages: ['en'], timeZone: 'Europe/Paris' }));

function planWith(text: string): Plan {
  const bytes = new TextEncoder().encode(text);
  const { plan } = readPlan([...info, { path: 'procedures/one.md', bytes }]);
  if (plan === null) throw new Error('no plan');
  return plan;
}

describe('what changes when a plan is brought in', () => {
  const before = planWith('---\nid: one\ntitle: One\nkind: runbook\n---\n\n1. [ ] Look\n');

  it('is nothing when only the order of fields, or the line of the text, is another', () => {
    const [procedure] = before.procedures;
    if (procedure === undefined) throw new Error('no procedure');
    // As the store puts it together again: the text comes after everything else.
    const { body, bodyLine, ...head } = procedure;
    const stored = { ...before, procedures: [{ ...head, body, bodyLine: bodyLine + 1 }] };
    expect(differencesOf(stored, before)).toEqual([{ kind: 'procedure', added: 0, changed: 0, removed: 0, same: 1 }]);
  });

  it('is a change when the text is another', () => {
    const after = planWith('---\nid: one\ntitle: One\nkind: runbook\n---\n\n1. [ ] Look twice\n');
    expect(differencesOf(before, after)).toEqual([{ kind: 'procedure', added: 0, changed: 1, removed: 0, same: 0 }]);
  });
});
