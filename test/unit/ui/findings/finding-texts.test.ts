import { describe, expect, it } from 'vitest';
import { sparesLostTo } from '#domain/impact/false-redundancy.ts';
import { dependencyMap } from '#domain/impact/map.ts';
import type { Component } from '#domain/plan/model.ts';
import { circularTextOf } from '#ui/findings/circular-text.ts';
import { spareTextOf } from '#ui/findings/spare-text.ts';
import { wordsIn } from '#ui/words/words.ts';
import { anyOf, as, component, task } from '../../domain/impact/build.ts';

const NAMES: Readonly<Record<string, string>> = { web: 'Web shop', edi: 'EDI gateway', fax: 'Fax', key: 'Keyfort' };
const name = (id: string): string => NAMES[id] ?? id;

function spare(
  components: readonly Component[],
  cause: string,
  language: 'en' | 'fr' = 'en',
  rests: string | null = null,
) {
  const [lost] = sparesLostTo(dependencyMap(components), as(cause));
  if (lost === undefined) throw new Error('the spare holds');
  return spareTextOf(lost.explain(), name, wordsIn(language).findings, rests);
}

const two = [
  task('orders', [anyOf(['web', 'edi'], { name: 'Order intake' })]),
  component('web', ['key']),
  component('edi', ['account']),
  component('account', ['key']),
  component('key', ['west']),
  component('west'),
];

describe('a spare that is none, in words', () => {
  it('names the group, who backs whom up, the shared cause and the way to each', () => {
    expect(spare(two, 'key')).toEqual({
      group: 'Order intake',
      sentences: 'Web shop and EDI gateway back each other up. Both need Keyfort. When Keyfort fails, both go.',
      paths: ['Keyfort → account → EDI gateway', 'Keyfort → Web shop'],
      short:
        'Not a real spare: Web shop and EDI gateway both need Keyfort (Keyfort → account → EDI gateway; Keyfort → Web shop)',
    });
    expect(spare(two, 'key', 'fr', 'west').sentences).toBe(
      'Web shop et EDI gateway se secourent l’un l’autre. Les deux ont besoin de Keyfort, et Keyfort a besoin de west. Quand west tombe, les deux tombent.',
    );
  });

  it('says when one of them is what the others need, and when some are left, but too few', () => {
    const own = [task('f', [anyOf(['web', 'edi'])]), component('web'), component('edi', ['web'])];
    expect(spare(own, 'web').sentences).toBe(
      'Web shop and EDI gateway back each other up. EDI gateway needs Web shop. When Web shop fails, both go.',
    );
    const three = [
      task('f', [anyOf(['web', 'edi', 'fax'], { atLeast: 2 })]),
      component('web', ['key']),
      component('edi', ['key']),
      component('fax'),
      component('key'),
    ];
    expect(spare(three, 'key').sentences).toBe(
      'Web shop, EDI gateway and Fax back each other up. Web shop and EDI gateway need Keyfort. When Keyfort fails, too few are left.',
    );
    expect(spare(three, 'key', 'fr').sentences).toContain('Quand Keyfort tombe, il n’en reste pas assez.');
  });
});

describe('a fallback that needs what it is for, in words', () => {
  const finding = {
    texts: [as<never>('p')] as const,
    component: as<never>('key'),
    uses: as<never>('edi'),
    chain: [as<never>('edi'), as<never>('key')],
    isNeeded: true,
    steps: ['2', '4'],
  };
  const says = (over: Partial<typeof finding>, language: 'en' | 'fr' = 'en') =>
    circularTextOf({ ...finding, ...over }, 'By hand', name, wordsIn(language).findings);

  it('says what it is for, what it needs, and which steps use that', () => {
    expect(says({})).toEqual({
      sentences:
        '“By hand” is for when Keyfort fails, but it needs EDI gateway, and EDI gateway needs Keyfort. Steps 2 and 4 use it.',
      path: null,
      short: 'Not a real fallback: it needs EDI gateway, and that needs Keyfort',
    });
    expect(says({}, 'fr').sentences).toContain('On s’en sert aux étapes 2 et 4.');
  });

  it('gives the way where it is longer, and the step where only a step leads there', () => {
    const chain = ['edi', 'web', 'key'].map((id) => as<never>(id));
    expect(says({ chain }).path).toBe('Keyfort → Web shop → EDI gateway');
    expect(says({ isNeeded: false, steps: ['2'] }).sentences).toMatch(/but step 2 needs EDI gateway, and EDI gateway/);
    expect(says({ uses: as<never>('key'), chain: [as<never>('key')], steps: [] }).short).toBe(
      'Not a real fallback: it needs Keyfort, which it is for',
    );
  });

  it('says for a function when it helps and when not', () => {
    expect(says({ chain: [], steps: [] }).sentences).toBe(
      '“By hand” is for Keyfort, but it needs EDI gateway, which Keyfort needs too. If EDI gateway is what failed, it does not help.',
    );
  });
});
