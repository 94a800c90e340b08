import { textIn } from '#domain/incident/event-fields.ts';
import { eventRow } from './activity-log.ts';
import type { Block } from './document.ts';
import { DETAIL, eventText } from './event-text.ts';
import { actionsIn, improvements, strengths } from './findings.ts';
import type { FunctionHistory } from './function-history.ts';
import { type Measures, measuresOf, scenarioOf } from './measures.ts';
import { endOf, frontOf, heading, listOr, summaryText } from './sections.ts';
import type { Telling } from './telling.ts';

/** The after-action report: what was meant, what happened and when, what it shows, what changes. Rules RP8-RP11, RP20-RP22. */
export function afterActionReport(telling: Telling): readonly Block[] {
  const { facts, words } = telling;
  const measures = measuresOf(facts);
  return [
    ...frontOf('after-action', null, telling, Math.min(facts.declaredAt, measures.firstSignAt ?? facts.declaredAt)),
    heading(2, words.summary, telling),
    { type: 'text', text: summaryText(telling) },
    heading(2, words.objectives, telling),
    listOr(objectiveItems(telling), words.none),
    ...expectationBlocks(measures, telling),
    heading(2, words.measures, telling),
    { type: 'table', head: [words.measure, words.value], rows: measureRows(measures, telling) },
    heading(2, words.functions, telling),
    functionsBlock(telling),
    heading(2, words.timeline, telling),
    {
      type: 'table',
      head: [words.at, words.what, words.who],
      rows: facts.events.filter(({ type }) => !DETAIL.has(type)).map((event) => eventRow(event, telling)),
    },
    heading(2, words.decisionsMade, telling),
    decisionsBlock(telling),
    heading(2, words.strengths, telling),
    listOr(strengths(measures, telling), words.none),
    heading(2, words.improve, telling),
    listOr(improvements(measures, telling), words.none),
    heading(2, words.actions, telling),
    actionsBlock(telling),
    ...endOf(telling),
  ];
}

/** The scenario's objectives; of an incident, to hold what was hit within its limits. */
function objectiveItems({ facts, words, length }: Telling): readonly string[] {
  const scenario = scenarioOf(facts);
  if (scenario !== null) return scenario.objectives;
  return facts.histories.flatMap(({ component }) =>
    component.mtpd === null ? [] : [words.hold(component.name, length(component.mtpd.seconds * 1000))],
  );
}

function measureRows(measures: Measures, { facts, words, dateTime, length, name }: Telling): readonly string[][] {
  const { firstSignAt, toDeclareMs, firstFallback, trees } = measures;
  const sentence = (after: number, title: string) =>
    after < 0 ? words.beforeDeclaring(length(after), title) : words.toFallbackOf(length(after), title);
  return [
    [words.firstSign, firstSignAt === null ? words.none : dateTime(firstSignAt)],
    [words.toDeclare, toDeclareMs === null ? words.none : length(toDeclareMs)],
    [
      words.toFallback,
      firstFallback === null ? words.none : sentence(firstFallback.afterMs, name(firstFallback.subject)),
    ],
    ...trees.map(({ state, reached, total, lastReachedMs, isInTime }) => {
      const within = state.tree.completeWithin;
      const last = lastReachedMs === null ? null : length(lastReachedMs);
      const allowed = within === null ? null : length(within.seconds * 1000);
      return [words.toReach(state.tree.name), words.reached(reached, total, last, allowed, isInTime)];
    }),
    [words.lasted, length(facts.end - facts.declaredAt)],
  ];
}

function functionsBlock(telling: Telling): Block {
  const { facts, words } = telling;
  if (facts.histories.length === 0) return { type: 'text', text: words.noImpact };
  const head = [
    words.function,
    words.tier,
    words.downSince,
    words.downFor,
    words.heldFor,
    words.degradedFor,
    words.targetPassed,
    words.limitPassed,
  ];
  return { type: 'table', head, rows: facts.histories.map((one) => functionRow(one, telling)) };
}

function functionRow(one: FunctionHistory, { words, time, length }: Telling): readonly string[] {
  const lasted = (ms: number) => (ms === 0 ? '' : length(ms));
  const passed = (at: number | null) => (at === null ? words.notPassed : time(at));
  const down = lasted(one.downMs);
  return [
    one.component.name,
    one.component.tier === null ? '' : String(one.component.tier),
    one.downAt === null ? '' : time(one.downAt),
    one.isHitAtEnd && down !== '' ? `${down}, ${words.stillHit}` : down,
    lasted(one.heldMs),
    lasted(one.degradedMs),
    passed(one.targetPassedAt),
    passed(one.limitPassedAt),
  ];
}

function expectationBlocks({ expectations }: Measures, telling: Telling): readonly Block[] {
  const { words, length, name } = telling;
  if (expectations.length === 0) return [];
  const rows = expectations.map(({ expectation, afterMs, isMet }) => {
    const { event, subject, within } = expectation;
    const hoped = [event, subject === null ? null : name(subject), words.within(length(within.seconds * 1000))];
    const result = afterMs === null ? words.never : (isMet ? words.metAfter : words.lateAfter)(length(afterMs));
    return [hoped.filter((part) => part !== null).join(', '), result];
  });
  return [heading(2, words.expectations, telling), { type: 'table', head: [words.hoped, words.result], rows }];
}

function decisionsBlock(telling: Telling): Block {
  const { facts, words, time, name } = telling;
  const made = facts.state.decisions
    .flatMap(({ question, before, made: last }) =>
      [...before, ...(last === null ? [] : [last])].map((one) => ({ question, one })),
    )
    .sort((a, b) => Date.parse(a.one.at) - Date.parse(b.one.at));
  if (made.length === 0) return { type: 'text', text: words.none };
  const byId = new Map(facts.events.map((event) => [event.id as string, event]));
  const known = (ids: readonly string[]) =>
    ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((event) => textIn(event, 'text') ?? eventText(event, telling))
      .join('; ');
  return {
    type: 'table',
    head: [words.at, words.decision, words.reason, words.knownThen, words.who],
    rows: made.map(({ question, one }) => [
      time(one.at),
      `${question} ${one.chosen}`,
      one.reason,
      known(one.facts),
      [one.by, ...one.with].map(name).join(', '),
    ]),
  };
}

function actionsBlock(telling: Telling): Block {
  const { words, name, date } = telling;
  const actions = actionsIn(telling.facts);
  if (actions.length === 0) return { type: 'text', text: words.noActions };
  return {
    type: 'table',
    head: [words.action, words.owner, words.due, words.state],
    rows: actions.map(({ title, owner, due, state }) => [
      title,
      owner === null ? '' : name(owner),
      due === null ? '' : date(due),
      words.actionStates[state],
    ]),
  };
}
