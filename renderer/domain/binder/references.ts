import type { Contact } from '#domain/plan/model.ts';
import { resolveTarget } from '#domain/procedure/branches.ts';
import { collapse } from '#domain/procedure/inline-text.ts';
import { targetOf } from '#domain/procedure/targets.ts';
import { numbersOf, saysNumber } from './numbers.ts';
import type { PaperContext } from './paper-context.ts';
import type { RefNote } from './print-job.ts';

/** What a link into the plan means on paper. */
export interface Reference {
  readonly note: RefNote | null;
  /** Where in this print it leads. */
  readonly anchor: string | null;
  /** Every number of the person that it names. */
  readonly numbers: readonly string[];
}

const NOTHING_TO_ADD: Reference = { note: null, anchor: null, numbers: [] };
const PLAN_LINK = /^(procedure|component|contact|tree|role):(.+)$/;

/**
 * What paper says for the link `href` with `words`, in a line that says `line`; `null` for links that leave the plan.
 *
 * Nothing that the line says already is said again. Rules BP12, BP13.
 */
export function referenceOf(href: string, words: string, line: string, context: PaperContext): Reference | null {
  if (href.startsWith('#')) return inDocument(href, words, context);
  if (href.startsWith('asset:')) return NOTHING_TO_ADD;
  const match = PLAN_LINK.exec(href);
  if (match === null) return null;
  const [, kind, id = ''] = match;
  switch (kind) {
    case 'contact': {
      const contact = context.index.contacts.get(id);
      return contact === undefined ? NOTHING_TO_ADD : person(contact, line, context);
    }
    case 'role': {
      const holder = context.index.roles.get(id)?.succession[0];
      const contact = holder === undefined ? undefined : context.index.contacts.get(holder);
      const anchor = context.anchors.get(href) ?? null;
      return contact === undefined ? { ...NOTHING_TO_ADD, anchor } : { ...person(contact, line, context), anchor };
    }
    case 'component': {
      const name = context.index.components.get(id)?.name;
      const isSaid = name === undefined || says(line, name);
      return { ...NOTHING_TO_ADD, note: isSaid ? null : { type: 'named', name, numbers: [] } };
    }
    default:
      return part(
        href,
        words,
        kind === 'tree' ? context.index.callTrees.get(id)?.name : context.index.procedures.get(id)?.title,
        context,
      );
  }
}

function part(href: string, words: string, title: string | undefined, context: PaperContext): Reference {
  const anchor = context.anchors.get(href) ?? null;
  const note: RefNote | null = title === undefined || says(words, title) ? null : { type: 'see', title };
  return { note, anchor: anchor === context.part ? null : anchor, numbers: [] };
}

function inDocument(href: string, words: string, { document, part: id }: PaperContext): Reference {
  if (document === null) return NOTHING_TO_ADD;
  const target = targetOf(href, new Set(document.headings.map((heading) => heading.slug)));
  const resolved = target === null ? null : resolveTarget(document, target);
  if (resolved?.to !== 'item') return NOTHING_TO_ADD;
  const { number } = resolved.item;
  const isSaid = new RegExp(`(?:^|[^\\d.])${number.replaceAll('.', '\\.')}(?:$|[^\\d])`).test(words);
  return { note: isSaid ? null : { type: 'step', number }, anchor: `${id}.step-${number}`, numbers: [] };
}

function person(contact: Contact, line: string, context: PaperContext): Reference {
  const all = contact.channels.map((channel) => channel.value);
  if (all.some((number) => saysNumber(line, number))) return { note: null, anchor: null, numbers: all };
  const numbers = numbersOf(contact, context);
  if (!says(line, contact.name))
    return { note: { type: 'named', name: contact.name, numbers }, anchor: null, numbers: all };
  return { note: numbers.length === 0 ? null : { type: 'numbers', numbers }, anchor: null, numbers: all };
}

function says(text: string, name: string): boolean {
  return folded(text).includes(folded(name));
}

function folded(text: string): string {
  return collapse(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
