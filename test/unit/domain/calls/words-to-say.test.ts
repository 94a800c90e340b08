import { describe, expect, it } from 'vitest';
import { filledBlanks } from '#domain/calls/blank-answers.ts';
import { openWith } from '#domain/calls/words-to-say.ts';

describe('the words to say', () => {
  it.each([
    ['Nimbria is down.', true, 'This is not a test. Nimbria is down.'],
    [
      'This is a real incident, not a test. Nimbria is down.',
      true,
      'This is a real incident, not a test. Nimbria is down.',
    ],
    ['This is Yann. This is not a test. Come now.', true, 'This is Yann. This is not a test. Come now.'],
    ['Ceci n’est pas un exercice. Nimbria est en panne.', true, 'Ceci n’est pas un exercice. Nimbria est en panne.'],
    [
      'This is a real incident, not a test. Nimbria is down.\n\nCome now.',
      false,
      'This is an exercise. Nimbria is down.\n\nCome now.',
    ],
    ['This is Yann. This is not a test. Come now.', false, 'This is an exercise. This is Yann. Come now.'],
    ['Ceci est un incident réel, pas un essai. Venez.', false, 'This is an exercise. Venez.'],
    ['', false, 'This is an exercise.'],
  ])('CT18: begin with what is true: %s', (text, isReal, said) => {
    expect(openWith(text, isReal ? 'This is not a test.' : 'This is an exercise.', isReal)).toBe(said);
  });

  it('CT18: keep what else a sentence says', () => {
    const text = 'This is a real incident, Nimbria WEST-1 is down and we open the binder.';
    expect(openWith(text, 'This is an exercise.', false)).toBe(`This is an exercise. ${text}`);
  });

  it('CT19: have their blanks filled by what was typed, then by the incident', () => {
    const blanks = ['what', 'since', 'numéro-de-rappel', 'heure du prochain message', 'time', 'tab'];
    const facts = { what: 'Nimbria WEST-1', since: '02:38', callBack: '06 39 98 15 90', nextUpdate: '04:00' };
    expect(filledBlanks(blanks, { since: '02:35', tab: '' }, facts)).toEqual({
      what: 'Nimbria WEST-1',
      since: '02:35',
      'numéro-de-rappel': '06 39 98 15 90',
      'heure du prochain message': '04:00',
      time: '',
      tab: '',
    });
  });
});
