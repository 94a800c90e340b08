import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import { canonicalJson } from '#domain/incident/log.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { LIMITS } from '#domain/plan/limits.ts';
import { bytesOf, nightOfTwo } from './log-fixture.ts';

const { events, text } = nightOfTwo();
const codesOf = (content: string | Uint8Array) =>
  readLog(typeof content === 'string' ? bytesOf(content) : content).problems.map(({ line, code }) => `${line} ${code}`);
const first = events[0] as LogEvent;

describe('reading a log', () => {
  it('V1: gives every entry and the heads', () => {
    const read = readLog(bytesOf(text));
    expect(read.problems).toEqual([]);
    expect(read.lines.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(read.heads).toMatchObject([{ line: 7, heads: [{ seq: expect.any(Number) }, {}] }]);
    expect(new Set(read.lines.map(({ event }) => event.hash))).toEqual(new Set(events.map(({ hash }) => hash)));
  });

  it('V1: passes over a byte order mark, CR and empty lines', () => {
    expect(codesOf(`\ufeff${text.replaceAll('\n', '\r\n')}\r\n\n`)).toEqual([]);
    expect(codesOf(`\n${text}`)).toEqual([]);
  });

  it('V1: goes on after a bad line', () => {
    const lines = text.split('\n');
    const damaged = [lines[0], '{"id":1}', 'null', '[]', '{', '\u0000', ...lines.slice(1)].join('\n');
    expect(codesOf(damaged)).toEqual([
      '2 line-not-entry',
      '3 line-not-entry',
      '4 line-not-entry',
      '5 line-not-json',
      '6 line-not-json',
    ]);
    expect(readLog(bytesOf(damaged)).lines).toHaveLength(6);
  });

  it('V1: says where bytes are no text, and where there is nothing', () => {
    expect(codesOf(new Uint8Array([...bytesOf(text), 0xff, 0x0a]))).toEqual(['8 line-not-utf8']);
    expect(codesOf('')).toEqual(['1 log-empty']);
    expect(codesOf('{"heads":[]}\n')).toEqual(['1 log-empty']);
  });

  it('V1: never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void verifyLog(readLog(bytes))));
    fc.assert(fc.property(fc.json(), (json) => void verifyLog(readLog(bytesOf(`${text}${json}\n`)))));
  });

  it('V2: a line is cut where the file breaks off', () => {
    const cut = text.slice(0, text.length - 200);
    expect(codesOf(cut)).toEqual(['7 line-cut']);
    expect(codesOf(text.trimEnd())).toEqual([]);
  });

  it('V2: lines that are too long or nested too deep are passed over, unbuilt', () => {
    const deep = `{"a":${'['.repeat(100_000)}`;
    expect(codesOf(`${text}${deep}\n`)).toEqual(['8 line-too-deep']);
    const long = new Uint8Array(LIMITS.logLineBytes + 3).fill(0x20);
    long.set(bytesOf('x\n'));
    expect(codesOf(long)).toEqual(['1 line-not-json', '2 line-too-long', '1 log-empty']);
    const brackets = canonicalJson({ ...first, data: { text: '['.repeat(500) } });
    expect(codesOf(`${brackets}\n`)).toEqual(['1 entry-changed']);
  });

  it('V2: a log past the limit is not read', () => {
    const huge = { length: LIMITS.logBytes + 1 } as Uint8Array;
    expect(readLog(huge).problems).toMatchObject([{ code: 'log-too-large', values: { limit: '512 MiB' } }]);
  });

  it('V3: what was changed or rewritten is said at its line', () => {
    expect(codesOf(text.replace('"text":"ok"', '"text":"no"'))).toEqual(['6 entry-changed']);
    expect(codesOf(text.replace('"text":"ok"', '"text": "ok"'))).toEqual(['6 line-rewritten']);
    expect(codesOf(text.replace('1e+21', '1E+21'))).toEqual(['5 line-rewritten']);
    expect(codesOf(text.replace('{"heads"', '{ "heads"'))).toEqual(['7 line-rewritten']);
    expect(codesOf(text.replace('"text":"ok"', '"text":"\\ud800"'))).toEqual(['6 line-not-entry']);
  });

  it('V3: a field that JavaScript treats apart counts as any other', () => {
    const changed = text.replace('"text":"ok"', '"__proto__":{},"text":"ok"');
    expect(codesOf(changed)).toEqual(['6 entry-changed']);
    expect(codesOf(text.replace('{"at"', '{"__proto__":1,"at"'))).toEqual(['1 entry-changed']);
  });
});
