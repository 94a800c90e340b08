import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idFromPath, isId, slugOf, transliterate, uniqueId } from '#domain/plan/ids.ts';

describe('ids', () => {
  it.each(['a', '0', 'aws-us-east-1', 'a--b', 'a-', 'x'.repeat(64)])('P3: “%s” is an id', (text) => {
    expect(isId(text)).toBe(true);
  });

  it.each(['', '-a', 'A', 'a_b', 'a b', 'é', 'a\n', 'x'.repeat(65), 'a.b'])('P3: “%s” is no id', (text) => {
    expect(isId(text)).toBe(false);
  });

  it.each([
    ['Réseau.md', 'reseau'],
    ['Réseau/_index.md', 'reseau'],
    ['réseau/README.md', 'reseau'],
    ['a/index.md', 'a'],
    ['index.md', 'index'],
    ['README.md', 'readme'],
    ['fr/Panne générale (site).md', 'fr-panne-generale-site'],
    ['Œuvre/straße.markdown', 'oeuvre-strasse'],
    ['日本.md', 'procedure'],
    [`${'long'.repeat(30)}.md`, 'long'.repeat(16)],
    [`${'x'.repeat(63)} y.md`, 'x'.repeat(63)],
  ])('P20: %s gives the id %s', (path, id) => {
    expect(idFromPath(path)).toBe(id);
  });

  it('P20: whatever the path, what is made of it is an id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (path) => {
        expect(isId(idFromPath(path))).toBe(true);
        const slug = slugOf(path);
        expect(slug === '' || isId(slug)).toBe(true);
        expect(isId(uniqueId(idFromPath(path), new Set([idFromPath(path)])))).toBe(true);
      }),
    );
  });

  it('P20: on a clash -2, -3 … within the length', () => {
    expect(uniqueId('a', new Set())).toBe('a');
    expect(uniqueId('a', new Set(['a', 'a-2']))).toBe('a-3');
    const long = 'x'.repeat(64);
    expect(uniqueId(long, new Set([long]))).toBe(`${'x'.repeat(62)}-2`);
  });

  it('P20: letters of other alphabets stay when transliterated, and give no id', () => {
    expect(transliterate('Łódź Ærø')).toBe('lodz aero');
    expect(transliterate('Москва')).toBe('москва');
  });
});
