import type { ProcedureText } from '#domain/procedure/model.ts';
import { checkDates } from './check-dates.ts';
import { checkDecisions } from './check-decisions.ts';
import { checkLanguages } from './check-languages.ts';
import { checkLinks } from './check-links.ts';
import { checkMap } from './check-map.ts';
import { checkPeople } from './check-people.ts';
import { checkPlanInfo } from './check-plan-info.ts';
import { checkProcedures } from './check-procedures.ts';
import { checkReferences } from './check-references.ts';
import { checkScenarios } from './check-scenarios.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkSteps } from './check-steps.ts';
import type { IsoDate, Plan, Problem, Procedure } from './model.ts';
import { type Places, placesIn } from './places.ts';
import { type PlanIndex, planIndex } from './plan-index.ts';
import { sortProblems } from './problem-codes.ts';

/** What checking needs besides the plan. */
export interface CheckOptions {
  /** The day on which dates are judged. */
  readonly on: IsoDate;
  /** What a procedure's Markdown says. */
  readonly text: (procedure: Procedure) => ProcedureText;
  /** Checks of other parts of the domain, which this part must not know: the findings of the impact rules. */
  readonly also?: readonly Check[];
}

/** A part of checking: what it finds, in any order. */
export type Check = (checking: Checking) => Iterable<Problem>;

/** What every check is given. */
export interface Checking {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly places: Places;
  readonly on: IsoDate;
  /** As the option of the same name, each procedure read once. */
  readonly text: (procedure: Procedure) => ProcedureText;
}

const CHECKS: readonly Check[] = [
  checkPlanInfo,
  checkReferences,
  checkMap,
  checkPeople,
  checkProcedures,
  checkSteps,
  checkDecisions,
  checkLinks,
  checkSecrets,
  checkLanguages,
  checkScenarios,
  checkDates,
];

/**
 * Every problem of a plan that was read, by file, line, code: what reading itself found is not among them.
 *
 * Findings that need the impact rules (redundancy-false, fallback-circular …) come in by `options.also`. Rules P50-P79.
 */
export function checkPlan(plan: Plan, options: CheckOptions): readonly Problem[] {
  return checkWith(plan, planIndex(plan), options);
}

/** The same for a part of a plan: the things of `plan` are checked, what they refer to is looked up in `index`. */
export function checkWith(
  plan: Plan,
  index: PlanIndex,
  options: CheckOptions & { /** These checks and no others. */ readonly only?: readonly Check[] },
): readonly Problem[] {
  const texts = new Map<Procedure, ProcedureText>();
  const text = (procedure: Procedure) => {
    const known = texts.get(procedure) ?? options.text(procedure);
    texts.set(procedure, known);
    return known;
  };
  const checking: Checking = { plan, index, places: placesIn(plan), on: options.on, text };
  return sortProblems((options.only ?? [...CHECKS, ...(options.also ?? [])]).flatMap((check) => [...check(checking)]));
}
