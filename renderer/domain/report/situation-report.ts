import { happenedAt, textIn } from '#domain/incident/event-fields.ts';
import { isHit } from '#domain/incident/functions-now.ts';
import type { Block } from './document.ts';
import { factsAt, type ReportFacts } from './facts.ts';
import { issuedOf, nextNumber } from './issued.ts';
import {
  callItems,
  endOf,
  frontOf,
  heading,
  impactBlock,
  listOr,
  openDecisionItems,
  roleItems,
  runText,
  standingBlocks,
  summaryText,
} from './sections.ts';
import type { Telling } from './telling.ts';

/** The situation report: numbered, since the last one, and what comes next. `nextAt`: milliseconds since 1970. Rules RP16, RP17. */
export function situationReport(telling: Telling, nextAt: number | null): readonly Block[] {
  const { facts, words, dateTime } = telling;
  const last = issuedOf(facts, 'situation').at(-1) ?? null;
  const from = last === null ? facts.declaredAt : Date.parse(happenedAt(last));
  return [
    ...frontOf('situation', nextNumber(facts, 'situation'), telling, from),
    heading(2, words.toDate, telling),
    { type: 'text', text: summaryText(telling) },
    ...[roleItems(telling)].filter((items) => items.length > 0).map((items): Block => ({ type: 'list', items })),
    ...standingBlocks(telling),
    heading(2, words.impact, telling),
    impactBlock(telling),
    heading(2, words.changed, telling),
    ...changedBlocks(telling),
    heading(2, words.done, telling),
    listOr(doneItems(telling, from), words.none),
    heading(2, words.todo, telling),
    listOr(todoItems(telling), words.none),
    heading(2, words.decisions, telling),
    listOr(openDecisionItems(telling), words.noDecisions),
    heading(2, words.next, telling),
    { type: 'text', text: nextAt === null ? words.noNext : words.nextAt(dateTime(nextAt)) },
    ...endOf(telling),
  ];
}

function doneItems({ facts, words, name, time, ...telling }: Telling, from: number): readonly string[] {
  const ended = facts.runs.filter(({ finished }) => finished !== null && Date.parse(finished.at) >= from);
  const decided = facts.state.decisions.filter(({ made }) => made !== null && Date.parse(made.at) >= from);
  return [
    ...ended.map((run) => runText(run, { facts, words, name, time, ...telling })),
    ...facts.trees.map(({ tree, counts }) => words.treeAt(tree.name, counts.reached, counts.total)),
    ...decided.flatMap(({ question, made }) =>
      made === null ? [] : [words.decided(question, made.chosen, name(made.by), made.reason)],
    ),
  ];
}

function todoItems(telling: Telling): readonly string[] {
  const { facts, words, name } = telling;
  const open = facts.runs.filter(({ finished }) => finished === null).map((run) => runText(run, telling));
  const unheld = facts.functions.filter((one) => isHit(one) && one.status === 'down' && one.runs.length === 0);
  const started = unheld.map(({ component, toStart }) => {
    const [first] = toStart;
    return first === undefined
      ? words.noFallback(component.name)
      : words.startFallback(name(first.fallback.procedure.id), component.name);
  });
  return [...open, ...started, ...callItems(telling)];
}

function changedBlocks(telling: Telling): readonly Block[] {
  const { facts, words, time } = telling;
  const last = issuedOf(facts, 'situation').at(-1);
  const before = last === undefined ? null : factsAt(facts, last);
  if (last === undefined || before === null) return [{ type: 'text', text: words.firstReport }];
  const number = typeof last.data['number'] === 'number' ? last.data['number'] : 1;
  const facted = facts.events
    .slice(facts.events.indexOf(last) + 1)
    .filter(({ type }) => type === 'fact.added')
    .map((event) => words.newFact(time(happenedAt(event)), textIn(event, 'text') ?? ''));
  return [
    { type: 'text', text: words.changedSince(number, time(happenedAt(last))) },
    listOr([...stateChanges(before, telling), ...facted], words.nothingChanged),
  ];
}

/** Functions and marked components that stand otherwise than at the last report. */
function stateChanges(before: ReportFacts, { facts, words }: Telling): readonly string[] {
  const functions = facts.functions.flatMap(({ component, status }) => {
    const then = before.functions.find((one) => one.component.id === component.id)?.status ?? 'unknown';
    return then === status ? [] : [words.changedTo(component.name, words.status[then], words.status[status])];
  });
  const components = facts.picture.standings.flatMap(({ component, shown }) => {
    const then = before.picture.standingOf(component.id)?.shown ?? 'unknown';
    return then === shown ? [] : [words.changedTo(component.name, words.status[then], words.status[shown])];
  });
  return [...functions, ...components];
}
