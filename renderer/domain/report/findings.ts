import { textIn } from '#domain/incident/event-fields.ts';
import type { ReportFacts } from './facts.ts';
import type { Measures } from './measures.ts';
import type { Telling } from './telling.ts';

/** An action that the log raised, as it was said last. */
export interface RaisedAction {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly state: 'open' | 'done' | 'dropped';
}

/** Actions of the log, in the order in which they were raised. */
export function actionsIn({ state }: Pick<ReportFacts, 'state'>): readonly RaisedAction[] {
  const actions = new Map<string, RaisedAction>();
  for (const event of state.actions) {
    const id = textIn(event, 'id');
    if (id === null) continue;
    const said = textIn(event, 'state');
    actions.set(id, {
      id,
      title: textIn(event, 'title') ?? actions.get(id)?.title ?? id,
      owner: textIn(event, 'owner') ?? actions.get(id)?.owner ?? null,
      due: textIn(event, 'due') ?? actions.get(id)?.due ?? null,
      state: said === 'done' || said === 'dropped' ? said : 'open',
    });
  }
  return [...actions.values()];
}

/** What went well: what the measures show, then what people observed. Rule RP21. */
export function strengths(
  { trees, expectations }: Measures,
  { facts, words, name, length }: Telling,
): readonly string[] {
  const held = facts.histories.flatMap((one) => {
    const { component, firstHeldAt, downAt, targetPassedAt } = one;
    if (firstHeldAt === null || downAt === null || targetPassedAt !== null || component.rto === null) return [];
    const runs = facts.functions.find((now) => now.component.id === component.id)?.runs ?? [];
    const titles = runs.map(({ fallback }) => name(fallback.procedure.id)).join(', ');
    return [words.heldInTime(component.name, titles === '' ? length(firstHeldAt - downAt) : titles)];
  });
  return [
    ...trees.filter(({ isInTime }) => isInTime === true).map(({ state }) => words.treeInTime(state.tree.name)),
    ...held,
    ...expectations
      .filter(({ isMet }) => isMet)
      .map(({ expectation, afterMs }) => `${labelOf(expectation, name)}: ${words.metAfter(length(afterMs ?? 0))}`),
    ...observed(facts, 'good'),
  ];
}

/** What the measures show to be wanting, then what people observed and learned. Rule RP22. */
export function improvements(
  { trees, expectations }: Measures,
  { facts, words, name, length }: Telling,
): readonly string[] {
  const late = trees.filter(({ isInTime }) => isInTime === false);
  return [
    ...facts.histories.flatMap(({ component, downMs, firstHeldAt, targetPassedAt, limitPassedAt }) => [
      ...(limitPassedAt !== null
        ? [words.limitMissed(component.name)]
        : targetPassedAt !== null
          ? [words.targetMissed(component.name)]
          : []),
      ...(downMs > 0 && firstHeldAt === null ? [words.hadNothing(component.name)] : []),
    ]),
    ...late.map(({ state }) =>
      words.treeLate(
        state.tree.name,
        state.people
          .filter(isMissing)
          .map(({ contact }) => name(contact))
          .join(', '),
      ),
    ),
    ...wrongNumbers(facts).map((id) => words.wrongNumber(name(id))),
    ...facts.state.decisions
      .filter(({ made, due, reviews }) => made !== null && due === null && reviews.length === 0)
      .map(({ question }) => words.noTime(question)),
    ...skippedSteps(facts).map(({ title, step, reason }) => words.skippedStep(title, step, reason)),
    ...expectations
      .filter(({ isMet }) => !isMet)
      .map(({ expectation, afterMs }) => {
        const result = afterMs === null ? words.never : words.lateAfter(length(afterMs));
        return `${labelOf(expectation, name)}: ${result}`;
      }),
    ...observed(facts, 'fix'),
    ...observed(facts, 'gap'),
    ...(facts.state.closing?.lessons ?? []).map((text) => words.lesson(text)),
  ];
}

function isMissing({ outcome }: { readonly outcome: string | null }): boolean {
  return outcome !== 'reached' && outcome !== 'deputy';
}

function labelOf(
  { event, subject }: { readonly event: string; readonly subject: string | null },
  name: Telling['name'],
): string {
  return subject === null ? event : `${event}, ${name(subject)}`;
}

function observed({ events }: ReportFacts, sort: 'good' | 'fix' | 'gap'): readonly string[] {
  return events
    .filter((event) => event.type === 'observation.added' && textIn(event, 'sort') === sort)
    .map((event) => textIn(event, 'text') ?? '');
}

function wrongNumbers({ events }: ReportFacts): readonly string[] {
  const wrong = events.filter(
    (event) => event.type === 'call.attempted' && textIn(event, 'outcome') === 'wrong-number',
  );
  return [...new Set(wrong.map((event) => textIn(event, 'subject') ?? ''))];
}

function skippedSteps({ runs }: ReportFacts) {
  return runs.flatMap(({ title, items }) =>
    items.flatMap(({ item, status, record }) =>
      status === 'skipped' ? [{ title, step: item.number, reason: record?.reason ?? '' }] : [],
    ),
  );
}
