import type { CallTree, Component, PaperCopy, Procedure, Role, Scenario } from '#domain/plan/model.ts';

/** What of a plan is looked through for uses of a procedure. */
export interface WhereUsed {
  readonly components: readonly Component[];
  readonly callTrees: readonly CallTree[];
  readonly roles: readonly Role[];
  readonly scenarios: readonly Scenario[];
  /** Procedures whose text links to it. */
  readonly linkedFrom: readonly Pick<Procedure, 'id' | 'title'>[];
}

/** Where a procedure is used. */
export interface UsedBy extends WhereUsed {
  /** What it is for. */
  readonly components: readonly Component[];
}

/** Where `procedure` is used, in the plan's order. Rule F13. */
export function usedBy(procedure: Pick<Procedure, 'id' | 'for'>, plan: WhereUsed): UsedBy {
  return {
    components: plan.components.filter((component) => procedure.for.includes(component.id)),
    callTrees: plan.callTrees.filter((tree) => tree.message === procedure.id),
    roles: plan.roles.filter((role) => role.card === procedure.id),
    scenarios: plan.scenarios.filter((scenario) =>
      scenario.expectations.some((expected) => expected.subject === procedure.id),
    ),
    linkedFrom: plan.linkedFrom.filter((other) => other.id !== procedure.id),
  };
}

/** A paper copy that holds a procedure. */
export interface HeldOnPaper {
  readonly copy: PaperCopy;
  /** Its edition is lower than the plan's. Rule F12. */
  readonly isBehind: boolean;
}

/** The paper copies that hold `id`, in the plan's order. */
export function onPaper(id: string, copies: readonly PaperCopy[], edition: number | null): readonly HeldOnPaper[] {
  return copies
    .filter((copy) => copy.contents.includes(`procedure:${id}`))
    .map((copy) => ({ copy, isBehind: copy.edition !== null && edition !== null && copy.edition < edition }));
}
