import { describe, expect, it } from 'vitest';
import { greyedBy, indexOfTarget, onlyIfOf, resolveTarget, ruledOutBy } from '#domain/procedure/branches.ts';
import type { Decision, ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

const read = (body: string): ProcedureText => readProcedure(body, { roles: [] });

function decisionOf(text: ProcedureText, number?: string): Decision {
  const found = text.all.find((item) => item.type === 'decision' && (number === undefined || item.number === number));
  if (found?.type !== 'decision') throw new Error('no decision');
  return found;
}

/** Numbers of what each option greys, in order of the options. */
function greyed(text: ProcedureText, number?: string): readonly (readonly string[])[] {
  const decision = decisionOf(text, number);
  return decision.options.map((_, option) => {
    const keys = greyedBy(text, decision, option);
    return text.all.filter((item) => keys.has(item.key)).map((item) => item.number);
  });
}

const SECTIONS = `# Pay

1. [ ] first

> [!DECISION] Phone?
> - Yes → [Phone](#phone)
> - No → [Cash](#cash)
> - Late → [Close](procedure:close)
> - Carry on

## Phone

3. [ ] call
   - [ ] note

## Cash

4. [ ] count

### Change

5. [ ] change

## After

6. [ ] hand back
`;

const ROUNDS = `1. [ ] read

> [!DECISION] How long?
> - Not → [9](#step-5)
> - Short → [7](#step-3)
> - Long → [8](#step-4)

3. [ ] move
4. [ ] quarantine
5. [ ] timer, again from [1](#step-1)
6. [ ] hand back
`;

describe('what an option greys', () => {
  it('G23: sections of the other options, up to the next target or the section end', () => {
    expect(greyed(read(SECTIONS))).toEqual([
      ['4', '5'],
      ['3', '3.1'],
      ['3', '3.1', '4', '5'],
      ['3', '3.1', '4', '5'],
    ]);
  });

  it('G24: numbered branches of one section meet at the last', () => {
    expect(greyed(read(ROUNDS))).toEqual([['3', '4'], ['4'], ['3']]);
  });

  it('G24: what counts only under some answers says which', () => {
    const text = read(ROUNDS);
    const only = onlyIfOf(text);
    const said = text.items.map((item) => [item.number, only.get(item.key)?.map((one) => one.options)]);
    expect(said).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['3', [[1]]],
      ['4', [[2]]],
      ['5', undefined],
      ['6', undefined],
    ]);
  });

  it('G23: what lies before the decision stays', () => {
    const text = read(
      '## Round\n\n- [ ] a\n\n> [!DECISION] again?\n> - Yes → [Round](#round)\n> - No → [End](#end)\n\n## End\n\n- [ ] b\n',
    );
    expect(greyed(text)).toEqual([['3'], []]);
  });

  it('G23: an option with the same target as another greys nothing of it', () => {
    const text = read(
      '> [!DECISION] q\n> - a → [E](#e)\n> - b → [E](#e)\n> - c → [F](#f)\n\n## E\n\n- [ ] e\n\n## F\n\n- [ ] f\n',
    );
    expect(greyed(text)).toEqual([['3'], ['3'], ['2']]);
  });

  it('G23: indexes of top-level items', () => {
    const text = read(SECTIONS);
    expect(ruledOutBy(text, decisionOf(text), 0)).toEqual([3, 4]);
  });
});

describe('where a target leads', () => {
  it('G22: a heading leads to the first item of its section', () => {
    const text = read(SECTIONS);
    expect(resolveTarget(text, { to: 'heading', slug: 'cash' })).toMatchObject({ to: 'item', item: { number: '4' } });
    expect(indexOfTarget(text, { to: 'heading', slug: 'cash' })).toBe(3);
  });

  it('G22: a section to read leads to its heading, an unknown one nowhere', () => {
    const text = read('- [ ] a\n\n## Limits\n\nText\n\n## More\n\n- [ ] b\n');
    expect(resolveTarget(text, { to: 'heading', slug: 'limits' })).toMatchObject({ to: 'heading', slug: 'limits' });
    expect(indexOfTarget(text, { to: 'heading', slug: 'limits' })).toBeNull();
    expect(resolveTarget(text, { to: 'heading', slug: 'nope' })).toBeNull();
  });

  it('G10: steps by number, nested ones too, and other procedures', () => {
    const text = read('- [ ] a\n  - [ ] b → [x](#step-1.1)\n');
    expect(resolveTarget(text, { to: 'step', number: '1.1' })).toMatchObject({ to: 'item', item: { text: 'b → x' } });
    expect(indexOfTarget(text, { to: 'step', number: '1.1' })).toBe(0);
    expect(resolveTarget(text, { to: 'step', number: '9' })).toBeNull();
    expect(resolveTarget(text, { to: 'procedure', id: 'p' })).toEqual({ to: 'procedure', id: 'p' });
  });

  it('G10: percent-encoded slugs are decoded', () => {
    const text = read('- [ ] go to [Étapes](#%C3%A9tapes)\n\n## Étapes\n\n- [ ] b\n');
    const [item] = text.items;
    expect(item?.type === 'step' ? item.jump : null).toEqual({ to: 'heading', slug: 'étapes' });
  });

  it('G11: a heading called like a step wins, and says so', () => {
    const text = read('- [ ] a\n- [ ] b\n- [ ] c, see [2](#step-2)\n\n## Step 2\n\n- [ ] d\n');
    const item = text.items[2];
    expect(item?.type === 'step' ? item.jump : null).toEqual({ to: 'heading', slug: 'step-2' });
    expect(resolveTarget(text, { to: 'heading', slug: 'step-2' })).toMatchObject({
      item: { number: '4' },
      shadowsStep: true,
    });
  });
});
