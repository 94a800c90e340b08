import type { Checking } from './check.ts';
import type { Kind, Problem, Scenario } from './model.ts';
import { problem } from './problem-codes.ts';

/** What a log records, as the plan format lists it; and the kind of thing that an event's subject is, where it has one. */
const EVENTS: ReadonlyMap<string, Kind | null> = new Map<string, Kind | null>([
  ['component.marked', 'component'],
  ['procedure.started', 'procedure'],
  ['message.sent', 'procedure'],
  ['call.attempted', 'contact'],
  ['contact.verified', 'contact'],
  ['call-tree.started', 'tree'],
  ['call-tree.completed', 'tree'],
  ['role.assigned', 'role'],
  ...[
    ...['incident.declared', 'incident.renamed', 'incident.closed', 'incident.reopened', 'incident.joined'],
    ...['procedure.finished', 'step.done', 'step.skipped', 'step.undone', 'branch.taken'],
    ...['timer.started', 'timer.cleared', 'help.asked', 'decision.asked', 'decision.made', 'decision.reviewed'],
    ...[
      'note.added',
      'fact.added',
      'next.parked',
      'report.issued',
      'handover.given',
      'action.raised',
      'action.updated',
    ],
    ...['exercise.started', 'exercise.paused', 'exercise.resumed', 'exercise.ended'],
    ...['inject.delivered', 'inject.held', 'inject.skipped', 'inject.added', 'observation.added'],
    ...['clock.changed', 'event.corrected'],
  ].map((event): [string, null] => [event, null]),
]);

/** Scenarios that could not be played or judged as written. Rule P74. */
export function* checkScenarios(checking: Checking): Generator<Problem> {
  for (const scenario of checking.plan.scenarios) {
    yield* checkInjects(scenario, checking);
    yield* checkExpectations(scenario, checking);
  }
}

function* checkInjects(scenario: Scenario, { places }: Checking): Generator<Problem> {
  const seen = new Set<string>();
  const roles = new Set(scenario.roles);
  for (const [index, inject] of scenario.injects.entries()) {
    const at = (...path: readonly (string | number)[]) => places.of('scenario', scenario, ['injects', index, ...path]);
    if (seen.has(inject.id)) yield problem('scenario-inject-repeated', at('id'), { inject: inject.id });
    seen.add(inject.id);
    if (scenario.duration !== null && inject.at.seconds > scenario.duration.seconds) {
      yield problem('scenario-after-end', at('at'), { inject: inject.id, at: inject.at.text });
    }
    for (const [to, who] of inject.to.entries()) {
      if (!roles.has(who)) yield problem('scenario-role-unknown', at('to', to), { who, inject: inject.id });
    }
  }
}

function* checkExpectations(scenario: Scenario, { index, places }: Checking): Generator<Problem> {
  for (const [at, { event, subject }] of scenario.expectations.entries()) {
    const kind = EVENTS.get(event);
    const place = (field: string) => places.of('scenario', scenario, ['expectations', at, field]);
    if (kind === undefined) yield problem('expectation-unknown', place('event'), { event });
    else if (kind !== null && subject !== null && !index.has(kind, subject)) {
      const field = `expectations[${at + 1}].subject`;
      yield problem('reference-unknown', place('subject'), { field, kind, id: subject });
    }
  }
}
