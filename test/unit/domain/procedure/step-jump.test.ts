import { describe, expect, it } from 'vitest';
import type { Step } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { jumpOf, markdownWithoutJump, textWithoutJump } from '#domain/procedure/step-jump.ts';

const text = readProcedure(
  `1. [ ] Look → [go to 4](#step-4)
2. [ ] Move **all** of it => [then](#last).
3. [ ] [go back to 1](#step-1)
4. [ ] Wait (timer 5 min) → [again](#step-4)
   - [ ] Count -> [go to 1](#step-1)

## Last

5. [ ] See [the bank](#last) first
6. [ ] Read → [what follows](#only-words)

## Only words

Nothing to tick.
`,
  { roles: [] },
);

function step(number: string): Step {
  const item = text.all.find((other) => other.number === number);
  if (item?.type !== 'step') throw new Error(`no step ${number}`);
  return item;
}

describe('jumps', () => {
  it.each([
    ['1', 'Look'],
    ['2', 'Move **all** of it'],
    ['3', '[go back to 1](#step-1)'],
    ['4', 'Wait'],
    ['4.1', 'Count'],
    ['5', 'See [the bank](#last) first'],
    ['6', 'Read'],
  ])('G27: step %s reads "%s" without its jump', (number, words) => {
    expect(markdownWithoutJump(step(number))).toBe(words);
    expect(textWithoutJump(step(number))).toBe(words.replace(/\*\*|\[([^\]]*)\]\([^)]*\)/gu, '$1'));
  });

  it.each([
    ['1', { goal: '4', isBack: false }],
    ['2', { goal: '5', isBack: false }],
    ['3', { goal: '1', isBack: true }],
    ['4', { goal: '4', isBack: true }],
    ['4.1', { goal: '1', isBack: true }],
    ['5', null],
    ['6', null],
  ])('G28: step %s leads to %o', (number, expected) => {
    const jump = jumpOf(text, step(number));
    expect(jump === null ? null : { goal: jump.goal.number, isBack: jump.isBack }).toEqual(expected);
  });
});
