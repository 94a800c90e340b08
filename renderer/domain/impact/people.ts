import type { CallNode, CallTree, ChannelType, Contact, ContactId } from '#domain/plan/model.ts';
import type { Impact } from './impact.ts';

/** Whether somebody can be reached, and how. Channel types in the order of the channels, one for each channel. */
export interface ContactReach {
  readonly reachable: boolean;
  readonly working: readonly ChannelType[];
  readonly lost: readonly ChannelType[];
}

/** Whether everybody of a call tree can be reached, themselves or by a direct deputy. */
export interface TreeReach {
  readonly completable: boolean;
  /** Those who cannot, in tree order (callers before those they call), each once. */
  readonly unreachable: readonly ContactId[];
}

/** How `contact` can be reached: a channel works unless what it goes through is down. Rule I30. */
export function contactReach(impact: Impact, contact: Pick<Contact, 'channels'>): ContactReach {
  const works = ({ via }: Contact['channels'][number]): boolean => via === null || impact.stateOf(via) !== 'down';
  const working = contact.channels.filter(works).map((channel) => channel.type);
  const lost = contact.channels.filter((channel) => !works(channel)).map((channel) => channel.type);
  return { reachable: working.length > 0, working, lost };
}

/** Whether `tree` can be completed. Somebody whom the plan does not have cannot be reached. Rule I31. */
export function treeReach(impact: Impact, tree: CallTree, contacts: ReadonlyMap<string, Contact>): TreeReach {
  const reachable = (id: string): boolean => {
    const contact = contacts.get(id);
    return contact !== undefined && contactReach(impact, contact).reachable;
  };
  const answered = (id: string): boolean => reachable(id) || (contacts.get(id)?.deputies ?? []).some(reachable);
  const unreachable = [...new Set(inTree(tree.root))].filter((id) => !answered(id));
  return { completable: unreachable.length === 0, unreachable };
}

/** Contacts of a tree in its order: somebody, then the first whom they call with all below, then the next. */
function* inTree(node: CallNode): Generator<ContactId> {
  yield node.contact;
  for (const call of node.calls) yield* inTree(call);
}
