import { impactClock } from '#domain/impact/clock.ts';
import { type FallbacksInSituation, fallbacksFor } from '#domain/impact/cover.ts';
import type { Fallback } from '#domain/impact/fallbacks.ts';
import { canRespond, type FunctionHit, functionsHit } from '#domain/impact/functions-hit.ts';
import type { Impact } from '#domain/impact/impact.ts';
import { contactReach, treeReach } from '#domain/impact/people.ts';
import { recoveryBlocked } from '#domain/impact/recovery.ts';
import { idsOf } from '#domain/impact/situation.ts';
import type { Plan } from '#domain/plan/model.ts';
import { fallbackTitles } from '#electron/cli/fallback-title.ts';
import type { ImpactWords } from '#electron/cli/impact-words.ts';
import { printable } from '#electron/cli/printable.ts';

/** What `impact` prints for people: functions first, then everything else that stops, people, recovery and the clock. */
export function impactAsText(plan: Plan, impact: Impact, words: ImpactWords, language: 'en' | 'fr'): string {
  const told: Telling = { plan, impact, words, name: namesIn(plan), title: fallbackTitles(plan, language) };
  const situation = fallbacksFor(impact.map, plan.procedures).in(impact);
  const hits = functionsHit(impact, situation);
  const sections = [
    headLines(told, hits),
    titled(
      words.functions,
      hits.flatMap((hit) => hitLines(told, hit)),
    ),
    titled(words.other, otherLines(told)),
    titled(
      words.respond,
      canRespond(impact).map(({ component, state }) => `${component.name}${words.colon}${words.states[state]}`),
    ),
    titled(words.people, peopleLines(told)),
    titled(
      words.recovery,
      [...recoveryBlocked(impact)].map(([id, by]) => `${told.name(id)}${words.colon}${by.map(told.name).join(', ')}`),
    ),
    titled(words.clock, clockLines(told, situation)),
  ];
  const lines = sections.filter((section) => section.length > 0).flatMap((section) => [...section, '']);
  return `${lines.slice(0, -1).map(printable).join('\n')}\n`;
}

interface Telling {
  readonly plan: Plan;
  readonly impact: Impact;
  readonly words: ImpactWords;
  /** The name of a component by its id. */
  readonly name: (id: string) => string;
  readonly title: (fallback: Fallback) => string;
}

function namesIn(plan: Plan): (id: string) => string {
  const names = new Map<string, string>(plan.components.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function headLines({ impact, words, name }: Telling, hits: readonly FunctionHit[]): readonly string[] {
  const { map, marks } = impact;
  const degraded = idsOf(map, marks.degraded).map(name);
  const held = map.ids.filter((_, number) => marks.held[number] === 1).map(name);
  const down = hits.filter(({ state }) => state === 'down');
  const nothing = down.filter(({ cover }) => cover === null).length;
  return [
    words.title(idsOf(map, marks.down).map(name)),
    ...(degraded.length === 0 ? [] : [`${words.alsoDegraded}${words.colon}${degraded.join(', ')}`]),
    ...(held.length === 0 ? [] : [`${words.heldUp}${words.colon}${held.join(', ')}`]),
    words.summary(down.length, hits.length - down.length, map.functions.length),
    ...(down.length === 0 ? [] : [words.held(down.length - nothing, nothing)]),
  ];
}

function hitLines(telling: Telling, hit: FunctionHit): readonly string[] {
  const { words, name, title } = telling;
  const { component, state, downAfter, because, cover, fallbacks } = hit;
  const facts = [
    words.states[state],
    ...(downAfter === null ? [] : [downAfter === 0 ? words.atOnce : words.after(downAfter)]),
    ...(component.tier === null ? [] : [words.tier(component.tier)]),
    ...(component.rto === null ? [] : [`${words.target} ${component.rto.text}`]),
    ...(component.mtpd === null ? [] : [`${words.limit} ${component.mtpd.text}`]),
  ];
  const usable = fallbacks.filter(({ fallback, viable }) => viable && cover?.by.includes(fallback) !== true);
  const blocked = fallbacks.filter(({ viable }) => !viable);
  const details = [
    ...(because.length < 2 ? [] : [`${words.because}${words.colon}${because.slice(1).map(name).join(' ← ')}`]),
    ...(state === 'degraded' ? [] : [heldLine(hit, telling)]),
    ...(usable.length === 0
      ? []
      : [`${words.alsoUsable}${words.colon}${usable.map(({ fallback }) => title(fallback)).join(', ')}`]),
    ...blocked.map((each) => words.doesNotWork(title(each.fallback), each.blockedBy.map(name))),
  ];
  return [
    `${component.name} (${component.id})${words.colon}${facts.join(', ')}`,
    ...details.map((line) => `    ${line}`),
  ];
}

function heldLine({ cover }: FunctionHit, { words, title }: Telling): string {
  return cover === null ? words.nothingHolds : words.heldBy(cover.by.map(title), cover.sustain?.text ?? null);
}

/** What is down and neither a function nor marked. */
function otherLines({ impact, words, name }: Telling): readonly string[] {
  const marked = new Set(idsOf(impact.map, impact.marks.down));
  return impact.map.components
    .filter(({ id, kind }) => kind !== 'function' && !marked.has(id) && impact.stateOf(id) === 'down')
    .map(({ id, name: called }) => {
      const because = impact.because(id).slice(1).map(name).join(' ← ');
      return `${called} (${id})${words.colon}${because}`;
    });
}

function peopleLines({ plan, impact, words }: Telling): readonly string[] {
  if (plan.contacts.length === 0) return [];
  const lost = plan.contacts.filter((contact) => !contactReach(impact, contact).reachable).map(({ name }) => name);
  const contacts = new Map<string, Plan['contacts'][number]>(plan.contacts.map((contact) => [contact.id, contact]));
  const first =
    lost.length === 0
      ? words.everybody
      : `${words.cannotReach(lost.length, plan.contacts.length)}${words.colon}${lost.join(', ')}`;
  const trees = plan.callTrees.map((tree) => {
    const { completable, unreachable } = treeReach(impact, tree, contacts);
    if (completable) return words.treeComplete(tree.name);
    return words.treeIncomplete(
      tree.name,
      unreachable.map((id) => contacts.get(id)?.name ?? id),
    );
  });
  return [first, ...trees];
}

const HOUR = 3600;

/** At each time, how much is down and what has been passed since the time before. */
function clockLines({ impact, words, name, title }: Telling, situation: FallbacksInSituation): readonly string[] {
  const times = impactClock(impact, situation);
  if (times.every(({ down }) => down.length === 0)) return [];
  return times.map((time, index) => {
    const before = times[index - 1];
    const fresh = <T>(now: readonly T[], earlier: readonly T[] = []): readonly T[] =>
      now.filter((each) => !earlier.includes(each));
    const [target, limit] = [fresh(time.pastTarget, before?.pastTarget), fresh(time.pastLimit, before?.pastLimit)];
    const spent = fresh(time.pastSustain, before?.pastSustain);
    const passed = [
      words.clockDown(time.down.length),
      ...(target.length === 0 ? [] : [words.pastTarget(target.map(name))]),
      ...(limit.length === 0 ? [] : [words.pastLimit(limit.map(name))]),
      ...(spent.length === 0 ? [] : [words.pastSustain(spent.map(title))]),
    ];
    return `${words.at(time.at / HOUR).padStart(4)}  ${passed.join('; ')}`;
  });
}
