/** P36 as properties: whatever a plan holds, and whatever is changed in it, what is written reads as that plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationOf } from '#domain/plan/duration.ts';
import type {
  Component,
  Contact,
  Dependency,
  Duration,
  IsoDate,
  Plan,
  Procedure,
  Role,
  Scenario,
} from '#domain/plan/model.ts';
import { readPlan } from '#domain/plan/read-plan.ts';
import { sameThing } from '#domain/plan/same-value.ts';
import { thingsOf } from '#domain/plan/things-of.ts';
import { writePlan } from '#domain/plan/write-plan.ts';
import { planIn } from './plan-files.ts';

const branded = <T extends string>(text: string): T => text as T;
const idOf = <T extends string>() => fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/).map((text) => branded<T>(text));
// A lone carriage return and NUL are the two that YAML and Markdown files cannot carry as they are in plain text.
const words = fc.oneof(
  fc.constantFrom(
    'A',
    '0612345678',
    'true',
    '~',
    'null',
    'a: b',
    '- x',
    '# no',
    '"',
    "it's",
    '{{x}}',
    ' x ',
    'a\nb\n',
    '\n',
    'é œ',
    '|',
    'x #y',
    '',
    '@a',
    '[a]',
    'a,b',
    '\t',
    '%',
    '2026-11-20',
    '\u2028',
    '\uFEFFx',
    '😀',
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ maxLength: 120 }),
);
const text = words;
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 2 });
const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => branded<IsoDate>(day.toISOString().slice(0, 10)));
const duration: fc.Arbitrary<Duration> = fc.oneof(
  fc.nat({ max: 1_000_000 }).map(durationOf),
  fc.constant({ text: 'PT4H', seconds: 14_400 }),
);
const ids = <T extends string>() => fc.array(idOf<T>(), { maxLength: 3 });
const tags = fc.array(text, { maxLength: 2 });
const foreign = fc.dictionary(
  fc.constantFrom('x-a', 'x-b', 'weird name', 'zzz'),
  fc.oneof(text, fc.constant(null), fc.array(text, { maxLength: 2 }), fc.dictionary(fc.constantFrom('p', 'q'), text)),
  { maxKeys: 2 },
);
const thing = { origin: fc.constant(null), unknown: foreign };

const dependency: fc.Arbitrary<Dependency> = fc.oneof(
  fc.record({
    on: idOf<Component['id']>(),
    mode: fc.constant<'hard'>('hard'),
    tolerance: optional(duration),
    for: fc.constant<'run'>('run'),
  }),
  fc.record({
    on: idOf<Component['id']>(),
    mode: fc.constantFrom('hard', 'soft'),
    tolerance: fc.constant(null),
    for: fc.constantFrom('run', 'recover'),
  }),
  fc.record({
    anyOf: ids<Component['id']>(),
    atLeast: fc.integer({ min: 1, max: 4 }),
    name: optional(text),
    mode: fc.constant<'hard'>('hard'),
    tolerance: optional(duration),
    for: fc.constant<'run'>('run'),
  }),
);
const component: fc.Arbitrary<Component> = fc.record({
  ...thing,
  id: idOf<Component['id']>(),
  kind: fc.constantFrom('function', 'service', 'saas', 'team'),
  name: text,
  tier: fc.constantFrom(null, 1, 2, 3, 4),
  response: fc.boolean(),
  rto: optional(duration),
  mtpd: optional(duration),
  mbco: optional(text),
  owner: optional(idOf<Contact['id']>()),
  external: fc.boolean(),
  dependsOn: optional(fc.array(dependency, { maxLength: 3 })),
  notes: optional(text),
  tags,
  source: optional(text),
  reviewed: optional(date),
  reviewEvery: optional(duration),
});
const procedure: fc.Arbitrary<Procedure> = fc.record({
  ...thing,
  id: idOf<Procedure['id']>(),
  title: text,
  kind: fc.constantFrom('runbook', 'fallback', 'message', 'reference'),
  for: ids<Component['id']>(),
  trigger: optional(text),
  uses: ids<Component['id']>(),
  sustain: optional(duration),
  startWithin: optional(duration),
  capacity: optional(text),
  catchUp: optional(text),
  symptoms: tags,
  needs: tags,
  roles: tags,
  owner: optional(idOf<Contact['id']>()),
  trained: ids<Contact['id']>(),
  exercised: optional(fc.record({ on: date, lasted: optional(duration), by: ids<Contact['id']>() })),
  reviewed: optional(date),
  reviewEvery: optional(duration),
  language: fc.constantFrom(null, 'en', 'fr-CA'),
  translationOf: optional(idOf<Procedure['id']>()),
  tags,
  body: fc.oneof(text, fc.constantFrom('# T\n', '---\nx\n---\n', '\n', 'a\r\nb')),
  bodyLine: fc.constant(1),
});
const contact: fc.Arbitrary<Contact> = fc.record({
  ...thing,
  id: idOf<Contact['id']>(),
  name: text,
  role: optional(text),
  organisation: optional(text),
  channels: fc.array(
    fc.record({
      type: fc.constantFrom('mobile', 'email', 'in-person'),
      value: text,
      label: optional(text),
      via: optional(idOf<Component['id']>()),
      verified: optional(date),
      private: fc.boolean(),
    }),
    { maxLength: 2 },
  ),
  deputies: ids<Contact['id']>(),
  languages: fc.subarray(['en', 'fr']),
  availability: optional(text),
  verified: optional(date),
  verifyEvery: optional(duration),
  notes: optional(text),
  tags,
});
const role: fc.Arbitrary<Role> = fc.record({
  ...thing,
  id: idOf<Role['id']>(),
  name: text,
  succession: ids<Contact['id']>(),
  authority: fc.array(fc.record({ may: text, limit: optional(text), from: optional(date), until: optional(date) }), {
    maxLength: 2,
  }),
  quorum: optional(text),
  card: optional(idOf<Procedure['id']>()),
});
const scenario: fc.Arbitrary<Scenario> = fc.record({
  ...thing,
  id: idOf<Scenario['id']>(),
  title: text,
  language: fc.constantFrom(null, 'en'),
  summary: optional(text),
  objectives: tags,
  roles: tags,
  startsAt: fc.constantFrom(null, '02:40'),
  duration: optional(duration),
  without: ids<Component['id']>(),
  injects: fc.array(
    fc.record({
      id: idOf<string>(),
      at: duration,
      title: text,
      text: optional(text),
      to: tags,
      means: optional(text),
      expect: optional(text),
      down: ids<Component['id']>(),
      degraded: ids<Component['id']>(),
      up: ids<Component['id']>(),
    }),
    { maxLength: 2 },
  ),
  expectations: fc.array(fc.record({ within: duration, event: text, subject: optional(text) }), { maxLength: 2 }),
  source: optional(text),
});

type Lists = Pick<Plan, 'components' | 'procedures' | 'contacts' | 'roles' | 'scenarios'>;
const unique = <T extends { readonly id: string }>(one: fc.Arbitrary<T>) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, maxLength: 3 });
const lists: fc.Arbitrary<Lists> = fc.record({
  components: unique(component),
  procedures: unique(procedure),
  contacts: unique(contact),
  roles: unique(role),
  scenarios: unique(scenario),
});

/** By kind and id: the order of things in a plan is that of its files. */
function expectSamePlan(read: Plan | null, meant: Plan): void {
  if (read === null) throw new Error('what was written reads as no plan');
  expect(sameThing(read.info, meant.info)).toBe(true);
  const [found, wanted] = [thingsOf(read), thingsOf(meant)];
  for (const kind of Object.keys(wanted) as (keyof typeof wanted)[]) {
    expect(found[kind].map(({ id }) => id).toSorted()).toEqual(wanted[kind].map(({ id }) => id).toSorted());
    for (const one of wanted[kind]) {
      const other = found[kind].find(({ id }) => id === one.id);
      if (other === undefined || !sameThing(other, one)) expect(other).toEqual(one);
    }
  }
}

const empty = planIn({});

describe('what is written', () => {
  it('P36: reads as the plan that was written, and again', () => {
    fc.assert(
      fc.property(lists, (things) => {
        const plan = { ...empty, ...things };
        const files = writePlan(plan);
        const { plan: read, problems } = readPlan(files);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expectSamePlan(read, plan);
        if (read !== null) expect(writePlan(read)).toEqual(files);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('P36: reads as the plan that was written, whatever was changed, added and removed', () => {
    fc.assert(
      fc.property(lists, lists, (before, after) => {
        const { plan: first } = readPlan(writePlan({ ...empty, ...before }));
        if (first === null) throw new Error('no plan');
        const plan = { ...first, ...merged(first, after) };
        expectSamePlan(readPlan(writePlan(plan)).plan, plan);
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('P36: reads as the plan that was written, when things share a file', () => {
    fc.assert(
      fc.property(unique(contact), unique(contact), (before, after) => {
        const folder = writePlan({ ...empty, contacts: before }).filter(({ path }) => path.startsWith('contacts/'));
        const texts = folder.map(({ bytes }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
        const listed = texts.map((yaml) => `- ${yaml.replaceAll('\n', '\n  ').trimEnd()}\n`).join('# between\n');
        const first = planIn({ 'contacts/all.yaml': listed });
        const plan = { ...first, ...merged(first, { contacts: after }) };
        expectSamePlan(readPlan(writePlan(plan)).plan, plan);
      }),
      { numRuns: 100 },
    );
  }, 120_000);
});

/** Things of `after` put in the place of those with their id, every other one of the old ones gone, new ones behind. */
function merged(before: Plan, after: Partial<Lists>): Partial<Lists> {
  const merge = <T extends { readonly id: string; readonly origin: unknown }>(
    old: readonly T[],
    fresh: readonly T[] | undefined,
  ): readonly T[] => {
    if (fresh === undefined) return old;
    const changed = old.flatMap((one, index) => {
      const next = fresh[index];
      if (next === undefined) return index % 2 === 0 ? [one] : [];
      return [{ ...next, id: one.id, origin: one.origin }];
    });
    const known = new Set(changed.map(({ id }) => id));
    return [...changed, ...fresh.slice(old.length).filter(({ id }) => !known.has(id))];
  };
  return {
    components: merge(before.components, after.components),
    procedures: merge(before.procedures, after.procedures),
    contacts: merge(before.contacts, after.contacts),
    roles: merge(before.roles, after.roles),
    scenarios: merge(before.scenarios, after.scenarios),
  };
}
