import { describe, expect, it } from 'vitest';
import { reachedSince, unconfirmedOf } from '#domain/freshness/contacts-reached.ts';
import { deadEndsOf } from '#domain/freshness/dead-ends.ts';
import { type Evidence, freshnessOf, type KnownOf, NOTHING_KNOWN, type Standing } from '#domain/freshness/evidence.ts';
import { onlineNeedsOf } from '#domain/freshness/online.ts';
import { reviewDue, verificationDue } from '#domain/freshness/review.ts';
import { evidenceFromRuns } from '#domain/freshness/runs-evidence.ts';
import { translationState } from '#domain/freshness/translation.ts';
import { onPaper, usedBy } from '#domain/freshness/used-by.ts';
import type { Instant, LogEvent, Ulid } from '#domain/incident/events.ts';
import { parseDuration } from '#domain/plan/duration.ts';
import type { Duration, IsoDate } from '#domain/plan/model.ts';
import { planIndex } from '#domain/plan/plan-index.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { planIn } from '../plan/plan-files.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-24');
const every = (text: string): Duration => parseDuration(text) ?? { text, seconds: 0 };

describe('reviews', () => {
  const due = (reviewed: string | null, own: string | null, plan: string | null) =>
    reviewDue(
      { reviewed: reviewed === null ? null : day(reviewed), reviewEvery: own === null ? null : every(own) },
      plan === null ? null : every(plan),
      TODAY,
    );

  it.each([
    ['2026-09-01', '3mo', null, '2026-11-30'],
    ['2026-09-01', '3mo', '1d', '2026-11-30'],
    ['2026-09-01', null, '6mo', '2027-02-28'],
    ['2026-09-01', null, null, null],
    [null, '3mo', null, null],
  ])('F1: reviewed %s, every %s, the plan every %s: due %s', (reviewed, own, plan, expected) => {
    expect(due(reviewed, own, plan).due).toBe(expected);
  });

  it.each([
    ['2026-11-23', '1d', { daysLate: 0, isOverdue: false }],
    ['2026-11-22', '1d', { daysLate: 1, isOverdue: true }],
    ['2026-11-14', '1d', { daysLate: 9, isOverdue: true }],
    ['2026-11-24', '1d', { daysLate: -1, isOverdue: false }],
    [null, '1d', { daysLate: null, isOverdue: false, last: null }],
  ])('F2: reviewed %s, due every %s', (reviewed, own, expected) => {
    expect(due(reviewed, own, null)).toMatchObject(expected);
  });

  const channel = { type: 'phone', value: '1', label: null, via: null, private: false } as const;
  it.each([
    ['2026-08-26', null, null, '2026-11-24', false],
    ['2026-08-25', null, null, '2026-11-23', true],
    ['2026-08-25', null, '1y', '2027-08-25', false],
    ['2026-08-25', '2026-10-01', null, '2026-12-30', false],
    [null, '2026-10-01', null, '2026-12-30', false],
    [null, null, null, null, false],
  ])('F6: verified %s, one channel %s, every %s: due %s', (verified, own, period, expected, overdue) => {
    const contact = {
      verified: verified === null ? null : day(verified),
      verifyEvery: period === null ? null : every(period),
      channels: [channel, { ...channel, verified: own === null ? null : day(own) }].map((one) => ({
        verified: null,
        ...one,
      })),
    };
    expect(verificationDue(contact, TODAY)).toMatchObject({ due: expected, isOverdue: overdue });
  });
});

describe('contacts of a procedure', () => {
  const { contacts } = planIn({
    'contacts/c.yaml': [
      '- {id: ana, name: Ana, verified: 2026-11-01}',
      '- {id: bo, name: Bo, verified: 2026-01-01}',
      '- {id: cy, name: Cy}',
    ].join('\n'),
  });
  const [ana, bo, cy] = contacts;
  if (ana === undefined || bo === undefined || cy === undefined) throw new Error('none');

  it('F5: the oldest decides, one never reached is no evidence', () => {
    expect(reachedSince([ana, bo], TODAY)).toBe('2026-01-01');
    expect(reachedSince([ana], TODAY)).toBe('2026-11-01');
    expect(reachedSince([ana, cy], TODAY)).toBeNull();
    expect(reachedSince([], TODAY)).toBeNull();
  });

  it('F6: those that nobody confirmed lately are named once, by their line', () => {
    const linked = [ana, bo, cy, bo].map((contact, index) => ({ contact, line: index + 3 }));
    expect(unconfirmedOf(linked, TODAY).map(({ contact, line }) => [contact.id, line])).toEqual([
      ['bo', 4],
      ['cy', 5],
    ]);
  });
});

describe('evidence', () => {
  const base = { kind: 'fallback', exercised: null, reviewed: null, reviewEvery: null } as const;
  const on = (kind: Evidence['kind'], date: string): Evidence => ({ kind, on: day(date), lasted: null });

  it('F3: is ranked by kind, and of a kind the later day counts', () => {
    const known: KnownOf = {
      runs: [on('exercised', '2026-03-01'), on('used', '2020-01-01'), on('exercised', '2026-05-01')],
      reached: day('2026-10-01'),
      edited: day('2026-11-20'),
    };
    const fresh = freshnessOf(
      { ...base, reviewed: day('2026-11-01'), exercised: { on: day('2026-04-01'), lasted: null, by: [] } },
      known,
      null,
      TODAY,
    );
    expect(fresh.evidence.map(({ kind, on: date }) => `${kind} ${date}`)).toEqual([
      'used 2020-01-01',
      'exercised 2026-05-01',
      'reached 2026-10-01',
      'reviewed 2026-11-01',
      'edited 2026-11-20',
    ]);
    expect(fresh.tried?.on).toBe('2026-05-01');
  });

  it.each([
    ['2025-11-24', 'proven'],
    ['2025-11-23', 'tried-long-ago'],
  ] as const)('F4: proof of %s counts a year: %s', (date, standing) => {
    expect(
      freshnessOf({ ...base, exercised: { on: day(date), lasted: null, by: [] } }, NOTHING_KNOWN, null, TODAY).standing,
    ).toBe(standing);
  });

  const STANDINGS: readonly (readonly [string, Parameters<typeof freshnessOf>[0], KnownOf, Standing])[] = [
    [
      'an overdue review, though proven',
      {
        ...base,
        reviewed: day('2026-01-01'),
        reviewEvery: every('1mo'),
        exercised: { on: day('2026-11-01'), lasted: null, by: [] },
      },
      NOTHING_KNOWN,
      'overdue',
    ],
    ['nothing', base, NOTHING_KNOWN, 'unknown'],
    ['an edit alone', base, { ...NOTHING_KNOWN, edited: day('2026-11-01') }, 'edited'],
    ['a review', { ...base, reviewed: day('2026-11-01') }, NOTHING_KNOWN, 'untried'],
    ['contacts reached', base, { ...NOTHING_KNOWN, reached: day('2026-11-01') }, 'untried'],
    ['an old drill', base, { ...NOTHING_KNOWN, runs: [on('exercised', '2024-01-01')] }, 'tried-long-ago'],
    ['use this year', base, { ...NOTHING_KNOWN, runs: [on('used', '2026-01-01')] }, 'proven'],
    ['a review, of a message', { ...base, kind: 'message', reviewed: day('2026-11-01') }, NOTHING_KNOWN, 'proven'],
    [
      'an edit, of a reference',
      { ...base, kind: 'reference' },
      { ...NOTHING_KNOWN, edited: day('2026-11-01') },
      'edited',
    ],
  ];
  it.each(STANDINGS)('F8: with %s', (_name, procedure, known, standing) => {
    expect(freshnessOf(procedure, known, null, TODAY).standing).toBe(standing);
  });
});

describe('evidence from logs', () => {
  const event = (incident: string, type: string, at: string, data: Readonly<Record<string, unknown>>): LogEvent => ({
    id: `${incident}-${type}-${at}` as Ulid,
    incident: incident as Ulid,
    at: at as Instant,
    by: 'ana',
    device: 'd',
    seq: 1,
    prev: null,
    type,
    data,
    hash: '',
  });
  const declared = (incident: string, kind: string) =>
    event(incident, 'incident.declared', '2026-11-01T10:00:00Z', { kind });
  const started = (incident: string, run: string, subject = 'p') =>
    event(incident, 'procedure.started', '2026-11-01T10:00:00+01:00', { subject, run });
  const finished = (incident: string, run: string, outcome = 'done') =>
    event(incident, 'procedure.finished', '2026-11-01T11:30:00+01:00', { run, outcome });
  const evidence = (...events: readonly LogEvent[]) =>
    (evidenceFromRuns(events).get('p') ?? []).map(({ kind, on, lasted }) => `${kind} ${on} ${lasted?.text ?? '-'}`);

  it('F7: started in an incident it was used, and how long it took is known once it is done', () => {
    expect(evidence(declared('i', 'incident'), started('i', 'r'))).toEqual(['used 2026-11-01 -']);
    expect(evidence(finished('i', 'r'), started('i', 'r'), declared('i', 'incident'))).toEqual(['used 2026-11-01 90m']);
    expect(evidence(declared('i', 'incident'), started('i', 'r'), finished('i', 'r', 'abandoned'))).toEqual([
      'used 2026-11-01 -',
    ]);
  });

  it('F7: in an exercise or drill it counts once done', () => {
    for (const kind of ['exercise', 'drill']) {
      expect(evidence(declared('i', kind), started('i', 'r'))).toEqual([]);
      expect(evidence(declared('i', kind), started('i', 'r'), finished('i', 'r', 'abandoned'))).toEqual([]);
      expect(evidence(declared('i', kind), started('i', 'r'), finished('i', 'r'))).toEqual([
        'exercised 2026-11-01 90m',
      ]);
    }
  });

  it('F7: when it really happened counts, for its own procedure', () => {
    const late = { ...started('i', 'r'), happened: '2026-10-30T23:00:00+01:00' as Instant };
    expect(evidence(declared('i', 'incident'), late, started('i', 'q', 'other'))).toEqual(['used 2026-10-30 -']);
  });
});

describe('links, networks and uses', () => {
  const plan = planIn({
    'components/c.yaml': [
      '- {id: cloud, kind: provider, name: Cloud}',
      '- {id: app, kind: service, name: App, dependsOn: [db]}',
      '- {id: db, kind: data, name: DB, dependsOn: [{anyOf: [cloud, disk]}]}',
      '- {id: web, kind: service, name: Web, dependsOn: [app, cloud]}',
      '- {id: soft, kind: service, name: Soft, dependsOn: [{on: cloud, mode: soft}, {on: cloud, for: recover}]}',
      '- {id: both, kind: service, name: Both, dependsOn: [{anyOf: [web, disk], atLeast: 2}]}',
      '- {id: disk, kind: equipment, name: Disk}',
    ].join('\n'),
    'procedures/p.md': '---\nid: p\nfor: [app, cloud]\n---\n',
    'procedures/q.md': '---\nid: q\n---\n[p](procedure:p)\n',
    'contacts/a.yaml': 'id: ana\nname: Ana\n',
    'call-trees/t.yaml':
      '- {id: t, name: T, message: p, root: {contact: ana}}\n- {id: u, name: U, root: {contact: ana}}\n',
    'roles/r.yaml': '- {id: r, name: R, card: p}\n- {id: s, name: S, card: q}\n',
    'scenarios/s.yaml': 'id: s\ntitle: S\nexpectations: [{within: 5m, event: procedure.started, subject: p}]\n',
    'copies/c.yaml':
      '- {id: a, place: Safe, edition: 3, contents: ["procedure:p"]}\n- {id: b, place: Car, edition: 4, contents: ["procedure:p"]}\n- {id: c, place: Desk, edition: 3, contents: ["procedure:q"]}\n- {id: d, place: Hall, contents: ["procedure:p"]}\n',
  });
  const index = planIndex(plan);

  it('F9: what leads nowhere is named with its line and its step', () => {
    const text = readProcedure(
      [
        '# T',
        '',
        '1. [ ] See [a](procedure:gone) and [b](procedure:p)',
        '',
        '[c](#t) [d](#nowhere) [e](gone.png) [f](https://x.example)',
        '',
      ].join('\n'),
      { roles: [] },
    );
    const dead = deadEndsOf(text, { thing: ({ kind, id }) => index.has(kind, id), file: () => false });
    expect(dead.map(({ href, line, inStep }) => [href, line, inStep])).toEqual([
      ['procedure:gone', 3, '1'],
      ['#nowhere', 5, null],
      ['gone.png', 5, null],
    ]);
  });

  it.each([
    ['disk', []],
    ['cloud', ['cloud because of cloud']],
    ['app', []],
    ['web', ['web because of cloud']],
    ['soft', []],
    ['both', ['both because of cloud']],
    ['gone', []],
  ])('F10: whether %s needs others', (used, expected) => {
    const text = readProcedure('1. [ ] Go\n', { roles: [] });
    const { uses } = onlineNeedsOf(text, [used as never], index.components as never);
    expect(uses.map((one) => `${one.used.id} because of ${one.because.id}`)).toEqual(expected);
  });

  it('F10: a web address needs the network; mail, telephone and the plan do not', () => {
    const text = readProcedure(
      '[a](https://x.example) [b](mailto:x@y.example) [c](tel:1) [d](procedure:p) [e](//z.example)\n',
      { roles: [] },
    );
    expect(onlineNeedsOf(text, [], new Map()).links.map(({ href }) => href)).toEqual([
      'https://x.example',
      '//z.example',
    ]);
  });

  it.each([
    ['2026-01-01', 5, '2026-02-01', 5, 'this-behind'],
    ['2026-02-01', 5, '2026-01-01', 9, 'other-behind'],
    ['2026-01-01', 5, '2026-01-01', 5, 'same'],
    ['2026-01-01', 5, '2026-01-01', 6, 'differs'],
    [null, 5, '2026-01-01', 5, 'same'],
    [null, 5, null, 6, 'differs'],
  ])('F11: reviewed %s with %i steps, the other %s with %i: %s', (own, items, other, there, state) => {
    const version = (reviewed: string | null, count: number) => ({
      reviewed: reviewed === null ? null : day(reviewed),
      items: count,
    });
    expect(translationState(version(own, items), version(other, there))).toBe(state);
  });

  it('F12: a paper copy is behind while its edition is lower', () => {
    const held = (edition: number | null) =>
      onPaper('p', plan.copies, edition).map(({ copy, isBehind }) => [copy.id, isBehind]);
    expect(held(4)).toEqual([
      ['a', true],
      ['b', false],
      ['d', false],
    ]);
    expect(held(null)).toEqual([
      ['a', false],
      ['b', false],
      ['d', false],
    ]);
  });

  it('F13: a procedure is used by what it is for, trees, roles, scenarios and links', () => {
    const [p, q] = plan.procedures;
    if (p === undefined || q === undefined) throw new Error('none');
    const uses = usedBy(p, { ...plan, linkedFrom: [q, p] });
    expect(Object.values(uses).map((list) => list.map(({ id }: { readonly id: string }) => id))).toEqual([
      ['cloud', 'app'],
      ['t'],
      ['r'],
      ['s'],
      ['q'],
    ]);
  });
});
