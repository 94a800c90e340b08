import { verificationDue } from '#domain/freshness/review.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { effectiveEvents } from '#domain/incident/log.ts';
import type { Channel, Contact, IsoDate } from '#domain/plan/model.ts';
import { channelKey } from './call-log.ts';
import { callChannels, walkOf } from './channels.ts';

export type CheckOutcome = 'confirmed' | 'changed' | 'failed';

/** A number to call in a verification campaign. */
export interface NumberCheck {
  readonly contact: Contact;
  /** Place among the contact's channels. */
  readonly index: number;
  readonly channel: Channel;
  /** `null`: still to call. */
  readonly outcome: CheckOutcome | null;
}

/** How far a verification campaign is. */
export interface Campaign {
  /** By contact as given, channels in their order. */
  readonly checks: readonly NumberCheck[];
  /** The first that is still to call; `null`: all are done. */
  readonly next: NumberCheck | null;
  readonly counts: Readonly<Record<CheckOutcome | 'open', number>>;
}

interface CampaignInput {
  /** In the order in which to call them. */
  readonly contacts: readonly Contact[];
  /** The campaign's log; empty before it begins. */
  readonly events: readonly LogEvent[];
  /** `due`: only who is not confirmed in time, and who was checked in this campaign. */
  readonly scope: 'due' | 'all';
  readonly today: IsoDate;
}

const OUTCOMES: readonly string[] = ['confirmed', 'changed', 'failed'];

/** The numbers of a campaign with what was said of them; the last word counts. Rules CT24, CT25. */
export function campaignOf({ contacts, events, scope, today }: CampaignInput): Campaign {
  const said = saidIn(events);
  const checks = contacts.flatMap((contact) => {
    const own = checksOf(contact, said);
    const due = verificationDue(contact, today);
    const isMeant =
      scope === 'all' || due.last === null || due.isOverdue || own.some(({ outcome }) => outcome !== null);
    return isMeant ? own : [];
  });
  const count = (outcome: CheckOutcome | null) => checks.filter((check) => check.outcome === outcome).length;
  return {
    checks,
    next: checks.find(({ outcome }) => outcome === null) ?? null,
    counts: { confirmed: count('confirmed'), changed: count('changed'), failed: count('failed'), open: count(null) },
  };
}

/** What a call can try: spoken channels, others where there is none. */
function checksOf(contact: Contact, said: ReadonlyMap<string, CheckOutcome>): readonly NumberCheck[] {
  const all = walkOf(callChannels(contact, { isDown: () => false, wrong: new Set() }));
  return all.map(({ index, channel }) => ({
    contact,
    index,
    channel,
    outcome: said.get(channelKey(contact.id, { index, type: channel.type })) ?? null,
  }));
}

function saidIn(events: readonly LogEvent[]): ReadonlyMap<string, CheckOutcome> {
  const said = new Map<string, CheckOutcome>();
  for (const event of effectiveEvents(events)) {
    const { subject, channel, outcome } = event.data;
    if (event.type !== 'contact.verified' || typeof subject !== 'string' || typeof outcome !== 'string') continue;
    if (typeof channel !== 'object' || channel === null || !OUTCOMES.includes(outcome)) continue;
    const { index, type } = channel as Record<string, unknown>;
    if (typeof index === 'number' && typeof type === 'string') {
      said.set(channelKey(subject, { index, type }), outcome as CheckOutcome);
    }
  }
  return said;
}

/**
 * The contacts that a campaign changes: confirmed numbers carry `today`, changed ones the new value (`values`, by
 * `checkKey`), and whoever's numbers were all confirmed or changed is confirmed `today`. Rule CT26.
 */
export function checkedContacts(
  campaign: Campaign,
  values: ReadonlyMap<string, string>,
  today: IsoDate,
): readonly Contact[] {
  const byContact = Map.groupBy(campaign.checks, ({ contact }) => contact);
  return [...byContact].flatMap(([contact, checks]): readonly Contact[] => {
    const good = checks.filter(({ outcome }) => outcome === 'confirmed' || outcome === 'changed');
    if (good.length === 0) return [];
    const channels = contact.channels.map((channel, index): Channel => {
      const check = good.find((one) => one.index === index);
      if (check === undefined) return channel;
      const value = check.outcome === 'changed' ? (values.get(checkKey(check)) ?? channel.value) : channel.value;
      return { ...channel, value, verified: today };
    });
    return [{ ...contact, channels, verified: good.length === checks.length ? today : contact.verified }];
  });
}

/** What a number of a campaign is known by. */
export function checkKey({ contact, index, channel }: NumberCheck): string {
  return channelKey(contact.id, { index, type: channel.type });
}
