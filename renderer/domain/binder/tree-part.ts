import type { CallNode, CallTree, Contact } from '#domain/plan/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { paperContact } from './numbers.ts';
import { paperBlocks } from './paper-blocks.ts';
import type { CallGroup, PaperBlock, PaperContact, TreePart } from './print-job.ts';
import { contextOf, type Surroundings } from './procedure-part.ts';
import { twinFor } from './twin-for.ts';

const NOTHING_DOWN = { down: new Set<never>() };

/** `tree` as a page to call from. Rule BP23. */
export function treePart(tree: CallTree, tab: number | null, around: Surroundings): TreePart {
  const id = around.anchors.get(`tree:${tree.id}`) ?? `tree.${tree.id}`;
  return {
    type: 'tree',
    id,
    tab,
    language: around.language,
    title: tree.name,
    purpose: tree.purpose,
    first: person(tree.root, around),
    completeWithinSeconds: tree.completeWithin?.seconds ?? null,
    tries: tree.retry?.tries ?? null,
    retryEverySeconds: tree.retry?.every.seconds ?? null,
    takeOverAfterSeconds: tree.retry?.takeOverAfter?.seconds ?? null,
    say: wordsToSay(tree, id, around),
    noAnswer: tree.noAnswer,
    groups: groupsOf(tree.root, around),
    confirmed: confirmedOf(tree, around),
  };
}

function wordsToSay(tree: CallTree, part: string, around: Surroundings): readonly PaperBlock[] {
  const message = tree.message === null ? null : twinFor(tree.message, around);
  if (message === null) return [];
  const text = readProcedure(message.body, { roles: message.roles });
  return paperBlocks(message.body, contextOf(message, text, part, around));
}

/**
 * The branches in order: each with its head and the people whom the head calls; people further down follow their branch.
 *
 * Those whom the root calls and who call nobody themselves are one group.
 */
function groupsOf(root: CallNode, around: Surroundings): readonly CallGroup[] {
  const isBranch = (node: CallNode): boolean => node.calls.length > 0 || node.title !== null;
  const alone = root.calls.filter((node) => !isBranch(node));
  const by = person(root, around).name;
  const branches = root.calls.filter(isBranch).flatMap((head) => {
    const name = person(head, around).name;
    const group = { title: head.title ?? name, by: name, rows: rowsOf([head, ...head.calls], around) };
    return [group, ...head.calls.flatMap((node) => below(node, around))];
  });
  return alone.length === 0 ? branches : [{ title: null, by, rows: rowsOf(alone, around) }, ...branches];
}

function below(node: CallNode, around: Surroundings): readonly CallGroup[] {
  if (node.calls.length === 0) return [];
  const by = person(node, around).name;
  const group = { title: node.title, by, rows: rowsOf(node.calls, around) };
  return [group, ...node.calls.flatMap((inner) => below(inner, around))];
}

function rowsOf(nodes: readonly CallNode[], around: Surroundings): CallGroup['rows'] {
  return nodes.map((node, index) => {
    const deputy = around.index.contacts.get(node.contact)?.deputies[0];
    return {
      order: index + 1,
      contact: person(node, around),
      deputy: deputy === undefined ? null : paperContact(around.index, deputy, { ...around, ...NOTHING_DOWN }),
    };
  });
}

function person(node: CallNode, around: Surroundings): PaperContact {
  return paperContact(around.index, node.contact, { ...around, ...NOTHING_DOWN });
}

function confirmedOf(tree: CallTree, { index }: Surroundings): TreePart['confirmed'] {
  const contacts = contactsIn(tree.root).flatMap((id): readonly Contact[] => {
    const contact = index.contacts.get(id);
    return contact === undefined ? [] : [contact];
  });
  const days = contacts.map((contact) => contact.verified);
  if (days.length === 0 || days.includes(null)) return null;
  const known = days.filter((day) => day !== null).toSorted();
  const [from, to] = [known[0], known.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function contactsIn(node: CallNode): readonly CallNode['contact'][] {
  return [node.contact, ...node.calls.flatMap(contactsIn)];
}
