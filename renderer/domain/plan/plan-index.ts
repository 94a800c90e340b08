import type {
  CallNode,
  CallTree,
  Component,
  ComponentId,
  Contact,
  ContactId,
  Dependency,
  Kind,
  Plan,
  Procedure,
  ProcedureId,
  Role,
  Scenario,
  ScenarioId,
} from './model.ts';

/** A thing that refers to another. */
interface Referrer {
  readonly kind: Kind | 'plan';
  readonly id: string;
  /** The field in which it does, as written: `dependsOn`, `via`, `root`. */
  readonly field: string;
}

/** Look-ups by id, and who refers to whom. Procedures' texts are not looked into. */
export interface PlanIndex {
  readonly components: ReadonlyMap<string, Component>;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly callTrees: ReadonlyMap<string, CallTree>;
  readonly scenarios: ReadonlyMap<string, Scenario>;
  /** Whether there is a thing of `kind` with that id. */
  has(kind: Kind, id: string): boolean;
  /** Who refers to a thing, in plan order; empty if nobody does, also for ids that do not exist. */
  referrers(kind: Kind, id: string): readonly Referrer[];
}

/** The index of `plan`, in time linear in its size. Rule P42. */
export function planIndex(plan: Plan): PlanIndex {
  const components = byId(plan.components);
  const procedures = byId(plan.procedures);
  const contacts = byId(plan.contacts);
  const roles = byId(plan.roles);
  const callTrees = byId(plan.callTrees);
  const scenarios = byId(plan.scenarios);
  const maps: Readonly<Record<Kind, ReadonlyMap<string, unknown>>> = {
    component: components,
    procedure: procedures,
    contact: contacts,
    role: roles,
    tree: callTrees,
    scenario: scenarios,
    schedule: byId(plan.schedule),
    action: byId(plan.actions),
    copy: byId(plan.copies),
  };
  const found = new Map<string, Referrer[]>();
  for (const reference of referencesIn(plan)) {
    const key = `${reference.to} ${reference.id}`;
    const list = found.get(key);
    if (list === undefined) found.set(key, [reference.from]);
    else list.push(reference.from);
  }
  return {
    components,
    procedures,
    contacts,
    roles,
    callTrees,
    scenarios,
    has: (kind, id) => maps[kind].has(id),
    referrers: (kind, id) => found.get(`${kind} ${id}`) ?? [],
  };
}

/** One reference from a field of a thing to another thing. */
export interface Reference {
  readonly from: Referrer;
  readonly to: Kind;
  readonly id: string;
  /** Where in the thing it stands. */
  readonly path: readonly (string | number)[];
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** Every reference by id in the fields of a plan, in plan order. Links in texts are not among them. */
export function* referencesIn(plan: Plan): Generator<Reference> {
  if (plan.info.approvedBy !== null) yield ref('plan', plan.info.id, ['approvedBy'], 'contact', plan.info.approvedBy);
  for (const component of plan.components) yield* componentReferences(component);
  for (const procedure of plan.procedures) yield* procedureReferences(procedure);
  for (const contact of plan.contacts) yield* contactReferences(contact);
  for (const role of plan.roles) {
    yield* refs('role', role.id, 'succession', 'contact', role.succession);
    if (role.card !== null) yield ref('role', role.id, ['card'], 'procedure', role.card);
  }
  for (const tree of plan.callTrees) {
    if (tree.message !== null) yield ref('tree', tree.id, ['message'], 'procedure', tree.message);
    yield* callReferences(tree.id, tree.root, ['root']);
  }
  for (const scenario of plan.scenarios) yield* scenarioReferences(scenario);
  for (const entry of plan.schedule) {
    if (entry.scenario !== null) yield ref('schedule', entry.id, ['scenario'], 'scenario', entry.scenario);
    yield* refs('schedule', entry.id, 'with', 'contact', entry.with);
  }
  for (const action of plan.actions) {
    if (action.owner !== null) yield ref('action', action.id, ['owner'], 'contact', action.owner);
  }
}

type Path = readonly (string | number)[];

function ref(kind: Kind | 'plan', owner: string, path: Path, to: Kind, id: string): Reference {
  return { from: { kind, id: owner, field: String(path[0]) }, to, id, path };
}

function* refs(kind: Kind, owner: string, field: string, to: Kind, ids: readonly string[]): Generator<Reference> {
  for (const [index, id] of ids.entries()) yield ref(kind, owner, [field, index], to, id);
}

function* componentReferences(component: Component): Generator<Reference> {
  const { id } = component;
  if (component.owner !== null) yield ref('component', id, ['owner'], 'contact', component.owner);
  for (const [index, dependency] of (component.dependsOn ?? []).entries()) {
    for (const { needed, below } of needs(dependency)) {
      yield ref('component', id, ['dependsOn', index, ...below], 'component', needed);
    }
  }
}

function needs(dependency: Dependency): readonly { readonly needed: ComponentId; readonly below: Path }[] {
  if ('on' in dependency) return [{ needed: dependency.on, below: ['on'] }];
  return dependency.anyOf.map((needed, index) => ({ needed, below: ['anyOf', index] }));
}

function* procedureReferences(procedure: Procedure): Generator<Reference> {
  const { id } = procedure;
  yield* refs('procedure', id, 'for', 'component', procedure.for);
  yield* refs('procedure', id, 'uses', 'component', procedure.uses);
  if (procedure.owner !== null) yield ref('procedure', id, ['owner'], 'contact', procedure.owner);
  yield* refs('procedure', id, 'trained', 'contact', procedure.trained);
  for (const [index, contact] of (procedure.exercised?.by ?? []).entries()) {
    yield ref('procedure', id, ['exercised', 'by', index], 'contact', contact);
  }
  const twin: ProcedureId | null = procedure.translationOf;
  if (twin !== null) yield ref('procedure', id, ['translationOf'], 'procedure', twin);
}

function* contactReferences(contact: Contact): Generator<Reference> {
  for (const [index, { via }] of contact.channels.entries()) {
    if (via !== null) yield ref('contact', contact.id, ['channels', index, 'via'], 'component', via);
  }
  yield* refs('contact', contact.id, 'deputies', 'contact', contact.deputies);
}

function* callReferences(tree: string, node: CallNode, path: Path): Generator<Reference> {
  const contact: ContactId = node.contact;
  yield ref('tree', tree, [...path, 'contact'], 'contact', contact);
  for (const [index, call] of node.calls.entries()) yield* callReferences(tree, call, [...path, 'calls', index]);
}

function* scenarioReferences(scenario: Scenario): Generator<Reference> {
  const id: ScenarioId = scenario.id;
  yield* refs('scenario', id, 'without', 'component', scenario.without);
  for (const [index, inject] of scenario.injects.entries()) {
    for (const field of ['down', 'degraded', 'up'] as const) {
      for (const [at, component] of inject[field].entries()) {
        yield ref('scenario', id, ['injects', index, field, at], 'component', component);
      }
    }
  }
}
