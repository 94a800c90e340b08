import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

/** For arrays of plain strings and whole numbers JSON.stringify is canonical JSON. */
function keyOf(headings: readonly string[], parents: readonly string[], text: string, n: number): string {
  return createHash('sha256')
    .update(JSON.stringify([headings, parents, text, n]))
    .digest('hex')
    .slice(0, 16);
}

function keys(body: string): Readonly<Record<string, string>> {
  const { all } = readProcedure(body, { roles: ['Cashier'] });
  return Object.fromEntries(all.map((item) => [item.number, item.key]));
}

describe('keys', () => {
  it('G18: headings without the title, own text, number among equal ones', () => {
    expect(keys('# T\n\n## A\n\n### B\n\n- [ ] do\n- [ ] do\n\n## C\n\n- [ ] do\n')).toEqual({
      1: keyOf(['A', 'B'], [], 'do', 0),
      2: keyOf(['A', 'B'], [], 'do', 1),
      3: keyOf(['C'], [], 'do', 0),
    });
  });

  it('G18: nested items carry the texts of the steps around them', () => {
    expect(keys('- [ ] a\n  - [ ] b\n    - [ ] c\n\n  > [!DECISION] d?\n  > - Yes\n')).toEqual({
      1: keyOf([], [], 'a', 0),
      1.1: keyOf([], ['a'], 'b', 0),
      '1.1.1': keyOf([], ['a', 'b'], 'c', 0),
      1.2: keyOf([], ['a'], 'd?', 0),
    });
  });

  it('G18: the own text is all of it as shown, who, timer and record too', () => {
    expect(keys('- [ ] **Cashier**  counts\n  `it` &amp; more (timer 5 min) (record a in €)\n')).toEqual({
      1: keyOf([], [], 'Cashier counts it & more (timer 5 min) (record a in €)', 0),
    });
  });

  it('G18: a decision is known by its question, whatever its options', () => {
    const before = keys('> [!DECISION] On?\n> - Yes\n');
    expect(keys('> [!DECISION] On?\n> 1. No → [x](#x)\n> 2. Yes\n')).toEqual(before);
    expect(before).toEqual({ 1: keyOf([], [], 'On?', 0) });
  });

  it('G18: composed and decomposed letters are the same', () => {
    expect(keys('- [ ] cafe\u0301\n')).toEqual(keys('- [x] café\n'));
  });

  it('G18: re-ordering does not move ticks to other steps', () => {
    const before = Object.values(keys('- [ ] a\n- [ ] b\n- [ ] c\n'));
    const after = Object.values(keys('- [ ] c\n- [ ] a\n- [ ] new\n- [ ] b\n'));
    expect(after).toEqual(expect.arrayContaining(before));
  });

  it('G18: a half character does not break it', () => {
    expect(keys('- [ ] a\ud800b\n')).toEqual({ 1: keyOf([], [], 'a\ufffdb', 0) });
  });
});
