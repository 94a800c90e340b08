import type { Component, Contact, Dependency } from '#domain/plan/model.ts';
import type { App } from './open-app.ts';
import { type ProcedureHead, thing, thingsOf } from './plan.ts';

/** A component that needs another, and how. */
export interface NeededBy {
  readonly component: Component;
  readonly how: Dependency;
}

/** A component with everything of the plan that has to do with it. */
export interface ComponentView {
  readonly component: Component;
  readonly neededBy: readonly NeededBy[];
  /** Procedures whose `for` names it. */
  readonly procedures: readonly ProcedureHead[];
  /** Procedures that do not work without it. */
  readonly usedBy: readonly ProcedureHead[];
  /** Contacts with a channel that works only while it does. */
  readonly reached: readonly Contact[];
}

/** The component `id` and what has to do with it, in the plan's order; `null` when the plan has none. */
export async function componentView(app: App, id: string): Promise<ComponentView | null> {
  const component = await thing(app, 'component', id);
  if (component === null) return null;
  const [components, procedures, contacts] = await Promise.all([
    thingsOf(app, 'component'),
    thingsOf(app, 'procedure'),
    thingsOf(app, 'contact'),
  ]);
  return {
    component,
    neededBy: components.flatMap((other) => {
      const how = (other.dependsOn ?? []).find((need) => neededIn(need).includes(id));
      return how === undefined ? [] : [{ component: other, how }];
    }),
    procedures: procedures.filter((procedure) => procedure.for.includes(component.id)),
    usedBy: procedures.filter((procedure) => procedure.uses.includes(component.id)),
    reached: contacts.filter((contact) => contact.channels.some((channel) => channel.via === id)),
  };
}

/** Ids of the components that a dependency names. */
export function neededIn(need: Dependency): readonly string[] {
  return 'on' in need ? [need.on] : need.anyOf;
}
