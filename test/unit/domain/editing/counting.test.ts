import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withCountedOn } from '#domain/editing/count-on.ts';
import { splitStep } from '#domain/editing/split-step.ts';
import { nestedLead, stepLead } from '#domain/editing/step-lead.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';

describe('E12', () => {
  it('E12: the next step counts decisions, and goes on over headings', () => {
    expect(stepLead('', '')).toBe('1. [ ] ');
    expect(stepLead('---\nid: a\n---\n\n1. [ ] One\n   - [ ] In\n2. [ ] Two\n\n## More\n\n', '')).toBe('3. [ ] ');
    expect(stepLead('1. [ ] One\n\n> [!DECISION] Which?\n> - A → [on](#x)\n\n## More\n', '')).toBe('3. [ ] ');
  });
  it('E12: where decisions are not counted in the text, it takes the number of the one that follows', () => {
    expect(stepLead('1. [ ] One\n\n> [!DECISION] Which?\n> - A\n\n', '2. [ ] Two\n')).toBe('2. [ ] ');
    expect(stepLead('1. [ ] One\n', '\n> [!DECISION] Which?\n\n3. [ ] Three\n')).toBe('2. [ ] ');
  });
  it('E12: it is written as the steps around it are', () => {
    expect(stepLead('- [ ] One\n', '- [ ] Two\n')).toBe('- [ ] ');
    expect(stepLead('', '* [ ] Two\n')).toBe('* [ ] ');
    expect(stepLead('- a note\n', '')).toBe('1. [ ] ');
    expect(stepLead('1) [ ] One\n', '')).toBe('2) [ ] ');
  });
  it('E12: a nested one stands under the text of its step, beside its neighbours', () => {
    expect(nestedLead('')).toBe('   - [ ] ');
    expect(nestedLead('1. [ ] One\n')).toBe('   - [ ] ');
    expect(nestedLead('10. [ ] Ten\n')).toBe('    - [ ] ');
    expect(nestedLead('- [ ] One\n')).toBe('  - [ ] ');
    expect(nestedLead('1. [ ] One\n   * [ ] In\n')).toBe('   * [ ] ');
    expect(nestedLead('1. [ ] One\n   1. [ ] In\n')).toBe('   2. [ ] ');
  });
});

describe('E13', () => {
  const put = (text: string, insert: string) => {
    const at = text.indexOf('|');
    const { from, to, insert: put } = withCountedOn(text.replace('|', ''), { from: at, to: at, insert });
    const before = text.replace('|', '');
    return before.slice(0, from) + put + before.slice(to);
  };
  it('E13: those after it count on and links to them follow, before it too, nested ones and decisions', () => {
    const text = `---
id: a
---

1. [ ] One → [three](#step-3), [in three](#step-3.1)
2. [ ] Two
|3. [ ] Three → [two](#step-2)
   - [ ] In three

> [!DECISION] Which?
> - A → [one](#step-1)
> - B → [five](#step-5)

## More

5. [ ] Five → [three](#step-3)
`;
    expect(put(text, '3. [ ] New\n')).toBe(`---
id: a
---

1. [ ] One → [three](#step-4), [in three](#step-4.1)
2. [ ] Two
3. [ ] New
4. [ ] Three → [two](#step-2)
   - [ ] In three

> [!DECISION] Which?
> - A → [one](#step-1)
> - B → [five](#step-6)

## More

6. [ ] Five → [three](#step-4)
`);
  });
  it('E13: nested steps count on below their own step only', () => {
    const text =
      '1. [ ] One\n   1. [ ] A\n|   2. [ ] B → [c](#step-1.3)\n   3. [ ] C\n2. [ ] Two → [b](#step-1.2), [a](#step-1.1)\n   1. [ ] D\n';
    expect(put(text, '   2. [ ] New\n')).toBe(
      '1. [ ] One\n   1. [ ] A\n   2. [ ] New\n   3. [ ] B → [c](#step-1.4)\n   4. [ ] C\n2. [ ] Two → [b](#step-1.3), [a](#step-1.1)\n   1. [ ] D\n',
    );
  });
  it('E13: a decision that is put in counts, where the text counts decisions', () => {
    const decision = '\n> [!DECISION] Which?\n> - A → [x](#step-3)\n\n';
    expect(put('1. [ ] One\n|2. [ ] Two → [one](#step-1), [two](#step-2)\n', decision)).toBe(
      `1. [ ] One\n${decision}3. [ ] Two → [one](#step-1), [two](#step-3)\n`,
    );
  });
  it('E13: every step 1., sections that begin again, and headings that look like steps stay', () => {
    expect(put('1. [ ] One\n|1. [ ] Two\n1. [ ] Three\n', '1. [ ] New\n')).toBe(
      '1. [ ] One\n1. [ ] New\n1. [ ] Two\n1. [ ] Three\n',
    );
    expect(
      put('## A\n\n1. [ ] One\n|2. [ ] Two\n\n## B\n\n1. [ ] Three\n2. [ ] Four → [3](#step-3)\n', '2. [ ] New\n'),
    ).toBe('## A\n\n1. [ ] One\n2. [ ] New\n3. [ ] Two\n\n## B\n\n1. [ ] Three\n2. [ ] Four → [3](#step-4)\n');
    expect(put('## A\n\n1. [ ] One\n\n## B\n\n1. [ ] Two\n|2. [ ] Three\n3. [ ] Four\n', '2. [ ] New\n')).toBe(
      '## A\n\n1. [ ] One\n\n## B\n\n1. [ ] Two\n2. [ ] New\n3. [ ] Three\n4. [ ] Four\n',
    );
    expect(put('# Step 2\n\n1. [ ] One → [it](#step-2)\n|2. [ ] Two\n', '2. [ ] New\n')).toContain('(#step-2)');
  });
  it('E13: a step that becomes two takes links to those after it along, and its own', () => {
    const text =
      '1. [ ] One → [three](#step-3)\n2. [ ] Take it and count it → [three](#step-3)\n3. [ ] Three → [two](#step-2)\n';
    const fix = splitStep({ text: text.split('\n')[1] ?? '', from: text.indexOf('2.') }, 'count it', text);
    const after = fix === null ? '' : text.slice(0, fix.from) + fix.insert + text.slice(fix.to);
    expect(after).toBe(
      '1. [ ] One → [three](#step-4)\n2. [ ] Take it\n3. [ ] Count it → [three](#step-4)\n4. [ ] Three → [two](#step-2)\n',
    );
    expect(after.slice(fix?.cursor ?? 0)).toMatch(/^Count it/);
  });
  it('E13: whatever step is put in wherever, every link leads to the step that it led to', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), fc.nat(), (nested, where) => {
        const { lines } = nested.reduce(
          ({ made, top, lines }, isNested, at) => {
            const isIn = isNested && made > 0;
            const number = isIn ? made : made + 1;
            return { made: number, top, lines: [...lines, isIn ? `   - [ ] S${at}` : `${number}. [ ] S${at}`] };
          },
          { made: 0, top: 0, lines: [] as readonly string[] },
        );
        const bare = `${lines.join('\n')}\n`;
        const steps = readProcedure(bare, { roles: [] }).all;
        const links = steps.map(({ number }) => `[${number}](#step-${number})`).join(' ');
        const text = `${links}\n\n${bare}`;
        const line = where % (lines.length + 1);
        const at = text.length - bare.length + lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
        const lead = where % 2 === 0 ? stepLead(text.slice(0, at), text.slice(at)) : nestedLead(text.slice(0, at));
        const { from, to, insert } = withCountedOn(text, { from: at, to: at, insert: `${lead}New\n` });
        const after = text.slice(0, from) + insert + text.slice(to);
        const read = readProcedure(after, { roles: [] });
        const wordsOf = (of: typeof read.all) => new Map(of.map((one) => [one.number, 'text' in one ? one.text : '']));
        const [was, is] = [wordsOf(steps), wordsOf(read.all)];
        for (const [, old = '', now = ''] of after.matchAll(/\[([\d.]+)\]\(#step-([\d.]+)\)/g))
          expect(is.get(now)).toBe(was.get(old));
      }),
    );
  });
});
