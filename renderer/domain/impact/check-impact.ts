import type { Check, Checking } from '#domain/plan/check.ts';
import { lineInBody } from '#domain/plan/check-steps.ts';
import type { ComponentId, Problem } from '#domain/plan/model.ts';
import { problem } from '#domain/plan/problem-codes.ts';
import { type CircularFallback, circularFallbacks } from './circular-fallbacks.ts';
import type { FalseRedundancy } from './explain-redundancy.ts';
import { type SharedCauses, sharedCauses } from './false-redundancy.ts';
import { dependencyMap } from './map.ts';

/** What working failures out finds wrong with a plan: redundancies that are none, fallbacks that need what they are for. Rule I50. */
export const checkImpact: Check = (checking) => {
  const map = dependencyMap(checking.plan.components);
  const shared = sharedCauses(map);
  const most = Math.max(1, Math.min(MOST_CAUSES, Math.floor(MOST_EXPLAINED / shared.length)));
  return [
    ...shared.flatMap((one) => falseRedundancies(one, most, checking)),
    ...circularFallbacks(map, checking.plan.procedures, checking.text).map((found) => circular(found, checking)),
  ];
};

/** Causes of one group that are explained, and of all together: a map that is one knot has thousands for each of thousands. */
const MOST_CAUSES = 50;
const MOST_EXPLAINED = 2000;

function falseRedundancies(shared: SharedCauses, most: number, checking: Checking): readonly Problem[] {
  const { owner, group, causes } = shared;
  const component = checking.index.components.get(owner);
  if (component === undefined) return [];
  const place = checking.places.of('component', component, ['dependsOn', component.dependsOn?.indexOf(group) ?? 0]);
  const name = group.name ?? group.anyOf.map((id) => nameOf(id, checking)).join(', ');
  const found = causes.slice(0, most).map((cause) => {
    const { chains, through } = shared.explain(cause);
    const values = { group: name, cause: nameOf(cause, checking), chains: chainsText(chains, checking) };
    if (through === null) return problem('redundancy-false', place, values);
    return problem('redundancy-false-through', place, { ...values, through: nameOf(through, checking) });
  });
  const rest = causes.length - found.length;
  return rest === 0 ? found : [...found, problem('redundancy-false-more', place, { group: name, count: String(rest) })];
}

function chainsText(chains: FalseRedundancy['chains'], checking: Checking): string {
  return chains.map((chain) => chainText(chain, checking)).join('; ');
}

/** From what fails to what falls, in names. */
function chainText(chain: readonly ComponentId[], checking: Checking): string {
  return chain.map((id) => nameOf(id, checking)).join(' → ');
}

function circular(found: CircularFallback, checking: Checking): Problem {
  const { procedure, how } = found;
  const uses = nameOf(found.uses, checking);
  const component = nameOf(found.component, checking);
  const chain = chainText(found.chain, checking);
  if (how.by === 'step') {
    const place = lineInBody(procedure, how.line);
    return problem('fallback-circular-link', place, { component, uses, chain, step: how.number });
  }
  const place = checking.places.of('procedure', procedure, ['uses', procedure.uses.indexOf(found.uses)]);
  if (how.by === 'function') return problem('fallback-uses-function-need', place, { function: component, uses });
  return problem('fallback-circular', place, { component, uses, chain });
}

function nameOf(id: ComponentId, { index }: Checking): string {
  return index.components.get(id)?.name ?? id;
}
