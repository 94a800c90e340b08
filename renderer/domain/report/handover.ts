import { happenedAt, textIn } from '#domain/incident/event-fields.ts';
import { isHit } from '#domain/incident/functions-now.ts';
import type { Block } from './document.ts';
import { nextNumber } from './issued.ts';
import {
  callItems,
  endOf,
  frontOf,
  heading,
  impactBlock,
  lastOf,
  listOr,
  openDecisionItems,
  roleItems,
  runText,
  standingBlocks,
  summaryText,
} from './sections.ts';
import type { Telling } from './telling.ts';

/** The handover brief: what the next shift has to know, in the order in which it is read aloud. Rule RP18. */
export function handoverBrief(telling: Telling): readonly Block[] {
  const { facts, words } = telling;
  const roles = roleItems(telling);
  return [
    ...frontOf('handover', nextNumber(facts, 'handover'), telling, facts.declaredAt),
    { type: 'text', text: words.readAloud },
    heading(2, words.toDate, telling),
    { type: 'text', text: summaryText(telling) },
    ...standingBlocks(telling),
    impactBlock(telling),
    heading(2, words.objectives, telling),
    listOr(objectiveItems(telling), words.none),
    heading(2, words.runningNow, telling),
    listOr(runningItems(telling), words.none),
    heading(2, words.organisation, telling),
    listOr([...roles, ...othersItem(telling)], words.noRoles),
    heading(2, words.resources, telling),
    listOr(resourceItems(telling), words.none),
    heading(2, words.openDecisions, telling),
    listOr([...openDecisionItems(telling), ...parkedItems(telling)], words.noDecisions),
    heading(2, words.openCalls, telling),
    listOr(callItems(telling), words.none),
    heading(2, words.known, telling),
    listOr(knownItems(telling), words.none),
    { type: 'text', text: `${words.givenBy}\n${words.takenBy}` },
    ...endOf(telling),
  ];
}

/** Functions to hold within their limits, then what was decided and stands. */
function objectiveItems({ facts, words, time }: Telling): readonly string[] {
  const hold = facts.functions
    .filter(isHit)
    .flatMap(({ component, limit }) => (limit === null ? [] : [words.hold(component.name, time(limit))]));
  const stands = facts.state.decisions
    .filter(({ isOpen, made }) => !isOpen && made !== null)
    .map(({ question, made }) => words.standing(question, made?.chosen ?? ''));
  return [...hold, ...stands];
}

function runningItems(telling: Telling): readonly string[] {
  const { facts, words, time } = telling;
  return facts.runs
    .filter(({ finished }) => finished === null)
    .flatMap((run) => [
      runText(run, telling),
      ...run.timers.map((timer) => words.timerDue(timer.name, time(timer.due))),
    ]);
}

/** People who wrote into the log and hold no role. */
function othersItem({ facts, words, name }: Telling): readonly string[] {
  const holders = new Set([...facts.state.roles.values()].map(({ contact }) => contact));
  const others = [...new Set(facts.events.map(({ by }) => by))].filter((by) => !holders.has(by));
  return others.length === 0 ? [] : [`${words.people}${words.colon}${others.map(name).join(', ')}`];
}

function resourceItems({ facts, words, name, time }: Telling): readonly string[] {
  const runs = new Map(facts.functions.flatMap(({ runs: own }) => own.map((run) => [run.run.run, run] as const)));
  return [...runs.values()]
    .filter(({ endedAt }) => endedAt === null)
    .map(({ fallback, until }) => words.lasts(name(fallback.procedure.id), until === null ? null : time(until)));
}

function parkedItems({ facts, words, about, time }: Telling): readonly string[] {
  return [...facts.state.parked.values()]
    .filter(({ until }) => Date.parse(until) > facts.end)
    .map(({ what, until }) => words.parked(about(what), time(until)));
}

function knownItems({ facts, words, time }: Telling): readonly string[] {
  return lastOf(facts, 'fact.added', 8).map((event) =>
    words.newFact(time(happenedAt(event)), textIn(event, 'text') ?? ''),
  );
}
