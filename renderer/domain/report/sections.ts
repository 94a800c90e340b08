import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { happenedAt } from '#domain/incident/event-fields.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { type FunctionNow, isHit } from '#domain/incident/functions-now.ts';
import { incidentNumber } from '#domain/incident/number.ts';
import type { RunState } from '#domain/incident/run.ts';
import { clockOffsets } from '#domain/log/clock-offsets.ts';
import type { Block } from './document.ts';
import type { ReportFacts } from './facts.ts';
import type { Telling } from './telling.ts';
import type { ReportKind } from './words.ts';

/** A heading, with the mark of an exercise before it. Rule RP14. */
export function heading(level: 1 | 2 | 3, text: string, { mark }: Telling): Block {
  return { type: 'heading', level, text: mark === null ? text : `${mark} · ${text}` };
}

/** A list, or the words for an empty one. */
export function listOr(items: readonly string[], empty: string): Block {
  return items.length === 0 ? { type: 'text', text: empty } : { type: 'list', items };
}

/** Title, what it is about, who wrote it when, and for which period. */
export function frontOf(kind: ReportKind, number: number | null, telling: Telling, from: number): readonly Block[] {
  const { facts, words, name } = telling;
  const { summary } = facts.state;
  const { author, number: known, writtenAt, plan } = facts.input;
  const title = [words.kinds[kind], number].filter((part) => part !== null).join(' ');
  const edition = words.edition(summary.plan.edition);
  const organisation = plan.info.organisation ?? plan.info.name;
  const about = [known, summary.name === '' ? words.unnamed : summary.name, organisation, edition];
  return [
    heading(1, `${title}${words.colon}${summary.name === '' ? words.unnamed : summary.name}`, telling),
    ...(summary.kind === 'incident' ? [] : [{ type: 'text', text: words.notReal[summary.kind] } as const]),
    {
      type: 'text',
      text: [
        about.filter((part) => part !== null).join(' · '),
        words.written(telling.dateTime(writtenAt), author === null ? null : name(author)),
        words.period(telling.dateTime(from), telling.dateTime(facts.end)),
      ].join('\n'),
    },
    ...(facts.apart.length === 0 ? [] : [{ type: 'text', text: joinedText(telling) } as const]),
  ];
}

/** Which declarations were joined: papers of before have their numbers, the lines of the log their ends. */
function joinedText({ facts, words, name, dateTime }: Telling): string {
  const { summary } = facts.state;
  return words.declaredApart(
    facts.apart.map(({ event }) => {
      const number = incidentNumber({ ...summary, incident: event.incident });
      return words.declaredAs(number, dateTime(happenedAt(event)), name(event.by));
    }),
  );
}

/** The heads of the log, so that paper anchors it; and the clocks that were set right. Rule RP15. */
export function endOf(telling: Telling): readonly Block[] {
  const { facts, words, mark, length } = telling;
  const heads = facts.heads.map(({ device, seq, hash }) => words.headOf(device, seq, hash));
  const clocks = [...clockOffsets(facts.input.events)].map(([device, ms]) =>
    words.clockAgreed(device, `${ms < 0 ? '-' : '+'}${length(ms)}`),
  );
  return [
    heading(2, words.head, telling),
    { type: 'list', items: [...heads, ...clocks] },
    ...(mark === null ? [] : [{ type: 'text', text: mark } as const]),
  ];
}

/** Declared when and by whom, running or closed. */
export function summaryText({ facts, words, name, dateTime, length }: Telling): string {
  const { summary, closing } = facts.state;
  const lasted = length(facts.end - facts.declaredAt);
  const declared = words.declaredBy(dateTime(facts.declaredAt), name(summary.declaredBy));
  const now = closing === null ? words.running(lasted) : words.closedAt(dateTime(facts.end), lasted, closing.reason);
  return `${declared} ${now}`;
}

/** Who holds which role. */
export function roleItems({ facts, words, name }: Telling): readonly string[] {
  return [...facts.state.roles.values()].map(({ role, contact }) => words.holds(name(role), name(contact)));
}

/** What is down or degraded: seen apart from worked out. */
export function standingBlocks(telling: Telling): readonly Block[] {
  const { facts, words, name, time } = telling;
  const hit = facts.picture.standings.filter(({ shown }) => shown === 'down' || shown === 'degraded');
  const seen = hit.flatMap(({ component, mark, shown, seen: isSeen }) =>
    isSeen && mark !== null
      ? [words.since(component.name, words.status[shown], time(mark.since), name(mark.by), mark.text)]
      : [],
  );
  const workedOut = hit
    .filter((one) => !one.seen)
    .map(({ component, shown, because }) =>
      words.becauseOf(component.name, words.status[shown], name(because.at(-1) ?? component.id)),
    );
  if (hit.length === 0) return [{ type: 'text', text: words.nothingDown }];
  return [
    ...(seen.length === 0 ? [] : [heading(3, words.seen, telling), { type: 'list', items: seen } as const]),
    ...(workedOut.length === 0
      ? []
      : [heading(3, words.workedOut, telling), { type: 'list', items: workedOut } as const]),
  ];
}

/** The functions that are hit, by time left. */
export function impactBlock(telling: Telling): Block {
  const { facts, words, time } = telling;
  const rows = facts.functions.filter(isHit).map((one) => {
    const limit = (at: number | null) =>
      at === null ? '' : at <= facts.end && one.status === 'down' ? words.passed(time(at)) : time(at);
    return [
      one.component.name,
      one.component.tier === null ? '' : String(one.component.tier),
      words.status[one.status],
      one.downAt === null ? '' : time(one.downAt),
      limit(one.target),
      limit(one.limit),
      insteadText(one, telling),
    ];
  });
  if (rows.length === 0) return { type: 'text', text: words.noImpact };
  const head = [words.function, words.tier, words.state, words.downSince, words.target, words.limit, words.instead];
  return { type: 'table', head, rows };
}

function insteadText({ held, runs }: FunctionNow, { words, time, name }: Telling): string {
  if (held !== null) {
    const titles = held.by.map(({ fallback }) => name(fallback.procedure.id)).join(', ');
    return words.heldUntil(titles, held.until === null ? null : time(held.until));
  }
  const starting = runs.filter(({ phase }) => phase === 'starting');
  if (starting.length > 0)
    return words.starting(starting.map(({ fallback }) => name(fallback.procedure.id)).join(', '));
  return words.nothing;
}

/** Where a run stands. */
export function runText(run: RunState, { words, time }: Telling): string {
  const { finished, items } = run;
  if (finished?.outcome === 'abandoned') return words.runStopped(run.title, time(finished.at), finished.reason ?? '');
  if (finished !== null) return words.runDone(run.title, time(finished.at));
  const counted = items.filter(({ status }) => status !== 'ruled-out');
  const done = counted.filter(({ status }) => status !== 'to-do').length;
  const now = items.find(({ item }) => item.key === run.current)?.item ?? null;
  const at = now === null ? null : `${now.number} ${now.type === 'decision' ? now.question : now.text}`;
  return words.runAt(run.title, done, counted.length, at);
}

/** Questions that wait for somebody: to be decided, or looked at again. */
export function openDecisionItems({ facts, words, name, time }: Telling): readonly string[] {
  return facts.state.decisions
    .filter(({ isOpen }) => isOpen)
    .map(({ question, due, asked, made }) => {
      const of = asked?.of ?? null;
      const at = due === null ? null : time(due);
      if (made === null) return words.openDecision(question, at, of === null ? null : name(of));
      return `${words.standing(question, made.chosen)}. ${at === null ? '' : words.lookAgain(at)}`.trim();
    });
}

/** Call trees that are not over. */
export function callItems({ facts, words }: Telling): readonly string[] {
  return facts.trees
    .filter(isRunning)
    .map(({ tree, counts }) => words.callsLeft(tree.name, counts.total - counts.reached));
}

function isRunning({ run, counts }: CallTreeState): boolean {
  return run !== null && run.completed === null && counts.reached < counts.total;
}

/** The last of `facts` events of a type, oldest first. */
export function lastOf(facts: ReportFacts, type: string, most: number): readonly LogEvent[] {
  return facts.events.filter((event) => event.type === type).slice(-most);
}
