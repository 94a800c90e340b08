import { describe, expect, it } from 'vitest';
import type { Step } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { readTimer } from '#domain/procedure/timers.ts';

const ROLES = ['Shift lead', 'Cashier', "Chef d'équipe"];

function step(source: string): Step {
  const [item] = readProcedure(`# T\n\n## Here\n\n- [ ] ${source}\n\n## There\n\n- [ ] last\n`, { roles: ROLES }).items;
  if (item?.type !== 'step') throw new Error('no step');
  return item;
}

describe('who', () => {
  it.each([
    ['**Shift lead** announces', 'Shift lead', 'announces'],
    ['**Shift lead:** announces', 'Shift lead', 'announces'],
    ['**Shift lead**: announces', 'Shift lead', 'announces'],
    ['__Cashier__ counts', 'Cashier', 'counts'],
    ["**Chef d'équipe\u00a0:** annonce", "Chef d'équipe", 'annonce'],
    ["**Chef d'équipe**\u00a0: annonce", "Chef d'équipe", 'annonce'],
    ['**Nobody** announces', null, 'Nobody announces'],
    ['The **Cashier** counts', null, 'The Cashier counts'],
    ['Cashier counts', null, 'Cashier counts'],
  ])('G12: %s', (source, who, text) => {
    expect(step(source)).toMatchObject({ who, text });
  });
});

describe('timers', () => {
  it.each([
    ['15 min', '15m', 900],
    ['1 h 30', '90m', 5400],
    ['1h30', '90m', 5400],
    ['1 h 30 min', '90m', 5400],
    ['90s', '90s', 90],
    ['2 H', '2h', 7200],
    ['24 hours', '24h', 86_400],
    ['1,5 h', '90m', 5400],
    ['0.5 h', '30m', 1800],
    ['2 heures et 15 minutes', '135m', 8100],
    ['3 jours', '3d', 259_200],
    ['2 j', '2d', 172_800],
    ['1 d 12 h', '36h', 129_600],
    ['1 min 30', '90s', 90],
    ['45 sec', '45s', 45],
    ['60 Minutes', '60m', 3600],
    ['30\u00a0min', '30m', 1800],
  ])('G14: (timer %s) is %s', (words, text, seconds) => {
    expect(step(`Wait (timer ${words})`).timer).toEqual({ duration: { text, seconds } });
    expect(step(`Attendre (Minuteur ${words})`).text).toBe('Attendre');
  });

  it.each(['soon', '', '5', 'min', '0 min', '5 parsecs', '30 s 40'])('G14: "%s" is no length of time', (words) => {
    expect(readTimer(words)).toBeNull();
    expect(step(`Wait (timer ${words})`)).toMatchObject({ timer: null, text: `Wait (timer ${words})`.trim() });
  });

  it('G14: the first counts, others are counted and stay', () => {
    expect(step('Wait (timer 5 min) then (timer 10 min)')).toMatchObject({
      text: 'Wait then (timer 10 min)',
      timer: { duration: { text: '5m' } },
      extraTimers: 1,
    });
  });

  it('G14: code is not read, further paragraphs are', () => {
    expect(step('Type `(timer 5 min)`')).toMatchObject({ timer: null, text: 'Type (timer 5 min)' });
    expect(step('Wait\n\n  (timer 5 min)')).toMatchObject({ timer: { duration: { text: '5m' } }, extraTimers: 0 });
  });
});

describe('values to record', () => {
  it.each([
    ['(record L1, L2, L3 in °C)', ['L1', 'L2', 'L3'], '°C'],
    ['(noter L1, L2 en °C)', ['L1', 'L2'], '°C'],
    ['(record float in €)', ['float'], '€'],
    ['(Record time, person)', ['time', 'person'], null],
    ['(record time in, time out)', ['time in', 'time out'], null],
    ['(record forms used, longest wait in min)', ['forms used', 'longest wait'], 'min'],
    ['(noter température, heure)', ['température', 'heure'], null],
    ['(record weight (net), count in kg)', ['weight (net)', 'count'], 'kg'],
    ['(record `L1`, **L2**)', ['L1', 'L2'], null],
  ])('G15: %s', (aside, names, unit) => {
    expect(step(`Read them ${aside}`)).toMatchObject({ text: 'Read them', values: { names, unit } });
  });

  it('G15: an empty list is none', () => {
    expect(step('Read (record , ,)').values).toBeNull();
  });
});

describe('text', () => {
  it.each([
    ['**Shift lead** says "paper" (timer 5 min).', 'says "paper".'],
    ['Count (record a, b) (timer 1 h)', 'Count'],
    ['Wait (timer 5 min), then go', 'Wait, then go'],
    ['(timer 5 min) Wait for **it**', 'Wait for it'],
  ])('G13: %s', (source, text) => {
    expect(step(source)).toMatchObject({ text, source });
  });

  it('G13: the Markdown to show keeps its marks', () => {
    expect(step('**Cashier** opens `x` _now_ (timer 5 min)').markdown).toBe('opens `x` _now_');
  });
});

describe('jumps', () => {
  it.each([
    ['Go back to [there](#there)', { to: 'heading', slug: 'there' }],
    ['Go back to [2](#step-2).', { to: 'step', number: '2' }],
    ['Wait, then [there](#there) (timer 5 min)', { to: 'heading', slug: 'there' }],
    ['Wait → **[there](#there)**', { to: 'heading', slug: 'there' }],
    ['[There](#THERE)', { to: 'heading', slug: 'there' }],
    ['See [there](#there) before you go', null],
    ['Do [this](procedure:x)', null],
    ['See [site](https://example.org)', null],
  ])('G16: %s', (source, jump) => {
    expect(step(source).jump).toEqual(jump);
  });
});
