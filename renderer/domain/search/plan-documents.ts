import type {
  CallNode,
  CallTree,
  Channel,
  Component,
  Contact,
  Kind,
  Plan,
  Procedure,
  Role,
  Scenario,
} from '#domain/plan/model.ts';
import type { SearchDocument } from '#domain/search/model.ts';
import { plainText } from '#domain/search/plain-text.ts';

/** The lists of a plan that are searched. */
export type SearchedPlan = Pick<
  Plan,
  'procedures' | 'components' | 'contacts' | 'roles' | 'callTrees' | 'scenarios' | 'actions' | 'copies'
>;

/** Everything of `plan` that can be found, each thing once, in the plan's order. */
export function planDocuments(plan: SearchedPlan): readonly SearchDocument[] {
  return [
    ...plan.procedures.map(procedureDocument),
    ...plan.components.map(componentDocument),
    ...plan.contacts.map(contactDocument),
    ...plan.roles.map(roleDocument),
    ...plan.callTrees.map(callTreeDocument),
    ...plan.scenarios.map(scenarioDocument),
    ...plan.actions.map((action) => document('action', action.id, action.title, { body: [action.note] })),
    ...plan.copies.map((copy) => document('copy', copy.id, copy.place, { names: [copy.holder] })),
  ];
}

/** A procedure as search sees it. */
function procedureDocument(procedure: Procedure): SearchDocument {
  return document('procedure', procedure.id, procedure.title, {
    symptoms: [...procedure.symptoms, procedure.trigger],
    names: procedure.roles,
    ids: [...procedure.for, ...procedure.uses, procedure.owner],
    tags: procedure.tags,
    body: [plainText(procedure.body), ...procedure.needs, procedure.capacity, procedure.catchUp],
  });
}

/** A component as search sees it, with the codes by which continuity people know its figures; their values are no text. */
export function componentDocument(component: Component): SearchDocument {
  return document('component', component.id, component.name, {
    ids: [component.kind, component.owner],
    tags: [...component.tags, component.rto && 'RTO', component.mtpd && 'MTPD DMIA', component.mbco && 'MBCO'],
    body: [component.mbco, component.notes && plainText(component.notes), component.source],
  });
}

/** A contact as search sees it. */
export function contactDocument(contact: Contact): SearchDocument {
  return document('contact', contact.id, contact.name, {
    names: [contact.role, contact.organisation, ...contact.channels.flatMap(channelWords)],
    tags: contact.tags,
    body: [contact.availability, contact.notes && plainText(contact.notes)],
  });
}

function roleDocument(role: Role): SearchDocument {
  const body = role.authority.flatMap((authority) => [authority.may, authority.limit]);
  return document('role', role.id, role.name, { ids: role.succession, body: [...body, role.quorum] });
}

function callTreeDocument(tree: CallTree): SearchDocument {
  const calls = [tree.root, ...callsBelow(tree.root)];
  return document('tree', tree.id, tree.name, {
    names: calls.map((call) => call.title),
    ids: calls.map((call) => call.contact),
    body: [tree.purpose, tree.noAnswer],
  });
}

function scenarioDocument(scenario: Scenario): SearchDocument {
  return document('scenario', scenario.id, scenario.title, {
    names: scenario.roles,
    ids: scenario.without,
    body: [
      scenario.summary && plainText(scenario.summary),
      ...scenario.objectives,
      ...scenario.injects.flatMap((inject) => [inject.title, inject.text && plainText(inject.text)]),
    ],
  });
}

function callsBelow(node: CallNode): readonly CallNode[] {
  return node.calls.flatMap((call) => [call, ...callsBelow(call)]);
}

/** A number is found as written, by its digits, and as it is dialled at home (+33 6 … is 06 …). Rule S10. */
function channelWords(channel: Channel): readonly (string | null)[] {
  const digits = channel.value.replace(/\D/gu, '');
  if (digits.length < 6) return [channel.value, channel.label];
  const national = /^\s*(?:\+|00)33/.test(channel.value) ? [`0${digits.replace(/^(?:00)?33/, '')}`] : [];
  return [channel.value, digits, ...national, channel.label];
}

type Texts = readonly (string | null)[];

function document(
  kind: Kind,
  id: string,
  title: string,
  fields: { symptoms?: Texts; names?: Texts; ids?: Texts; tags?: Texts; body?: Texts },
): SearchDocument {
  const lines = (texts: Texts = []) => texts.filter((text) => text !== null && text !== '').join('\n');
  return {
    id: `${kind}:${id}`,
    kind,
    title,
    symptoms: lines(fields.symptoms),
    names: lines(fields.names),
    ids: lines([id, ...(fields.ids ?? [])]),
    tags: lines(fields.tags),
    body: lines(fields.body),
  };
}
