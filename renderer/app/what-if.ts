import type { Suggestion } from '#domain/impact/suggestions.ts';
import { parseDuration } from '#domain/plan/duration.ts';
import { slugOf } from '#domain/plan/ids.ts';
import type { Action, Component, ContactId, Duration, Expectation, Scenario, ScenarioId } from '#domain/plan/model.ts';
import { freeId } from './add-functions.ts';
import { changePlan } from './change-plan.ts';
import type { App } from './open-app.ts';
import { thingsOf } from './plan.ts';
import type { Author } from './record.ts';
import type { MapView } from './situation-map.ts';
import { today } from './today.ts';

/** Something to be mended: in words, and what it is about. */
export interface NewAction {
  readonly title: string;
  /** `kind:id` */
  readonly about: string;
  readonly owner: ContactId | null;
}

/** What a suggestion is about, `kind:id`, and who answers for that. */
export function subjectOf(
  suggestion: Suggestion,
  components: ReadonlyMap<string, Component>,
): Omit<NewAction, 'title'> {
  if (suggestion.change === 'exercise') return { about: `procedure:${suggestion.procedure}`, owner: null };
  const id = suggestion.change === 'fallback' ? suggestion.for : suggestion.owner;
  return { about: `component:${id}`, owner: components.get(id)?.owner ?? null };
}

/** Adds open actions to the plan; one with the same title that is open already stays the only one. `undo` names the change. */
export async function addActions(app: App, author: Author, undo: string, wanted: readonly NewAction[]): Promise<void> {
  const there = await thingsOf(app, 'action');
  const open = new Set(there.filter(({ state }) => state === 'open').map(({ title }) => title));
  const taken = new Set(there.map(({ id }) => id));
  const put = wanted
    .filter(({ title }) => !open.has(title))
    .map((one) => {
      const id = freeId(slugOf(one.title) || 'action', taken);
      taken.add(id);
      return { kind: 'action' as const, thing: actionOf(app, id, one) };
    });
  if (put.length > 0) await changePlan(app, author, { name: undo, put });
}

function actionOf(app: App, id: string, { title, about, owner }: NewAction): Action {
  return {
    id,
    title,
    owner,
    due: null,
    state: 'open',
    raised: today(app),
    from: null,
    about,
    doneOn: null,
    note: null,
    origin: null,
    unknown: {},
  };
}

/** The words of a new scenario, in the language that it is written in. */
export interface ScenarioWords {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly inject: string;
  readonly objectives: readonly string[];
}

/** Saves what is assumed to fail as the start of an exercise; its id. */
export async function saveScenario(app: App, author: Author, view: MapView, words: ScenarioWords): Promise<ScenarioId> {
  const taken = new Set<string>((await thingsOf(app, 'scenario')).map(({ id }) => id));
  const id = freeId(slugOf(words.title) || 'what-if', taken) as ScenarioId;
  await changePlan(app, author, { name: words.title, put: [{ kind: 'scenario', thing: scenarioOf(id, view, words) }] });
  return id;
}

/** Fallbacks that a scenario expects to be started: more is no exercise of two hours. */
const MOST_EXPECTED = 4;

function scenarioOf(id: ScenarioId, view: MapView, words: ScenarioWords): Scenario {
  const { map, marks } = view.situation.impact;
  const fallbacks = new Set(view.functions.flatMap(({ cover }) => cover?.by ?? []));
  const expect = (within: string, event: string, subject: string | null): Expectation => ({
    within: length(within),
    event,
    subject,
  });
  return {
    id,
    title: words.title,
    language: words.language,
    summary: words.summary,
    objectives: words.objectives,
    roles: [],
    startsAt: null,
    duration: length('2h'),
    without: [],
    injects: [
      {
        id: 'start',
        at: length('0m'),
        title: words.title,
        text: words.inject,
        to: [],
        means: null,
        expect: null,
        down: marks.down.flatMap((number) => map.ids[number] ?? []),
        degraded: [],
        up: [],
      },
    ],
    expectations: [
      expect('15m', 'incident.declared', null),
      ...[...fallbacks]
        .slice(0, MOST_EXPECTED)
        .map(({ procedure }) => expect('45m', 'procedure.started', procedure.id)),
      expect('60m', 'decision.made', null),
    ],
    source: null,
    origin: null,
    unknown: {},
  };
}

function length(text: string): Duration {
  return parseDuration(text) ?? { text, seconds: 0 };
}
