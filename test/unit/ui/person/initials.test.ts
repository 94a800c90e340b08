import { expect, it } from 'vitest';
import { initialsOf } from '#ui/person/initials.ts';

it.each([
  ['Sabine Krol', 'SK'],
  ['Dr Anne Lemaire', 'AL'],
  ['Jean-Paul Dupont', 'JD'],
  ['Émile Joncourt', 'ÉJ'],
  ['SK', 'SK'],
  ['sabine', 'SAB'],
])('%s signs as %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
