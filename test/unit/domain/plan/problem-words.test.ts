import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCodesPage } from '#build/check-codes.ts';
import { PROBLEM_CODES, type ProblemCode } from '#domain/plan/problem-codes.ts';
import { describeProblem } from '#domain/plan/problem-words.ts';
import { PROBLEM_WORDS_EN } from '#domain/plan/problem-words-en.ts';
import { PROBLEM_WORDS_FR } from '#domain/plan/problem-words-fr.ts';

const CODES = Object.keys(PROBLEM_CODES) as ProblemCode[];
const LANGUAGES = { en: PROBLEM_WORDS_EN, fr: PROBLEM_WORDS_FR };
const namesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

describe('the words of problems', () => {
  it.each(['en', 'fr'] as const)(
    'P46: in %s every code has a message and what to do, and uses only values that it carries',
    (language) => {
      for (const code of CODES) {
        const { message, fix } = LANGUAGES[language][code];
        expect(message, code).toMatch(/\S.*[.!?»”]$/);
        expect(fix, code).toMatch(/\S.*[.!?»”]$/);
        const carried: readonly string[] = PROBLEM_CODES[code].values;
        expect(
          namesIn(message + fix).filter((name) => !carried.includes(name)),
          code,
        ).toEqual([]);
      }
      expect(Object.keys(LANGUAGES[language]).toSorted()).toEqual(CODES.toSorted());
    },
  );

  it('P46: both languages tell the same values, and each value that is carried is told', () => {
    for (const code of CODES) {
      const [en, fr] = [PROBLEM_WORDS_EN[code], PROBLEM_WORDS_FR[code]].map(({ message, fix }) =>
        [...new Set(namesIn(message + fix))].toSorted(),
      );
      expect(fr, code).toEqual(en);
    }
  });

  it('P46: French is typeset as French: no straight apostrophe, a no-break space where it belongs', () => {
    for (const code of CODES) {
      const { message, fix } = PROBLEM_WORDS_FR[code];
      expect(`${message} ${fix}`, code).not.toMatch(/\p{L}'\p{L}|(?<!\u00a0)[;?!»]|«(?!\u00a0)|\p{L} :/u);
    }
  });

  it('P46: values are put in, kinds in the reader’s words', () => {
    const found = { file: 'a', line: 1, severity: 'error', code: 'reference-wrong-kind' } as const;
    const values = { field: 'owner', kind: 'contact', id: 'x', is: 'tree' };
    const en = describeProblem({ ...found, values }, 'en');
    const fr = describeProblem({ ...found, values }, 'fr');
    expect(`${en.message} ${en.fix}`).toContain('call tree');
    expect(`${fr.message} ${fr.fix}`).toContain('schéma d’alerte');
    expect(`${en.message}${en.fix}${fr.message}${fr.fix}`).not.toMatch(/[{}]/);
  });

  it('P46: a code of another version is said as it is', () => {
    const found = { file: 'a', line: 1, severity: 'error', code: 'new-code', values: {} } as const;
    expect(describeProblem(found, 'en')).toEqual({ message: 'new-code', fix: '' });
  });

  it('P47: docs/check-codes.md lists every code, as node build/make-check-codes.ts writes it', () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'check-codes.md'), 'utf8');
    expect(page).toBe(checkCodesPage());
    for (const code of CODES) {
      expect(page).toContain(`### \`${code}\``);
      expect(page).toContain(PROBLEM_WORDS_FR[code].fix.replace(/[<>]/g, '\\$&').slice(0, 20));
    }
  });
});
