import { describe, expect, it } from 'vitest';
import { dialOf } from '#domain/calls/dial.ts';
import type { ChannelType } from '#domain/plan/model.ts';

describe('what a phone dials', () => {
  it.each<[ChannelType, string, string | null]>([
    ['mobile', '06 39 98 27 64', 'tel:0639982764'],
    ['phone', '+33 (0)2 61 91 55 30', 'tel:+33261915530'],
    ['phone', '02.61.91.55.30 poste 214', 'tel:0261915530;ext=214'],
    ['satellite', '+881 6 214 55510', 'tel:+881621455510'],
    ['phone', '15', 'tel:15'],
    ['phone', '112', 'tel:112'],
    ['radio', 'Depot radio, channel 2', null],
    ['phone', 'ask reception', null],
    ['email', 'joana@maravel.example', 'mailto:joana@maravel.example'],
    ['email', 'a@b?bcc=x@y', null],
  ])('CT23: %s %s is %s', (type, value, address) => {
    expect(dialOf({ type, value })).toBe(address);
  });
});
