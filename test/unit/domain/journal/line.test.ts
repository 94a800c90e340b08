import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readChange } from '#domain/journal/changes.ts';
import { joinSegments } from '#domain/journal/join-segments.ts';
import { readLine, sealLine } from '#domain/journal/line.ts';
import { EMPTY_HEAD } from '#domain/journal/model.ts';
import { readSegment } from '#domain/journal/read-segment.ts';
import { noteChange, writeLines } from './journal-fixture.ts';

const about = { store: 'store-1', at: '2026-11-22T10:00:00.000Z' };
const FIVE = writeLines([1, 2, 3, 4, 5].map((number) => noteChange(number, `entry ${number}: é, "quotes" and 漢`)));

describe('a line', () => {
  it('J1: reads as what was sealed, and its text is canonical', () => {
    const { line, text } = sealLine({ kind: 'setting', key: 'theme', value: 'dark' }, EMPTY_HEAD, about);
    expect(text).toBe(
      `{"at":"2026-11-22T10:00:00.000Z","change":{"key":"theme","kind":"setting","value":"dark"},"hash":"${line.hash}","prev":null,"seq":1,"store":"store-1"}`,
    );
    expect(readLine(text)).toEqual(line);
  });

  it.each([
    ['other spacing', (text: string) => text.replace('{"at"', '{ "at"')],
    ['another value', (text: string) => text.replace('entry 1', 'entry 2')],
    ['another hash', (text: string) => text.replace(/"hash":"./, '"hash":"x')],
    ['a field more', (text: string) => text.replace('{"at"', '{"a":1,"at"')],
    ['nothing', () => ''],
    ['no JSON', () => '{'],
    ['another shape', () => '[]'],
    ['nesting without end', () => '['.repeat(100_000)],
  ])('J1: %s is no line', (_name, change) => {
    expect(readLine(change(FIVE.texts[0] ?? ''))).toBeNull();
  });

  it('J12: a change of an unknown kind is kept as it is', () => {
    const change = readChange({ kind: 'invention', of: { a: 1 } });
    expect(change).toEqual({ kind: 'unknown', change: { kind: 'invention', of: { a: 1 } } });
    const { line, text } = sealLine(change ?? noteChange(1), EMPTY_HEAD, about);
    expect(readLine(text)).toEqual(line);
  });

  it.each([{ kind: 'event', event: {} }, { kind: 'plan' }, { kind: 'setting' }, { kind: 3 }, null, []])(
    'J1: %j is no change',
    (value) => {
      expect(readChange(value)).toBeNull();
    },
  );
});

describe('a segment', () => {
  it('J2: lines are read as one chain', () => {
    expect(readSegment(FIVE.bytes)).toEqual({ lines: FIVE.lines, goodBytes: FIVE.bytes.length, end: 'whole' });
  });

  it('J2: a line left out, repeated or of another store ends the segment there', () => {
    const [first = '', second = '', third = ''] = FIVE.texts;
    for (const texts of [
      [first, third],
      [first, second, second],
      [
        first,
        sealLine(noteChange(2), { seq: 1, hash: FIVE.lines[0]?.hash ?? null }, { ...about, store: 'other' }).text,
      ],
    ]) {
      const read = readSegment(new TextEncoder().encode(texts.map((text) => `${text}\n`).join('')));
      expect(read.end).toBe('damaged');
      expect(read.lines).toEqual(FIVE.lines.slice(0, texts.length - 1));
    }
  });

  it('J3: 10,000 truncations and flips never crash, never give a line that was not written, and keep all before', () => {
    const ends = [...FIVE.bytes.keys()].filter((at) => FIVE.bytes[at] === 0x0a);
    const wholeBefore = (at: number) => ends.filter((end) => end < at).length;
    const damage = fc.record({ at: fc.nat(FIVE.bytes.length - 1), bit: fc.integer({ min: -1, max: 7 }) });
    fc.assert(
      fc.property(damage, ({ at, bit }) => {
        const bytes = bit === -1 ? FIVE.bytes.slice(0, at) : FIVE.bytes.slice();
        if (bit >= 0) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        const read = readSegment(bytes);
        const kept = read.lines.length;
        return (
          kept === wholeBefore(at) &&
          read.lines.every((line, index) => line.hash === FIVE.lines[index]?.hash) &&
          read.end !== (bit === -1 ? 'damaged' : 'whole')
        );
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it('J3: bytes that were never a journal give nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => readSegment(bytes).lines.length === 0),
      { numRuns: 1000 },
    );
  });

  it('J4: a torn last line is dropped, and nothing is said to be missing', () => {
    const torn = FIVE.bytes.slice(0, -5);
    const read = readSegment(torn);
    expect(read).toMatchObject({ end: 'torn', lines: FIVE.lines.slice(0, 4) });
    const next = writeLines([noteChange(6)], { seq: 4, hash: FIVE.lines[3]?.hash ?? null });
    const joined = joinSegments([
      { name: 'a', read },
      { name: 'b', read: readSegment(next.bytes) },
    ]);
    expect(joined.flaws).toEqual([]);
    expect(joined.head).toEqual(next.head);
  });
});

describe('segments together', () => {
  const next = writeLines([noteChange(6), noteChange(7)], FIVE.head);

  it('J5: damage stops its segment, the later ones count, and what is missing is said', () => {
    const damaged = FIVE.bytes.slice();
    damaged[FIVE.texts[0]?.length ?? 0] = 0x20;
    const joined = joinSegments([
      { name: 'a', read: readSegment(damaged) },
      { name: 'b', read: readSegment(next.bytes) },
    ]);
    expect(joined.lines.map((line) => line.seq)).toEqual([6, 7]);
    expect(joined.flaws).toEqual([{ segment: 'a', missing: { first: 1, last: 5 } }]);
  });

  it('J5: a segment that is gone, and an end that is gone, are said', () => {
    const only = joinSegments([{ name: 'b', read: readSegment(next.bytes) }], 9);
    expect(only.flaws).toEqual([
      { segment: 'b', missing: { first: 1, last: 5 } },
      { segment: 'b', missing: { first: 8, last: 9 } },
    ]);
    expect(joinSegments([], 0)).toEqual({ lines: [], stray: [], head: EMPTY_HEAD, flaws: [] });
  });

  it('J6: a segment that begins earlier takes the place of what followed, events are kept', () => {
    const again = writeLines([noteChange(9)], { seq: 4, hash: FIVE.lines[3]?.hash ?? null });
    const joined = joinSegments([
      { name: 'a', read: readSegment(FIVE.bytes) },
      { name: 'b', read: readSegment(again.bytes) },
    ]);
    expect(joined.flaws).toEqual([]);
    expect(joined.head).toEqual(again.head);
    expect(joined.lines.map((line) => line.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(joined.stray).toEqual([FIVE.lines[4]?.change]);
  });
});
