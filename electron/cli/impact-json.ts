import { fallbacksFor } from '#domain/impact/cover.ts';
import { blockedBy } from '#domain/impact/fallbacks.ts';
import { canRespond, type FunctionHit, functionsHit } from '#domain/impact/functions-hit.ts';
import type { Impact } from '#domain/impact/impact.ts';
import { contactReach, treeReach } from '#domain/impact/people.ts';
import { recoveryBlocked } from '#domain/impact/recovery.ts';
import { idsOf } from '#domain/impact/situation.ts';
import type { Plan } from '#domain/plan/model.ts';
import { referencesIn } from '#domain/plan/plan-index.ts';
import { compareText } from '#domain/plan/problem-codes.ts';

/** What `impact --json` prints: the shape that others build on (command-line.md). */
export function impactAsJson(plan: Plan, impact: Impact): unknown {
  const contacts = new Map<string, Plan['contacts'][number]>(plan.contacts.map((contact) => [contact.id, contact]));
  const { map, marks } = impact;
  const held = map.ids.filter((_, number) => marks.held[number] === 1);
  const down = map.ids.filter((id) => impact.stateOf(id) === 'down');
  return {
    down: idsOf(map, marks.down),
    degraded: idsOf(map, marks.degraded),
    up: held,
    unknown: unknownIds(plan),
    states: byId(map.ids, (id) => impact.stateOf(id)),
    downAfterSeconds: byId(down, (id) => impact.downAfter(id)),
    functions: functionsHit(impact, fallbacksFor(map, plan.procedures).in(impact)).map(functionAsJson),
    respond: canRespond(impact).map(({ component, state }) => ({ id: component.id, state })),
    contacts: entries(plan.contacts, (contact) => contactReach(impact, contact)),
    callTrees: entries(plan.callTrees, (tree) => treeReach(impact, tree, contacts)),
    procedures: entries(plan.procedures, (procedure) => {
      const blocked = blockedBy(impact, procedure);
      return { viable: blocked.length === 0, blockedBy: blocked };
    }),
    recoveryBlocked: Object.fromEntries(recoveryBlocked(impact)),
  };
}

function functionAsJson({ component, state, because, cover, fallbacks }: FunctionHit): unknown {
  return {
    id: component.id,
    state,
    tier: component.tier,
    rto: component.rto?.text ?? null,
    mtpd: component.mtpd?.text ?? null,
    response: component.response,
    because,
    covered:
      cover === null
        ? null
        : { by: cover.by.map(idOfFallback).sort(compareText), sustain: cover.sustain?.text ?? null },
    fallbacks: fallbacks.map(({ fallback, viable, blockedBy: blocked }) => ({
      id: fallback.procedure.id,
      viable,
      blockedBy: blocked,
      sustain: fallback.procedure.sustain?.text ?? null,
      startWithin: fallback.procedure.startWithin?.text ?? null,
    })),
  };
}

function idOfFallback({ procedure }: { readonly procedure: { readonly id: string } }): string {
  return procedure.id;
}

/** Ids of components that the map, procedures and channels name and the plan does not have, sorted. */
function unknownIds(plan: Plan): readonly string[] {
  const known = new Set<string>(plan.components.map(({ id }) => id));
  const unknown = new Set<string>();
  for (const { to, id, from } of referencesIn(plan)) {
    if (to === 'component' && from.kind !== 'scenario' && !known.has(id)) unknown.add(id);
  }
  return [...unknown].sort(compareText);
}

function byId<T>(ids: readonly string[], value: (id: string) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(ids.map((id) => [id, value(id)]));
}

function entries<T extends { readonly id: string }>(things: readonly T[], value: (thing: T) => unknown): unknown {
  const sorted = things.toSorted((a, b) => compareText(a.id, b.id));
  return Object.fromEntries(sorted.map((thing) => [thing.id, value(thing)]));
}
