import { describe, expect, it } from 'vitest';
import { emptyPlan } from '#domain/plan/empty-plan.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { sameThing } from '#domain/plan/same-value.ts';
import { writePlan } from '#domain/plan/write-plan.ts';

describe('an empty plan', () => {
  it.each([
    ['Clinique du Hâvre', 'clinique-du-havre'],
    ['365', '365'],
    ['日本', 'plan'],
    ['---', 'plan'],
    ['x'.repeat(80), 'x'.repeat(64)],
  ])('P41: “%s” gets the id %s, and writes and reads as itself', (name, id) => {
    const plan = emptyPlan({ name, organisation: 'O: "1"', languages: ['fr', 'en'], timeZone: 'Europe/Paris' });
    expect(plan.info.id).toBe(id);
    const read = readPlan(writePlan(plan));
    expect(read).toMatchObject({ problems: [], applicable: true });
    expect(sameThing(read.plan?.info ?? {}, plan.info)).toBe(true);
  });
});
