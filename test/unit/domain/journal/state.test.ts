import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contentsAfter,
  type DatabaseContents,
  type DatabaseSummary,
  fullVerdict,
  headsAfter,
  headsOfContents,
  type JournalSummary,
  quickVerdict,
  rowsTouched,
} from '#domain/journal/compare.ts';
import { eventsHead, filesHead, sameHead, settingsHead } from '#domain/journal/heads.ts';
import { sealLine } from '#domain/journal/line.ts';
import { type Change, EMPTY_HEAD, JOURNAL_LIMITS, type JournalLine } from '#domain/journal/model.ts';
import { planChanges } from '#domain/journal/plan-changes.ts';
import { headsOf, type KeptFile, startReplay } from '#domain/journal/state.ts';
import { snapshotsToRemove } from '#domain/journal/thin.ts';
import { keptFile, note, noteChange, writeLines } from './journal-fixture.ts';

const PLAN = [keptFile('plan.yaml', 'id: clinic\n'), keptFile('procedures/a.md', '# A\n- [ ] Go\n')];

function replayed(changes: readonly Change[]) {
  const replay = startReplay();
  for (const change of changes) replay.apply(change);
  return replay.state;
}

function shas(files: readonly KeptFile[]): ReadonlyMap<string, string> {
  return new Map(files.map((file) => [file.path, file.sha256]));
}

describe('replaying', () => {
  it('J7: files, events as a set, the last value of each setting', () => {
    const state = replayed([
      ...planChanges(null, { id: 'p1', files: PLAN, shipped: 'example' }),
      noteChange(1),
      noteChange(1),
      noteChange(2),
      { kind: 'setting', key: 'theme', value: 'dark' },
      { kind: 'setting', key: 'theme', value: 'light' },
    ]);
    expect([...state.files.values()]).toEqual(PLAN);
    expect([...state.events.values()]).toEqual([note(1), note(2)]);
    expect([...state.settings]).toEqual([['theme', 'light']]);
    expect(state.plan).toEqual({ shipped: 'example', complete: true, files: filesHead(shas(PLAN)) });
  });

  it('J7: a replay goes on from a state without changing it', () => {
    const before = replayed([noteChange(1)]);
    const replay = startReplay(before);
    replay.apply(noteChange(2));
    expect([before.events.size, replay.state.events.size]).toEqual([1, 2]);
  });

  it('J8: only what changed is written, and what is gone is taken out', () => {
    const after = [PLAN[0] ?? keptFile('', ''), keptFile('procedures/b.md', '# B\n')];
    const changes = planChanges(shas(PLAN), { id: 'p2', files: after, shipped: null });
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      whole: false,
      removed: ['procedures/a.md'],
      put: [{ path: 'procedures/b.md' }],
    });
    const state = replayed([...planChanges(null, { id: 'p1', files: PLAN, shipped: null }), ...changes]);
    expect([...state.files.values()]).toEqual(after);
    expect(state.plan?.complete).toBe(true);
  });

  it('J8: parts without their closing line, and a change with a part missing or altered, change nothing', () => {
    const big = [
      keptFile(
        'assets/x.bin',
        Uint8Array.from({ length: 4000 }, (_, at) => at & 0xff),
      ),
    ];
    const first = planChanges(null, { id: 'p1', files: PLAN, shipped: null });
    const second = planChanges(shas(PLAN), { id: 'p2', files: big, shipped: null }, 1000);
    expect(second.length).toBeGreaterThan(3);
    const closing = second.at(-1) ?? second[0];
    for (const changes of [
      second.slice(0, -1),
      second.slice(1),
      [closing],
      [...second.slice(0, 1), ...second.slice(2)],
    ]) {
      const state = replayed([...first, ...changes]);
      expect([...state.files.values()]).toEqual(PLAN);
    }
    const altered = second.map((change) =>
      'put' in change
        ? { ...change, put: change.put.map((put) => ({ ...put, base64: btoa('x'.repeat(1000)) })) }
        : change,
    );
    expect([...replayed([...first, ...altered]).files.values()]).toEqual(PLAN);
  });

  it('J9: whatever the files are, lines stay short and give the same bytes', () => {
    const file = fc.record({
      path: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
      bytes: fc.oneof(
        fc.uint8Array({ maxLength: 5000 }),
        fc.string({ maxLength: 5000, unit: 'binary' }).map((text) => new TextEncoder().encode(text)),
        fc
          .string({ maxLength: 5000, unit: fc.constantFrom('"', '\\', '\u0000', '\n', 'a') })
          .map((text) => new TextEncoder().encode(text)),
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(file, { selector: (it) => it.path, maxLength: 8 }), (contents) => {
        const files = contents.map((it) => keptFile(it.path, it.bytes));
        const changes = planChanges(null, { id: 'p', files, shipped: null }, 1000);
        const { texts } = writeLines(changes);
        for (const text of texts) expect(text.length).toBeLessThan(8000);
        expect([...replayed(changes).files.values()].map((it) => [it.path, [...it.bytes]]).sort()).toEqual(
          files.map((it) => [it.path, [...it.bytes]]).sort(),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('J9: the longest line is far shorter than what is read', () => {
    const files = [
      keptFile('a.md', '"'.repeat(JOURNAL_LIMITS.contentBytes)),
      keptFile('b.bin', new Uint8Array(3_000_000)),
    ];
    const { texts } = writeLines(planChanges(null, { id: 'p', files, shipped: null }));
    for (const text of texts) expect(text.length).toBeLessThan(JOURNAL_LIMITS.lineBytes / 4);
  });

  it('J10: text stands as text', () => {
    const [closing] = planChanges(null, { id: 'p', files: PLAN, shipped: null });
    expect(sealLine(closing, EMPTY_HEAD, { store: 's', at: '' }).text).toContain('"text":"# A\\n- [ ] Go\\n"');
  });

  it('J11: a plan that lacks a change before it is incomplete until one is put in whole', () => {
    const middle = [...PLAN, keptFile('procedures/b.md', 'B')];
    const last = [...middle, keptFile('procedures/c.md', 'C')];
    const [one] = planChanges(null, { id: '1', files: PLAN, shipped: null });
    const [three] = planChanges(shas(middle), { id: '3', files: last, shipped: null });
    expect(replayed([one, three]).plan?.complete).toBe(false);
    const [whole] = planChanges(null, { id: '4', files: last, shipped: null });
    expect(replayed([one, three, whole]).plan?.complete).toBe(true);
  });

  it('J12: what a newer version wrote is noticed', () => {
    expect(replayed([noteChange(1)]).newer).toBe(false);
    expect(replayed([{ kind: 'unknown', change: { kind: 'invention' } }]).newer).toBe(true);
  });

  it('J13: heads are of contents, not of their order', () => {
    expect(eventsHead(['a', 'b'])).toEqual(eventsHead(['b', 'a']));
    expect(sameHead(eventsHead(['a', 'b']), eventsHead(['a', 'c']))).toBe(false);
    expect(settingsHead([['a', null]])).not.toEqual(settingsHead([]));
    expect(filesHead([['a b', 'c']])).not.toEqual(filesHead([['a', 'b c']]));
  });
});

describe('database and journal', () => {
  const changes = [
    ...planChanges(null, { id: '1', files: PLAN, shipped: null }),
    noteChange(1),
    { kind: 'setting', key: 'theme', value: 'dark' } as const,
    noteChange(2),
  ];
  const { lines, head } = writeLines(changes);
  const state = replayed(changes);
  const journal: JournalSummary = { store: 'store-1', head, heads: headsOf(state), plan: state.plan };
  const contents = { files: shas(PLAN), events: new Set(state.events.keys()), settings: state.settings };
  const db: DatabaseContents = { ...contents, store: 'store-1', head, ahead: { plan: false, settings: [] } };
  const empty: DatabaseContents = {
    ...{ files: new Map(), events: new Set(), settings: new Map() },
    ...{ store: null, head: EMPTY_HEAD, ahead: db.ahead },
  };
  const noJournal: JournalSummary = { store: 's', head: EMPTY_HEAD, heads: headsOf(replayed([])), plan: null };

  const summaryOf = (contents: DatabaseContents): DatabaseSummary => {
    const heads = headsOfContents(contents);
    const counted = { files: contents.files.size, events: contents.events.size, settings: contents.settings.size };
    return { store: contents.store, head: contents.head, heads, ahead: contents.ahead.settings, counted };
  };
  const quick = (contents: DatabaseContents, about: JournalSummary, since: readonly JournalLine[] | null) => {
    const summary = summaryOf(contents);
    return quickVerdict(summary, about, since === null ? null : headsAfter(summary.heads, contents, since));
  };

  it('J14: the same, behind, empty, fresh, first', () => {
    expect(quick(db, journal, [])).toBe('same');
    const events = new Set([note(1).hash]);
    const behind = { ...db, head: { seq: 3, hash: lines[2]?.hash ?? null }, events };
    expect(quick(behind, journal, lines.slice(3))).toBe('behind');
    expect(quick({ ...contentsAfter(behind, lines.slice(3)), head }, journal, [])).toBe('same');
    expect(quick({ ...empty, head: EMPTY_HEAD }, journal, lines)).toBe('empty');
    expect(quick(empty, noJournal, [])).toBe('fresh');
    expect(quick(db, noJournal, null)).toBe('first');
    expect(quick(db, journal, null)).toBe('unclear');
  });

  it('J14: a database that has fewer rows than it says is different', () => {
    const summary = summaryOf(db);
    const counted = { ...summary.counted, events: 1 };
    expect(quickVerdict({ ...summary, counted }, journal, summary.heads)).toBe('unclear');
  });

  it('J13: heads after some lines follow from the rows that these touch', () => {
    const start = writeLines(planChanges(null, { id: '0', files: [keptFile('a.md', 'A')], shipped: null }));
    const more: readonly Change[] = [
      noteChange(1),
      { kind: 'setting', key: 'theme', value: 'light' },
      { kind: 'setting', key: 'theme', value: null },
      ...planChanges(new Map([['a.md', 'x']]), { id: '2', files: [keptFile('b.md', 'B')], shipped: null }),
      noteChange(2),
      noteChange(1),
    ];
    const after = writeLines(more, start.head).lines;
    const touched = rowsTouched(after);
    const before = replayed(start.lines.map((line) => line.change));
    expect(touched).toMatchObject({ files: ['b.md'], allFiles: true, settings: ['theme', 'theme'] });
    expect(touched.events).toHaveLength(3);
    const rows = { files: shas([...before.files.values()]), events: new Set<string>(), settings: new Map() };
    const all = replayed([...start.lines, ...after].map((line) => line.change));
    expect(headsAfter(headsOf(before), rows, after)).toEqual(headsOf(all));
  });

  it.each([
    ['a file', { files: new Map([...contents.files].slice(1)) }],
    ['an event', { events: new Set([note(1).hash]) }],
    ['a setting', { settings: new Map() }],
  ])('J14: a database that lacks %s is different', (_what, lost) => {
    const damaged = { ...db, ...lost };
    expect(quick(damaged, journal, [])).toBe('unclear');
    const verdict = fullVerdict(damaged, journal, contents);
    expect(verdict.sound).toBe(false);
    expect(Object.values(verdict.lacking).reduce((a, b) => a + b)).toBe(1);
    expect(verdict.only).toEqual({ events: [], plan: false, settings: [] });
  });

  it('J14: a database of another store is different', () => {
    expect(quick({ ...db, store: 'other' }, journal, [])).toBe('unclear');
    expect(fullVerdict({ ...db, store: 'other' }, journal, contents).sound).toBe(false);
  });

  it('J15: what only the database has is found, and it stays', () => {
    const more = {
      ...db,
      events: new Set([...db.events, 'c'.repeat(64)]),
      settings: new Map([['theme', 'light']]),
      ahead: { plan: false, settings: ['theme'] },
    };
    expect(quick(more, journal, [])).toBe('unclear');
    expect(fullVerdict(more, journal, contents)).toMatchObject({
      sound: true,
      only: { events: ['c'.repeat(64)], settings: ['theme'], plan: false },
    });
  });

  it('J15: a journal that lost its end, or a change of the plan, believes the database', () => {
    const ahead = { ...db, head: { seq: 99, hash: 'd'.repeat(64) }, settings: new Map([['theme', 'light']]) };
    expect(fullVerdict(ahead, journal, contents)).toMatchObject({ sound: true, only: { settings: ['theme'] } });
    const incomplete = { ...journal, plan: { files: filesHead(db.files), complete: false } };
    const partly = { ...contents, files: new Map([...contents.files].slice(1)) };
    expect(quick(db, incomplete, [])).toBe('unclear');
    expect(fullVerdict(db, incomplete, partly)).toMatchObject({ sound: true, only: { plan: true } });
  });
});

it('J16: hours of a day, days of a month, weeks of a year, and the newest', () => {
  const hour = 3_600_000;
  const start = Date.parse('2026-01-01T00:07:00Z');
  const every15Minutes = Array.from({ length: 4 * 24 * 60 }, (_, at) => ({
    name: `s${at}`,
    at: start + (at * hour) / 4,
  }));
  const removed = new Set(snapshotsToRemove(every15Minutes));
  const kept = every15Minutes.filter((snapshot) => !removed.has(snapshot.name));
  expect(kept.slice(-4)).toEqual(every15Minutes.slice(-4));
  expect(kept.length).toBeGreaterThan(24 + 28);
  expect(kept.length).toBeLessThan(24 + 31 + 9 + 6);
  const left = every15Minutes.filter((snapshot) => !removed.has(snapshot.name));
  expect(snapshotsToRemove(left)).toEqual([]);
  expect(snapshotsToRemove([])).toEqual([]);
});
