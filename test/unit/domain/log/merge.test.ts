import { describe, expect, it } from 'vitest';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import { canonicalJson, eventHash, orderEvents, sealEvent } from '#domain/incident/log.ts';
import { logText } from '#domain/incident/log-text.ts';
import { declaredApart, labelsOf } from '#domain/log/join.ts';
import { mergedText, mergeLogs } from '#domain/log/merge.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { bytesOf, INCIDENT, LAPTOP_A, LAPTOP_B, laptop, nightOfTwo, ulidOf } from './log-fixture.ts';

const read = (text: string) => readLog(bytesOf(text));
const merged = (...texts: readonly string[]) => mergedText(mergeLogs(texts.map(read), false));
const linesOf = (text: string) => text.trimEnd().split('\n');

/** Numbers from 0 to 1 that follow from `seed`. */
function seeded(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Five laptops whose clocks jump, some with entries of a newer version. */
function fiveLaptops(random: () => number): readonly LogEvent[] {
  return ['1', '2', '3', '4', '5'].flatMap((name) => {
    const one = laptop(ulidOf(`laptop ${name}`));
    const count = 1 + Math.floor(random() * 5);
    for (let index = 0; index < count; index += 1) {
      const type = random() < 0.2 ? 'weather.changed' : 'note.added';
      one.add(
        type,
        { text: `${name}.${index}`, new: random() < 0.5 ? { deep: [index, 'é'] } : null },
        Math.floor(random() * 120),
      );
    }
    return one.events;
  });
}

describe('merging logs', () => {
  it('V12: five laptops, split, repeated and shuffled, come to the same bytes, 1,000 times', () => {
    for (let seed = 0; seed < 1000; seed += 1) {
      const random = seeded(seed);
      const events = fiveLaptops(random);
      const whole = logText(events);
      const parts: string[][] = [[], [], [], []];
      for (const line of shuffled([...linesOf(whole), ...linesOf(whole).slice(0, 9)], random)) {
        parts[Math.floor(random() * parts.length)]?.push(line);
        if (random() < 0.3) parts[Math.floor(random() * parts.length)]?.push(line);
      }
      const files = parts.map((lines) => `${lines.join('\n')}\n`);
      expect(merged(...shuffled(files, random)), `seed ${seed}`).toBe(whole);
      const [a = '', b = '', c = '', d = ''] = shuffled(files, random);
      expect(merged(merged(d, c), merged(b, merged(a), a)), `seed ${seed}`).toBe(whole);
    }
  }, 600_000);

  it('V16: each entry of joined incidents has the label of its declaration, others have none', () => {
    const [first, other] = [ulidOf('first'), ulidOf('other')];
    const a = laptop(LAPTOP_A, first);
    const b = laptop(LAPTOP_B, other);
    const c = laptop(ulidOf('laptop c'), other);
    a.add('incident.declared', { kind: 'incident', name: 'A' }, 1);
    b.add('incident.declared', { kind: 'incident', name: 'B' }, 2);
    c.add('note.added', { text: 'on neither' }, 3);
    const joinedB = laptop(LAPTOP_B, first);
    joinedB.add('note.added', { text: 'after they were joined' }, 5);
    expect(declaredApart([...a.events, ...b.events])).toEqual([]);
    a.add('incident.joined', { other }, 4);
    const events = [...c.events, ...b.events, ...joinedB.events, ...a.events];
    const apart = declaredApart(events);
    expect(apart.map(({ code, event }) => [code, event.data['name']])).toEqual([
      [first.slice(-4), 'A'],
      [other.slice(-4), 'B'],
    ]);
    const labels = orderEvents(events).map(labelsOf(apart));
    expect(labels).toEqual([first, other, other, first, other].map((id) => id.slice(-4)));
    expect(labelsOf([])(a.events[0] as LogEvent)).toBeNull();
  });

  it('V12: what was merged is whole', () => {
    const { events, text } = nightOfTwo();
    const ofA = logText(events.filter(({ device }) => device === LAPTOP_A));
    const ofB = logText(events.filter(({ device }) => device === LAPTOP_B));
    expect(merged(ofB, ofA)).toBe(text);
    expect(verifyLog(read(merged(ofA, ofB))).trusted.size).toBe(6);
  });

  it('V12: merging does not hide that an end was cut off', () => {
    const { events, text } = nightOfTwo();
    const last = linesOf(text).at(-2) as string;
    const cut = text.replace(`${last}\n`, '');
    const ofB = logText(events.filter(({ device }) => device === LAPTOP_B));
    const { problems } = verifyLog(read(merged(cut, ofB)));
    expect(problems.map(({ code }) => code)).toContain('end-missing');
    expect(merged(ofB, cut)).toBe(merged(cut, ofB));
    expect(merged(merged(cut, ofB), text)).toBe(text);
  });

  it('V7: different lines with one id or in one place are all kept and reported', () => {
    const a = laptop(LAPTOP_A);
    const b = laptop(LAPTOP_A);
    a.add('note.added', { text: 'before the copy' });
    b.add('note.added', { text: 'before the copy' });
    a.add('note.added', { text: 'on one' });
    b.add('note.added', { text: 'on the other' });
    const [one, other] = [read(logText(a.events)), read(logText(b.events))];
    const { events, conflicts } = mergeLogs([one, other], false);
    expect(events).toHaveLength(3);
    expect(conflicts).toMatchObject([
      { same: 'id', seq: 2, events: [{}, {}] },
      { same: 'place', device: LAPTOP_A, seq: 2, events: [{}, {}] },
    ]);
    expect(merged(logText(b.events), logText(a.events))).toBe(merged(logText(a.events), logText(b.events)));
    const codes = verifyLog(read(merged(logText(a.events), logText(b.events)))).problems.map(({ code }) => code);
    expect(codes).toEqual(['id-taken-twice', 'place-taken-twice']);
  });

  it('V7: a line that was changed does not take the place of the one that was not', () => {
    const { text } = nightOfTwo();
    const changed = text.replace('"text":"ok"', '"text":"no"');
    const both = merged(changed, text);
    expect(both).toBe(merged(text, changed));
    expect(linesOf(both)).toHaveLength(8);
    expect(verifyLog(read(both)).problems.map(({ code }) => code)).toContain('entry-changed');
  });

  it('V12: a line that is the same but written otherwise is the same', () => {
    const { text } = nightOfTwo();
    const spaced = linesOf(text)
      .map((line) => JSON.stringify(JSON.parse(line), null, 1).replaceAll('\n', ''))
      .join('\r\n');
    expect(merged(spaced, text)).toBe(text);
  });

  it('L4: a clock set back moves nothing within a device, also after a merge', () => {
    const a = laptop(LAPTOP_A);
    a.add('note.added', { text: '1' }, 60);
    a.add('note.added', { text: '2' }, 10);
    const b = laptop(LAPTOP_B);
    b.add('note.added', { text: 'between' }, 30);
    const { events } = mergeLogs([read(logText(a.events)), read(logText(b.events))], false);
    expect(events.map(({ data }) => data['text'])).toEqual(['between', '1', '2']);
  });

  it('L7: a file ends with the ends of its chains, one a device', () => {
    const { events, text } = nightOfTwo();
    const heads = (device: string) => {
      const { seq, hash } = orderEvents(events).findLast((event) => event.device === device) as LogEvent;
      return { device, seq, hash };
    };
    const devices = [LAPTOP_A, LAPTOP_B].sort();
    expect(linesOf(text).at(-1)).toBe(canonicalJson({ heads: devices.map(heads) }));
    expect(text.endsWith('\n')).toBe(true);
  });
});

describe('joining incidents', () => {
  const other = ulidOf('the other incident');
  const plan = { id: 'maravel', edition: 14, hash: 'ab'.repeat(32) };
  function declaredApart() {
    const a = laptop(LAPTOP_A, INCIDENT);
    const b = laptop(LAPTOP_B, other);
    b.add('incident.declared', { kind: 'incident', name: 'Cold rooms', plan }, 7);
    b.add('note.added', { text: 'from Lyon' });
    a.add('incident.declared', { kind: 'incident', name: 'Nimbria', plan }, 4);
    a.add('note.added', { text: 'from Nantes' });
    return { a: logText(a.events), b: logText(b.events) };
  }
  const joined = (...texts: readonly string[]) => mergedText(mergeLogs(texts.map(read), true));

  it('V14: says that they are apart, and joins them alike whichever file is first', () => {
    const { a, b } = declaredApart();
    expect(mergeLogs([read(b), read(a)], false).apart).toEqual([other]);
    expect(joined(a, b)).toBe(joined(b, a));
    const { events, apart } = mergeLogs([read(a), read(b)], true);
    expect(apart).toEqual([]);
    expect(events).toHaveLength(5);
    const event = events.find(({ type }) => type === 'incident.joined') as LogEvent;
    expect(event).toMatchObject({ incident: INCIDENT, seq: 1, prev: null, data: { other } });
    expect(eventHash(event)).toBe(event.hash);
    expect(verifyLog(read(joined(a, b))).problems).toEqual([]);
  });

  it('V14: joining what was joined writes nothing more, from whichever laptop it was done', () => {
    const { a, b } = declaredApart();
    const later = laptop(LAPTOP_A, INCIDENT);
    later.add('incident.declared', { kind: 'incident', name: 'Nimbria', plan }, 4);
    later.add('note.added', { text: 'from Nantes' });
    later.add('note.added', { text: 'later' });
    const longer = logText(later.events);
    expect(joined(joined(a, b))).toBe(joined(a, b));
    expect(joined(joined(a, b), longer)).toBe(joined(joined(b, longer), a));
    expect(merged(joined(a, b), longer)).toBe(joined(longer, b));
  });

  it('V13: joined incidents count as the first one, whichever names the other', () => {
    const { a, b } = declaredApart();
    const events = [...mergeLogs([read(a), read(b)], false).events];
    const by = sealEvent(
      {
        ...(events[0] as LogEvent),
        id: ulidOf('join'),
        incident: other,
        type: 'incident.joined',
        data: { other: INCIDENT },
      },
      { device: LAPTOP_A, seq: 9, hash: 'x' },
    );
    const third = laptop(ulidOf('third'), ulidOf('third incident') as Ulid);
    third.add('incident.declared', { kind: 'incident', name: 'Third', plan }, 1);
    const { apart, events: all } = mergeLogs([read(logText([...events, by])), read(logText(third.events))], true);
    expect(apart).toEqual([]);
    expect(all.filter(({ type }) => type === 'incident.joined')).toHaveLength(2);
    expect(mergeLogs([read(logText([...events, by]))], false).apart).toEqual([]);
  });
});
