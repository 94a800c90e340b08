import { describe, expect, it } from 'vitest';
import { campaignOf, checkedContacts, checkKey } from '#domain/calls/verification.ts';
import type { EventData } from '#domain/incident/events.ts';
import type { Contact } from '#domain/plan/model.ts';
import { as } from '../impact/build.ts';
import { channel, contact, Log } from './call-fixture.ts';

const today = as<NonNullable<Contact['verified']>>('2026-11-17');
const joana = {
  ...contact('joana', [channel('mobile'), channel('email'), channel('phone', { verified: as('2026-03-01') })]),
  verified: as<NonNullable<Contact['verified']>>('2026-03-01'),
};
const desk = contact('desk', [channel('email')]);
const fresh = { ...contact('fresh'), verified: as<NonNullable<Contact['verified']>>('2026-11-01') };
const contacts = [joana, desk, fresh];

function said(
  log: Log,
  who: string,
  index: number,
  type: string,
  outcome: EventData['contact.verified']['outcome'],
): Log {
  return log.add('09:00', 'contact.verified', { subject: who, channel: { index, type }, outcome });
}

describe('a verification campaign', () => {
  it('CT24: calls spoken numbers of who is not confirmed in time, or of everybody', () => {
    const due = campaignOf({ contacts, events: [], scope: 'due', today });
    expect(due.checks.map(({ contact: { id }, index }) => [id, index])).toEqual([
      ['joana', 0],
      ['joana', 2],
      ['desk', 0],
    ]);
    expect(campaignOf({ contacts, events: [], scope: 'all', today }).checks).toHaveLength(4);
  });

  it('CT25: is as far as its log says, and the last word counts', () => {
    const log = said(said(new Log(), 'joana', 0, 'mobile', 'failed'), 'joana', 0, 'mobile', 'confirmed');
    said(log, 'desk', 0, 'fax', 'failed');
    const campaign = campaignOf({ contacts, events: log.events, scope: 'due', today });
    expect(campaign.counts).toEqual({ confirmed: 1, changed: 0, failed: 0, open: 2 });
    expect(campaign.next).toMatchObject({ contact: { id: 'joana' }, index: 2 });
    const done = { ...joana, verified: today };
    expect(campaignOf({ contacts: [done], events: log.events, scope: 'due', today }).checks).toHaveLength(2);
  });

  it('CT26: puts days and new numbers into the plan, and leaves failed ones as they were', () => {
    const log = said(said(new Log(), 'joana', 0, 'mobile', 'confirmed'), 'joana', 2, 'phone', 'failed');
    said(log, 'desk', 0, 'email', 'changed');
    const campaign = campaignOf({ contacts, events: log.events, scope: 'due', today });
    const [, , changed] = campaign.checks;
    const values = new Map([[changed === undefined ? '' : checkKey(changed), 'new@desk.example']]);
    const [first, second, ...others] = checkedContacts(campaign, values, today);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: 'joana', verified: '2026-03-01' });
    expect(first?.channels.map(({ verified }) => verified)).toEqual([today, null, '2026-03-01']);
    expect(second).toMatchObject({
      id: 'desk',
      verified: today,
      channels: [{ value: 'new@desk.example', verified: today }],
    });
  });
});
