import { describe, expect, it } from 'vitest';
import { checked, found } from './plan-files.ts';

const head = 'format: holdfast/1\nid: p\nname: P\n';

describe('languages', () => {
  it.each([
    ['languages: [en, fr]\n', '', ['2 language-missing']],
    ['languages: [en]\n', '', []],
    ['', '', []],
    ['languages: [en, en-GB]\n', '', []],
    ['languages: [en, fr]\n', 'language: fr-CA\n', []],
    ['languages: [en, fr]\n', 'language: de\n', ['3 language-unlisted']],
    ['', 'language: de\n', []],
  ])('P72: in a plan with %j, a procedure with %j', (languages, language, problems) => {
    const folder = { 'plan.yaml': head + languages, 'procedures/a.md': `---\nid: a\n${language}---\n` };
    const found = checked(folder, 'language-missing', 'language-unlisted');
    expect(found.map((line) => line.replace('procedures/a.md:', ''))).toEqual(problems);
  });

  it('P72: scenarios too', () => {
    const folder = {
      'plan.yaml': `${head}languages: [en, fr]\n`,
      'scenarios/s.yaml': 'id: s\ntitle: S\nlanguage: de\n',
    };
    expect(checked(folder, 'language-unlisted')).toEqual(['scenarios/s.yaml:3 language-unlisted']);
  });

  const ABOUT = [
    'translation-missing',
    'translation-same-language',
    'translation-of-itself',
    'translation-differs',
    'translation-steps-differ',
  ];
  const twin = (front: string, body = '1. [ ] Go\n') => ({
    'plan.yaml': `${head}languages: [en, fr]\n`,
    'procedures/a.md': `---\nid: a\nlanguage: en\nkind: fallback\nfor: [x, y]\nsustain: 1d\n---\n1. [ ] Go\n`,
    'procedures/b.md': `---\nid: b\ntranslationOf: a\n${front}---\n${body}`,
  });
  const same = 'language: fr\nkind: fallback\nfor: [y, x]\nsustain: 24h\n';
  it.each([
    ['a twin that agrees', twin(same), []],
    [
      'one that is not there',
      { 'procedures/b.md': '---\nid: b\ntranslationOf: gone\n---\n' },
      ['3 translation-missing'],
    ],
    ['itself', { 'procedures/b.md': '---\nid: b\ntranslationOf: b\n---\n' }, ['3 translation-of-itself']],
    ['the same language', twin(same.replace('fr', 'en')), ['3 translation-same-language']],
    ['another kind', twin(same.replace('fallback', 'runbook')), ['5 translation-differs']],
    ['another purpose', twin(same.replace('[y, x]', '[y]')), ['6 translation-differs']],
    ['another length', twin(same.replace('24h', '2d')), ['7 translation-differs']],
    ['what it uses', twin(`${same}uses: [z]\n`), ['8 translation-differs']],
    ['another number of steps', twin(same, '1. [ ] Go\n2. [ ] Stop\n'), ['3 translation-steps-differ']],
  ])('P73: a translation of %s', (_name, folder, problems) => {
    expect(checked(folder, ...ABOUT).map((line) => line.replace('procedures/b.md:', ''))).toEqual(problems);
  });

  it('P73: says in what they differ', () => {
    expect(found(twin(`${same}startWithin: 1h\n`), ABOUT)[0]?.values).toEqual({ id: 'a', field: 'startWithin' });
  });
});
