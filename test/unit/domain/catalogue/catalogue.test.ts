import { describe, expect, it } from 'vitest';
import { symptomIndex } from '#domain/catalogue/symptom-index.ts';
import { languageOf, twinsOf } from '#domain/catalogue/twins.ts';
import type { ProcedureId } from '#domain/plan/model.ts';

const one = (id: string, language: string | null, translationOf: string | null = null) => ({
  id: id as ProcedureId,
  language,
  translationOf: translationOf as ProcedureId | null,
});
const shownIn = (reader: string, ...procedures: readonly ReturnType<typeof one>[]) =>
  twinsOf(procedures, reader).map(({ shown, others }) => [shown.id, ...others.map(({ id }) => id)]);

describe('translations in lists', () => {
  const [en, fr, de] = [one('a', 'en'), one('b', 'fr', 'a'), one('c', 'de', 'a')];

  it.each([
    ['fr', ['b', 'a', 'c']],
    ['en', ['a', 'b', 'c']],
    ['de', ['c', 'a', 'b']],
    ['it', ['a', 'b', 'c']],
  ])('K1: read in %s, one procedure stands once', (reader, expected) => {
    expect(shownIn(reader, en, fr, de)).toEqual([expected]);
  });

  it('K1: without the original the first stands for all, in the order in which each first appears', () => {
    const lone = one('z', null);
    expect(shownIn('it', fr, lone, de)).toEqual([['b'], ['z'], ['c']]);
    expect(shownIn('en', lone, fr, en)).toEqual([['z'], ['a', 'b']]);
  });

  it.each([
    ['zh-Hant', 'zh'],
    ['fr-CA', 'fr'],
    ['EN', 'en'],
    [null, null],
  ])('K2: %s is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
    if (language !== null) expect(shownIn(language, one('a', 'xx'), one('b', tag, 'a'))).toEqual([['b', 'a']]);
  });

  it('K3: chains of translations are one procedure, even in a circle', () => {
    expect(shownIn('en', one('a', 'en'), one('b', 'fr', 'a'), one('c', 'de', 'b'))).toEqual([['a', 'b', 'c']]);
    expect(shownIn('en', one('a', 'en', 'c'), one('b', 'fr', 'a'), one('c', 'de', 'b'))).toEqual([['a', 'b', 'c']]);
    expect(shownIn('en', one('a', 'en', 'a'))).toEqual([['a']]);
  });

  it('K3: one whose original is not in the plan stands for itself', () => {
    expect(shownIn('en', one('b', 'fr', 'gone'), one('c', 'de', 'gone'))).toEqual([['b'], ['c']]);
  });
});

describe('the symptom index', () => {
  const procedure = (id: string, ...symptoms: readonly string[]) => ({ id, symptoms });
  const index = (language: string, ...procedures: readonly ReturnType<typeof procedure>[]) =>
    symptomIndex(procedures, language).map(({ text, letter, procedures: named }) => [
      letter,
      text,
      named.map(({ id }) => id).join(),
    ]);

  it('K4: a symptom stands once, whatever its case, accents and last full stop', () => {
    expect(
      index(
        'fr',
        procedure('a', 'Écran noir.'),
        procedure('b', 'ecran  noir'),
        procedure('a2', 'Écran noir…', 'écran noir'),
      ),
    ).toEqual([['E', 'Écran noir.', 'a,b,a2']]);
  });

  it('K5: in the reader’s alphabet, by first letter or digit', () => {
    expect(
      index('fr', procedure('a', 'Zone froide', 'éteint', '“No host”', '503 at login', 'Etage 10', 'étage 9', '…')),
    ).toEqual([
      ['#', '…', 'a'],
      ['#', '503 at login', 'a'],
      ['E', 'étage 9', 'a'],
      ['E', 'Etage 10', 'a'],
      ['E', 'éteint', 'a'],
      ['N', '“No host”', 'a'],
      ['Z', 'Zone froide', 'a'],
    ]);
  });
});
