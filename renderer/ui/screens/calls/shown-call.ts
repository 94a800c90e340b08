import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { type CallChannel, callChannels, walkOf } from '#domain/calls/channels.ts';
import type { PlannedCall } from '#domain/calls/people.ts';
import type { CallTree, Contact } from '#domain/plan/model.ts';
import type { CallsNow } from './use-calls.ts';

/** What the person at this laptop picked instead of the call that comes next. */
export interface Chosen {
  readonly person: string;
  /** Another one to ring for them; the person, where it is not said. */
  readonly rings?: string;
  /** Another of the channels, by its place. */
  readonly channel?: number;
  /** Not for the tree. */
  readonly isOutside?: boolean;
}

/** The call that the panel shows. */
export interface ShownCall {
  readonly tree: CallTree | null;
  readonly person: Contact;
  readonly rings: Contact;
  /** The one in use; `null` where the contact has none at all. */
  readonly channel: CallChannel | null;
  readonly channels: readonly CallChannel[];
  readonly tryNumber: number;
  readonly dueAt: number | null;
  /** Whether it is the one that comes next, or one that somebody chose. */
  readonly isChosen: boolean;
}

/** The call to show: what was chosen, else the next one of `state` (of the calls of `mine` only, if given); `null`: none. */
export function shownCall(
  calls: CallsNow,
  state: CallTreeState | null,
  chosen: Chosen | null,
  mine: string | null,
): ShownCall | null {
  const planned = chosen === null ? nextCall(state, mine) : plannedFor(state, chosen);
  const person = calls.view.contacts.get(chosen?.person ?? planned?.person ?? '');
  const rings = calls.view.contacts.get(chosen?.rings ?? planned?.rings ?? chosen?.person ?? '');
  if (person === undefined || rings === undefined) return null;
  const channels = callChannels(rings, calls.reach);
  const isPlanned = planned !== null && planned.rings === rings.id;
  const own = chosen?.channel ?? (isPlanned ? planned.channel.index : null);
  return {
    tree: chosen?.isOutside === true ? null : (state?.tree ?? null),
    person,
    rings,
    channels,
    channel: channels.find(({ index }) => index === own) ?? walkOf(channels)[0] ?? channels[0] ?? null,
    tryNumber: isPlanned ? planned.tryNumber : 1,
    dueAt: isPlanned ? planned.dueAt : null,
    isChosen: chosen !== null,
  };
}

/** The calls that `by` is to make; all of them without `by`. */
export function nextCall(state: CallTreeState | null, by: string | null): PlannedCall | null {
  if (state === null || state.run === null) return null;
  const isOurs = ({ caller }: PlannedCall) => by === null || caller === by;
  const now = state.queue.find(isOurs);
  if (now !== undefined) return now;
  const waiting = state.people.flatMap(({ call }) =>
    call !== null && call.dueAt !== null && isOurs(call) ? [call] : [],
  );
  return waiting.sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0))[0] ?? null;
}

function plannedFor(state: CallTreeState | null, chosen: Chosen): PlannedCall | null {
  if (chosen.isOutside === true) return null;
  return state?.people.find(({ contact }) => contact === chosen.person)?.call ?? null;
}
