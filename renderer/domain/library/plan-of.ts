import type { AnyThing } from '#domain/editing/references.ts';
import { emptyPlan } from '#domain/plan/empty-plan.ts';
import type { Plan } from '#domain/plan/model.ts';

const NOTHING = emptyPlan({ name: 'taken', organisation: null, languages: [], timeZone: null });

/** A plan of nothing but `things`. */
export function planOf(things: readonly AnyThing[]): Plan {
  return {
    ...NOTHING,
    components: things.flatMap((one) => (one.kind === 'component' ? [one.thing] : [])),
    procedures: things.flatMap((one) => (one.kind === 'procedure' ? [one.thing] : [])),
    contacts: things.flatMap((one) => (one.kind === 'contact' ? [one.thing] : [])),
    roles: things.flatMap((one) => (one.kind === 'role' ? [one.thing] : [])),
    callTrees: things.flatMap((one) => (one.kind === 'tree' ? [one.thing] : [])),
    scenarios: things.flatMap((one) => (one.kind === 'scenario' ? [one.thing] : [])),
    schedule: things.flatMap((one) => (one.kind === 'schedule' ? [one.thing] : [])),
    actions: things.flatMap((one) => (one.kind === 'action' ? [one.thing] : [])),
    copies: things.flatMap((one) => (one.kind === 'copy' ? [one.thing] : [])),
  };
}
