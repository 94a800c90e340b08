import type { Checking } from './check.ts';
import type { CallNode, CallTree, Problem } from './model.ts';
import { problem } from './problem-codes.ts';

/** How many calls one person can make (domain rule: three each). */
export const MAX_CALLS = 3;
const SUCCESSION = 3;

/** What is wrong with contacts, roles and call trees. Rules P56-P58. */
export function* checkPeople(checking: Checking): Generator<Problem> {
  const { plan, places } = checking;
  for (const contact of plan.contacts) {
    const values = { contact: contact.name };
    if (contact.channels.length === 0) yield problem('contact-unreachable', places.of('contact', contact, []), values);
    const own = contact.deputies.indexOf(contact.id);
    if (own !== -1) yield problem('contact-own-deputy', places.of('contact', contact, ['deputies', own]), values);
  }
  for (const role of plan.roles) {
    const count = new Set(role.succession).size;
    const place = () => places.of('role', role, ['succession']);
    if (count === 0) yield problem('role-unfilled', place(), { role: role.name });
    else if (count < SUCCESSION) yield problem('role-shallow', place(), { role: role.name, count: String(count) });
  }
  for (const tree of plan.callTrees) yield* checkTree(tree, checking);
}

type Path = readonly (string | number)[];

function* checkTree(tree: CallTree, checking: Checking): Generator<Problem> {
  const { index, places } = checking;
  const message = tree.message === null ? undefined : index.procedures.get(tree.message);
  if (message !== undefined && message.kind !== 'message') {
    yield problem('tree-message-kind', places.of('tree', tree, ['message']), { id: message.id, is: message.kind });
  }
  yield* checkCalls(tree, tree.root, { path: ['root'], above: [], seen: new Set() }, checking);
}

interface Walk {
  readonly path: Path;
  readonly above: readonly string[];
  /** Everybody met so far in the whole tree. */
  readonly seen: Set<string>;
}

function* checkCalls(tree: CallTree, node: CallNode, walk: Walk, checking: Checking): Generator<Problem> {
  const { path, above, seen } = walk;
  const { index, places } = checking;
  const name = (id: string) => index.contacts.get(id)?.name ?? id;
  const place = () => places.of('tree', tree, [...path, 'contact']);
  const contact = name(node.contact);
  if (above.includes(node.contact)) yield problem('tree-cycle', place(), { contact });
  else if (seen.has(node.contact)) yield problem('tree-repeats', place(), { contact });
  seen.add(node.contact);
  if (node.calls.length > MAX_CALLS) {
    yield problem('tree-too-wide', place(), { contact, count: String(node.calls.length) });
  }
  for (const [at, call] of node.calls.entries()) {
    const below = [...path, 'calls', at];
    yield* checkCalls(tree, call, { path: below, above: [...above, node.contact], seen }, checking);
  }
}
