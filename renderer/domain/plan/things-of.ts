import type { Things } from './encode.ts';
import type { Kind, Plan } from './model.ts';

/** The things of each kind in a plan, under the name of the kind. */
export function thingsOf(plan: Plan): { readonly [K in Kind]: readonly Things[K][] } {
  return {
    component: plan.components,
    procedure: plan.procedures,
    contact: plan.contacts,
    role: plan.roles,
    tree: plan.callTrees,
    scenario: plan.scenarios,
    schedule: plan.schedule,
    action: plan.actions,
    copy: plan.copies,
  };
}
