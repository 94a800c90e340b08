import type { Channel, ChannelType, ComponentId, Contact } from '#domain/plan/model.ts';
import { type CallLog, channelKey } from './call-log.ts';

/** Why a channel is not counted on. */
type ChannelLoss = { readonly reason: 'down'; readonly via: ComponentId } | { readonly reason: 'wrong' };

/** A channel of somebody, as a caller sees it. */
export interface CallChannel {
  /** Place among the contact's channels, from 0. */
  readonly index: number;
  readonly channel: Channel;
  /** `null`: as far as we know it works. */
  readonly loss: ChannelLoss | null;
}

/** What decides whether a channel works. */
export interface Reach {
  readonly isDown: (component: ComponentId) => boolean;
  readonly wrong: CallLog['wrong'];
}

/** The channels of `contact`: those that work in the plan's order, then those that do not. Rules CT5, CT20. */
export function callChannels(contact: Contact, reach: Reach): readonly CallChannel[] {
  const all = contact.channels.map((channel, index) => ({ index, channel, loss: lossOf(contact, index, reach) }));
  return [...all.filter(({ loss }) => loss === null), ...all.filter(({ loss }) => loss !== null)];
}

function lossOf(contact: Contact, index: number, { isDown, wrong }: Reach): ChannelLoss | null {
  const channel = contact.channels[index];
  if (channel === undefined) return null;
  if (wrong.has(channelKey(contact.id, { index, type: channel.type }))) return { reason: 'wrong' };
  return channel.via !== null && isDown(channel.via) ? { reason: 'down', via: channel.via } : null;
}

const SPOKEN: ReadonlySet<ChannelType> = new Set(['mobile', 'phone', 'satellite', 'radio']);

/** What a try goes through, of `channels` as `callChannels` gives them. Rule CT6. */
export function walkOf(channels: readonly CallChannel[]): readonly CallChannel[] {
  const working = channels.filter(({ loss }) => loss === null);
  const spoken = working.filter(({ channel }) => SPOKEN.has(channel.type));
  return spoken.length > 0 ? spoken : working;
}
