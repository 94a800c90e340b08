import type { Checking } from './check.ts';
import type { Component, ComponentKind, GroupDependency, Problem } from './model.ts';
import { problem } from './problem-codes.ts';

/** What is wrong with components and what they need, without working out any failure. Rules P53-P55. */
export function* checkMap(checking: Checking): Generator<Problem> {
  for (const component of checking.plan.components) {
    yield* checkDependencies(component, checking);
    yield* component.kind === 'function' ? checkFunction(component, checking) : checkOther(component, checking);
  }
}

function* checkDependencies(component: Component, { places }: Checking): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, dependency] of (component.dependsOn ?? []).entries()) {
    const place = () => places.of('component', component, ['dependsOn', index]);
    if ('anyOf' in dependency) {
      yield* checkGroup(component, dependency, place);
      continue;
    }
    const { on, for: purpose } = dependency;
    if (on === component.id) yield problem('dependency-on-itself', place(), { id: on });
    else if (seen.has(`${purpose} ${on}`)) yield problem('dependency-repeated', place(), { id: on });
    seen.add(`${purpose} ${on}`);
  }
}

function* checkGroup(
  component: Component,
  group: GroupDependency,
  place: () => { readonly file: string; readonly line: number },
): Generator<Problem> {
  const members = group.anyOf.length;
  const twice = group.anyOf.find((id, index) => group.anyOf.indexOf(id) !== index);
  const name = group.name ?? group.anyOf.join(', ');
  if (group.anyOf.includes(component.id)) yield problem('dependency-on-itself', place(), { id: component.id });
  if (twice !== undefined) yield problem('group-repeats', place(), { id: twice, group: name });
  const counts = { atLeast: String(group.atLeast), members: String(members) };
  if (group.atLeast < 1 || group.atLeast > members) yield problem('group-at-least', place(), counts);
  else if (group.atLeast === members && twice === undefined) yield problem('group-not-redundant', place(), counts);
}

function* checkFunction(component: Component, { places }: Checking): Generator<Problem> {
  const at = (field: string) => places.of('component', component, [field]);
  const { rto, mtpd } = component;
  if (component.owner === null) yield problem('function-unowned', at('owner'), {});
  if (rto === null && mtpd === null) yield problem('function-without-target', at('rto'), {});
  if (rto !== null && mtpd !== null && rto.seconds >= mtpd.seconds) {
    yield problem('target-after-limit', at('rto'), { rto: rto.text, mtpd: mtpd.text });
  }
  if (component.dependsOn === null) yield problem('component-unmapped', at('dependsOn'), {});
}

/** Kinds of which we can say what they need, where they are ours. */
const MAPPED: ReadonlySet<ComponentKind> = new Set<ComponentKind>(['service', 'identity', 'data']);
const FUNCTION_FIELDS = ['tier', 'response', 'rto', 'mtpd', 'mbco'] as const;

function* checkOther(component: Component, { places }: Checking): Generator<Problem> {
  for (const field of FUNCTION_FIELDS) {
    const value = component[field];
    if (value === null || value === false) continue;
    yield problem('function-field-elsewhere', places.of('component', component, [field]), {
      field,
      is: component.kind,
    });
  }
  if (component.dependsOn === null && !component.external && MAPPED.has(component.kind)) {
    yield problem('component-unmapped', places.of('component', component, []), {});
  }
}
