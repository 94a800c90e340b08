import { describe, expect, it } from 'vitest';
import type { LogEvent } from '#domain/incident/events.ts';
import { canonicalJson, sealEvent } from '#domain/incident/log.ts';
import { describeLogProblem } from '#domain/log/problem-words.ts';
import { readLog } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import { bytesOf, LAPTOP_A, LAPTOP_B, laptop, nightOfTwo, ulidOf } from './log-fixture.ts';

const { events, text } = nightOfTwo();
const lines = text.trimEnd().split('\n');
const check = (content: readonly string[] | string) =>
  verifyLog(readLog(bytesOf(typeof content === 'string' ? content : `${content.join('\n')}\n`)));
const codesOf = (content: readonly string[] | string) =>
  check(content).problems.map(({ line, code }) => `${line} ${code}`);
const errorsIn = (content: readonly string[] | string) =>
  check(content).problems.filter(({ severity }) => severity === 'error');

/** The number of a line (from 0) of device `device` in place `seq`. */
const indexOf = (device: string, seq: number) =>
  lines.findIndex((line) => line.includes(`"device":"${device}"`) && line.includes(`"seq":${seq},`));

describe('verifying a log', () => {
  it('V10: trusts all of a whole log', () => {
    const { problems, isEndVouchedFor, trusted, devices, incidents } = check(text);
    expect(problems.map(({ code }) => code)).toEqual(['type-newer']);
    expect({ isEndVouchedFor, trusted: trusted.size, devices: devices.length, incidents: incidents.length }).toEqual({
      isEndVouchedFor: true,
      trusted: 6,
      devices: 2,
      incidents: 1,
    });
  });

  it('V4: says which entries are missing', () => {
    const at = indexOf(LAPTOP_A, 2);
    const without = lines.filter((_, index) => index !== at);
    expect(check(without).problems[0]).toMatchObject({
      line: indexOf(LAPTOP_A, 3),
      code: 'entries-missing',
      values: { device: LAPTOP_A, first: '2', last: '2' },
    });
    const start = lines.filter((line) => !line.includes('"prev":null'));
    expect(errorsIn(start).map(({ code }) => code)).toEqual(['entries-missing', 'entries-missing']);
  });

  it('V5: finds an entry that was exchanged and sealed again', () => {
    const at = indexOf(LAPTOP_A, 2);
    const { hash: _hash, seq: _seq, prev: _prev, ...old } = JSON.parse(lines[at] as string) as LogEvent;
    const before = { device: LAPTOP_A, seq: 1, hash: (events[0] as LogEvent).hash };
    const forged = sealEvent({ ...old, data: { ...old.data, state: 'up' } }, before);
    const exchanged = lines.with(at, canonicalJson(forged));
    expect(errorsIn(exchanged)).toMatchObject([{ code: 'chain-broken', line: indexOf(LAPTOP_A, 3) + 1 }]);
    expect(check(exchanged).trusted.has(forged.hash)).toBe(false);
    const first = sealEvent({ ...old, id: ulidOf('other') }, null);
    expect(codesOf([canonicalJson({ ...first, prev: 'x' })])).toContain('1 entry-changed');
  });

  it('V6: finds what stands twice or in the wrong order', () => {
    expect(codesOf([lines[0] as string, ...lines])).toContain('2 entry-repeated');
    const [one, two] = [indexOf(LAPTOP_A, 1), indexOf(LAPTOP_A, 2)];
    const swapped = lines.with(one, lines[two] as string).with(two, lines[one] as string);
    expect(errorsIn(swapped)).toMatchObject([{ code: 'entry-moved', line: two + 1 }]);
  });

  it('V6: another order of two devices harms nothing, and is said', () => {
    const [a, b] = [indexOf(LAPTOP_A, 4), indexOf(LAPTOP_B, 2)];
    const swapped = lines.with(a, lines[b] as string).with(b, lines[a] as string);
    expect(errorsIn(swapped)).toEqual([]);
    expect(check(swapped).problems.map(({ code }) => code)).toContain('order-differs');
    expect(check(swapped).trusted.size).toBe(6);
  });

  it('V7: reports two entries in one place, and with one id', () => {
    const copy = laptop(LAPTOP_B);
    copy.add('note.added', { text: 'from a copied profile' }, 2);
    const both = [...lines.slice(0, -1), canonicalJson(copy.events[0]), lines.at(-1) as string];
    const codes = errorsIn(both).map(({ code }) => code);
    expect(codes).toContain('place-taken-twice');
    expect(codes).toContain('id-taken-twice');
    expect(check(both).trusted.size).toBe(5);
  });

  it('V8: without heads, nothing vouches for the end', () => {
    const headless = lines.slice(0, -1);
    expect(errorsIn(headless)).toEqual([]);
    expect(check(headless)).toMatchObject({ isEndVouchedFor: false });
    expect(codesOf(headless)).toContain('6 heads-absent');
    expect(errorsIn(headless.slice(0, -1))).toEqual([]);
  });

  it('V9: finds that the end is missing, or goes on', () => {
    const last = lines.length - 2;
    const cut = lines.filter((_, index) => index !== last);
    expect(errorsIn(cut)).toMatchObject([{ code: 'end-missing', line: last + 1, values: { last: '4' } }]);
    const more = laptop(LAPTOP_A);
    for (let index = 0; index < 5; index += 1) more.add('note.added', { text: String(index) });
    const stranger = sealEvent(
      { ...(more.events[4] as LogEvent), id: ulidOf('late') },
      { device: LAPTOP_A, seq: 4, hash: (events[3] as LogEvent).hash },
    );
    const longer = [...lines.slice(0, -1), canonicalJson(stranger), lines.at(-1) as string];
    expect(errorsIn(longer)).toMatchObject([{ code: 'end-unknown', line: 7 }]);
    expect(codesOf([...lines, canonicalJson(stranger)])).toContain('7 heads-not-last');
    expect(codesOf([...lines, lines.at(-1) as string])).toContain('7 heads-not-last');
  });

  it('V10: what lies before a gap is not vouched for, what lies after it is', () => {
    const at = indexOf(LAPTOP_A, 2);
    const { trusted } = check(lines.filter((_, index) => index !== at));
    const ofA = events.filter(({ device }) => device === LAPTOP_A);
    expect(ofA.map(({ hash }) => trusted.has(hash))).toEqual([false, false, true, true]);
    const changed = check(lines.with(at, (lines[at] as string).replace('"down"', '"up"')));
    expect(ofA.map(({ hash }) => changed.trusted.has(hash))).toEqual([false, false, true, true]);
    expect(changed.problems[0]).toMatchObject({ line: at + 1, code: 'entry-changed' });
  });

  it('V11: finds every single-bit change', () => {
    const whole = bytesOf(text);
    const missed: string[] = [];
    for (let index = 0; index < whole.length; index += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = whole.slice();
        changed[index] = (changed[index] as number) ^ (1 << bit);
        const found = verifyLog(readLog(changed)).problems.some(({ severity }) => severity === 'error');
        if (!found) missed.push(`${index}.${bit}`);
      }
    }
    expect(missed).toEqual([]);
  }, 600_000);

  it('V11: finds every removed line', () => {
    const found = lines.map((_, index) => {
      const { problems, isEndVouchedFor } = check(lines.filter((_line, other) => other !== index));
      return problems.some(({ severity }) => severity === 'error') || !isEndVouchedFor;
    });
    expect(found).toEqual(lines.map(() => true));
  });

  it('V7: a branch that both ends name is told from a chain that was cut', () => {
    const copy = laptop(LAPTOP_B);
    copy.add('note.added', { text: 'copied' }, 2);
    const both = check([...lines.slice(0, 5), canonicalJson(copy.events[0]), ...lines.slice(5)]);
    expect(both.problems.filter(({ code }) => code === 'end-missing')).toEqual([]);
  });

  it('V3: every problem has words in both languages', () => {
    const { problems } = check(lines.filter((_, index) => index !== 1));
    for (const found of problems) {
      for (const language of ['en', 'fr'] as const) {
        const { message, fix } = describeLogProblem(found, language);
        expect(`${message} ${fix}`).not.toMatch(/[{}]/);
        expect(fix).not.toBe('');
      }
    }
  });
});
