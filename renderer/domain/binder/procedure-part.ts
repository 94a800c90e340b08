import { reviewDue } from '#domain/freshness/review.ts';
import type { Contact, IsoDate, Plan, Procedure } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { numbersOf, paperContact, saysNumber } from './numbers.ts';
import type { PaperContext } from './paper-context.ts';
import type { PaperLanguage, ProcedurePart } from './print-job.ts';
import { paperBodyOf } from './procedure-body.ts';

/** What the parts of a print have in common. */
export interface Surroundings extends Omit<PaperContext, 'part' | 'document' | 'folder' | 'hasBlanks' | 'down'> {
  readonly plan: Plan;
  readonly language: PaperLanguage;
  /** Judges what is overdue. */
  readonly today: IsoDate;
}

/** `procedure` as a part of a print. Rules BP6-BP9, BP15-BP22. */
export function procedurePart(procedure: Procedure, tab: number | null, around: Surroundings): ProcedurePart {
  const id = around.anchors.get(`procedure:${procedure.id}`) ?? `procedure.${procedure.id}`;
  const text = readProcedure(procedure.body, { roles: procedure.roles });
  const context = contextOf(procedure, text, id, around);
  const { body, boxes } = paperBodyOf(text.blocks, procedure.title, context);
  return {
    type: 'procedure',
    id,
    tab,
    language: languageOfPart(procedure.language, around),
    title: procedure.title,
    kind: procedure.kind,
    owner: procedure.owner === null ? null : (around.index.contacts.get(procedure.owner)?.name ?? null),
    overdue: overdueOf(procedure, around),
    useWhen: procedure.trigger,
    who: procedure.roles,
    startWithinSeconds: procedure.startWithin?.seconds ?? null,
    holdSeconds: procedure.sustain?.seconds ?? null,
    capacity: procedure.capacity,
    bring: procedure.needs,
    body,
    boxes,
    noAnswer: noAnswerOf(text, procedure.body, context),
    catchUp: procedure.catchUp,
  };
}

/** The context of a document that is printed as `part`. */
export function contextOf(
  procedure: Procedure,
  document: ProcedureText,
  part: string,
  around: Surroundings,
): PaperContext {
  const file = procedure.origin?.file ?? '';
  return {
    index: around.index,
    anchors: around.anchors,
    privateNumbers: around.privateNumbers,
    pictures: around.pictures,
    part,
    document,
    folder: file.slice(0, file.lastIndexOf('/') + 1),
    hasBlanks: procedure.kind === 'message',
    down: new Set(procedure.for),
  };
}

/** The language of a thing written in `tag`; where it does not say, that of the print. */
export function languageOfPart(tag: string | null, { language }: Pick<Surroundings, 'language'>): PaperLanguage {
  if (tag === null) return language;
  return tag.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

function overdueOf(procedure: Procedure, { plan, today }: Surroundings): ProcedurePart['overdue'] {
  const { last, due, isOverdue } = reviewDue(procedure, plan.info.reviewEvery, today);
  return isOverdue && last !== null && due !== null ? { reviewed: last, due } : null;
}

/** Deputies of the contacts that steps name, unless the text says how to reach one of them. Rule BP22. */
function noAnswerOf(text: ProcedureText, body: string, context: PaperContext): ProcedurePart['noAnswer'] {
  const called = new Set(text.links.filter((link) => link.inStep !== null).map((link) => link.href));
  return [...called].flatMap((href) => {
    const contact = href.startsWith('contact:') ? context.index.contacts.get(href.slice('contact:'.length)) : undefined;
    if (contact === undefined) return [];
    const deputies = contact.deputies.flatMap((id) => context.index.contacts.get(id) ?? []);
    if (deputies.some((deputy) => isSaid(deputy, text, body))) return [];
    const reachable = deputies.filter((deputy) => numbersOf(deputy, context).length > 0);
    if (reachable.length === 0) return [];
    return [{ name: contact.name, deputies: reachable.map(({ id }) => paperContact(context.index, id, context)) }];
  });
}

function isSaid(contact: Contact, text: ProcedureText, body: string): boolean {
  const isLinked = text.links.some((link) => link.href === `contact:${contact.id}`);
  return isLinked || contact.channels.some((channel) => saysNumber(body, channel.value));
}
