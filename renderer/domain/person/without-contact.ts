import type { CallNode, Contact, ContactId, Plan, PlanInfo, Procedure } from '../plan/model.ts';

type Lists = Pick<Plan, 'components' | 'procedures' | 'contacts' | 'roles' | 'callTrees' | 'schedule' | 'actions'>;

/** The things of a plan that change once a contact is out of it, as they are then. */
export interface WithoutContact extends Lists {
  readonly info: PlanInfo;
  /** Call trees that cannot go on by themselves: that contact begins them, and calls nobody or more than one. */
  readonly stuck: readonly string[];
}

/** What of `plan` changes when the contact `id` is taken out: only things that name it. Rules W1, W2. */
export function withoutContact(plan: Plan, id: ContactId): WithoutContact {
  const others = (ids: readonly ContactId[]) => ids.filter((other) => other !== id);
  const owned = <T extends { readonly owner: ContactId | null }>(things: readonly T[]): readonly T[] =>
    things.filter((thing) => thing.owner === id).map((thing) => ({ ...thing, owner: null }));
  const trees = plan.callTrees
    .filter((tree) => names(tree.root, id))
    .map((tree) => ({ tree, roots: nodesWithout(tree.root, id) }));
  return {
    info: plan.info.approvedBy === id ? { ...plan.info, approvedBy: null } : plan.info,
    components: owned(plan.components),
    procedures: plan.procedures.flatMap((procedure) => procedureWithout(procedure, id)),
    contacts: plan.contacts
      .filter((contact) => contact.id !== id && contact.deputies.includes(id))
      .map((contact) => ({ ...contact, deputies: others(contact.deputies) })),
    roles: plan.roles
      .filter((role) => role.succession.includes(id))
      .map((role) => ({ ...role, succession: others(role.succession) })),
    callTrees: trees.flatMap(({ tree, roots: [root, ...more] }) =>
      root === undefined || more.length > 0 ? [] : [{ ...tree, root }],
    ),
    schedule: plan.schedule
      .filter((entry) => entry.with.includes(id))
      .map((entry) => ({ ...entry, with: others(entry.with) })),
    actions: owned(plan.actions),
    stuck: trees.filter(({ roots }) => roots.length !== 1).map(({ tree }) => tree.id),
  };
}

/** The procedure without the contact as owner, trained or having exercised it; nothing where it does not name them so. */
function procedureWithout(procedure: Procedure, id: ContactId): readonly Procedure[] {
  const { owner, trained, exercised } = procedure;
  if (owner !== id && !trained.includes(id) && exercised?.by.includes(id) !== true) return [];
  const others = (ids: readonly ContactId[]) => ids.filter((other) => other !== id);
  return [
    {
      ...procedure,
      owner: owner === id ? null : owner,
      trained: others(trained),
      exercised: exercised === null ? null : { ...exercised, by: others(exercised.by) },
    },
  ];
}

/** Procedures whose text writes the name of `contact` or links to them: words are people's to change. Rule W3. */
export function proceduresWriting(
  plan: Pick<Plan, 'procedures'>,
  contact: Pick<Contact, 'id' | 'name'>,
): readonly Procedure[] {
  const link = new RegExp(`contact:${contact.id}(?![a-z0-9-])`, 'u');
  return plan.procedures.filter(({ body }) => body.includes(contact.name) || link.test(body));
}

function names(node: CallNode, id: ContactId): boolean {
  return node.contact === id || node.calls.some((call) => names(call, id));
}

/** `node` without the contact: whom it was to call take its place. */
function nodesWithout(node: CallNode, id: ContactId): readonly CallNode[] {
  const calls = node.calls.flatMap((call) => nodesWithout(call, id));
  return node.contact === id ? calls : [{ ...node, calls }];
}
