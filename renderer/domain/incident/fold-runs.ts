import type { StepKey } from '#domain/procedure/model.ts';
import type { EventData, Instant, LogEvent, Ulid } from './events.ts';
import { folding, type LogFold } from './fold-log.ts';
import type { ItemRecord, RunState, RunText, RunTimer } from './run.ts';
import { itemsOf, placeOf } from './run-items.ts';

/** Everything said in one run, before the rules of order and rounds are applied. */
export interface RunFacts {
  readonly started: LogEvent;
  readonly data: EventData['procedure.started'];
  readonly text: RunText;
  readonly records: Map<StepKey, ItemRecord[]>;
  readonly timers: RunTimer[];
  readonly people: Set<string>;
  finished: RunState['finished'];
}

/** Runs by id; those of `own` are this fold's alone, the others are shared with what was folded before. */
interface Runs {
  readonly byId: Map<string, RunFacts>;
  readonly own: Set<string>;
}

const foldOf = (read: (text: string) => RunText): LogFold<Runs, readonly RunState[]> => ({
  start: () => ({ byId: new Map(), own: new Set() }),
  copy: ({ byId, own }) => {
    // Both are the same now: whichever goes on takes a run for itself before it changes it.
    own.clear();
    return { byId: new Map(byId), own: new Set() };
  },
  take: (runs, event) => {
    if (event.type === 'procedure.started') start(runs, event, read);
    else if (typeof event.data['run'] === 'string') apply(ownFacts(runs, event.data['run']), event);
  },
  result: ({ byId }) => [...byId.values()].map(knownState),
});

const folds = new WeakMap<(text: string) => RunText, (events: readonly LogEvent[]) => readonly RunState[]>();

/**
 * The runs of a log, oldest first. `read` gives the text that a run was started with; it is called once a run.
 *
 * Events in any order; events that make no sense (a run that never started, a step that the text does not have) are
 * passed over here and still stand in the log. Rules R1-R11 in SPEC.md.
 */
export function foldRuns(events: readonly LogEvent[], read: (text: string) => RunText): readonly RunState[] {
  const fold = folds.get(read) ?? folding(foldOf(read));
  folds.set(read, fold);
  return fold(events);
}

function start({ byId, own }: Runs, event: LogEvent, read: (text: string) => RunText): void {
  const data = event.data as Partial<EventData['procedure.started']>;
  if (typeof data.run !== 'string' || typeof data.text !== 'string' || typeof data.subject !== 'string') return;
  if (byId.has(data.run)) return;
  own.add(data.run);
  byId.set(data.run, {
    started: event,
    data: { ...data, run: data.run, text: data.text, subject: data.subject },
    text: read(data.text),
    records: new Map(),
    timers: [],
    people: new Set([event.by]),
    finished: null,
  });
}

/** The facts of a run, to be changed. */
function ownFacts({ byId, own }: Runs, run: string): RunFacts | undefined {
  const facts = byId.get(run);
  if (facts === undefined || own.has(run)) return facts;
  const made: RunFacts = {
    ...facts,
    records: new Map([...facts.records].map(([key, records]) => [key, [...records]])),
    timers: [...facts.timers],
    people: new Set(facts.people),
  };
  own.add(run);
  byId.set(run, made);
  return made;
}

const states = new WeakMap<RunFacts, RunState>();

/** Where a run stands: worked out once for as long as nothing is said in it. */
function knownState(facts: RunFacts): RunState {
  const state = states.get(facts) ?? stateOf(facts);
  states.set(facts, state);
  return state;
}

function apply(facts: RunFacts | undefined, event: LogEvent): void {
  if (facts === undefined || facts.finished !== null) return;
  const step = typeof event.data['key'] === 'string' ? (event.data['key'] as StepKey) : null;
  facts.people.add(event.by);
  if (event.type === 'timer.started') startTimer(facts, event, step);
  else if (event.type === 'timer.cleared') clearTimer(facts, event, step);
  else if (event.type === 'procedure.finished') facts.finished = finishedBy(event);
  else if (step !== null && event.type === 'step.undone') undo(facts, step, roundOf(event));
  else if (step !== null) say(facts, step, event);
}

const OUTCOMES: Readonly<Record<string, ItemRecord['outcome']>> = {
  'step.done': 'done',
  'step.skipped': 'skipped',
  'branch.taken': 'answered',
};

function say(facts: RunFacts, key: StepKey, event: LogEvent): void {
  const outcome = OUTCOMES[event.type];
  if (outcome === undefined) return;
  const { reason, option, values } = event.data;
  const record: ItemRecord = {
    event: event.id,
    outcome,
    round: roundOf(event),
    at: event.happened ?? event.at,
    by: [event.by],
    values: isTexts(values) ? values : {},
    reason: typeof reason === 'string' ? reason : null,
    option: typeof option === 'number' ? option : null,
  };
  const records = facts.records.get(key) ?? [];
  facts.records.set(key, records);
  const same = records.findLastIndex((other) => other.round === record.round);
  const twin = records[same];
  if (twin === undefined) records.push(record);
  else records[same] = together(twin, record);
}

/** Two records of one item in one round: the same said twice counts once with both people, else the later one counts. */
function together(earlier: ItemRecord, later: ItemRecord): ItemRecord {
  if (earlier.outcome !== later.outcome || earlier.option !== later.option) return later;
  const by = [...new Set([...earlier.by, ...later.by])];
  return { ...earlier, by, values: { ...earlier.values, ...later.values } };
}

function undo(facts: RunFacts, key: StepKey, round: number): void {
  const { startsRoundAt } = placeOf(facts, key, round);
  const left = (facts.records.get(key) ?? []).filter((record) => record.round !== round);
  facts.records.set(key, left);
  if (startsRoundAt === null) return;
  for (const [other, records] of facts.records) {
    facts.records.set(
      other,
      records.filter((record) => record.round <= round),
    );
  }
}

function startTimer(facts: RunFacts, event: LogEvent, key: StepKey | null): void {
  const { name, due } = event.data;
  if (typeof name !== 'string' || typeof due !== 'string' || Number.isNaN(Date.parse(due))) return;
  const timer: RunTimer = { event: event.id, key, name, started: event.happened ?? event.at, due: due as Instant };
  const same = facts.timers.findIndex((other) => (key === null ? other.name === name : other.key === key));
  if (same === -1) facts.timers.push(timer);
  else facts.timers[same] = timer;
}

function clearTimer(facts: RunFacts, event: LogEvent, key: StepKey | null): void {
  const same = facts.timers.findIndex((other) =>
    key === null ? other.name === event.data['name'] : other.key === key,
  );
  if (same !== -1) facts.timers.splice(same, 1);
}

function finishedBy(event: LogEvent): RunState['finished'] {
  const { outcome, reason } = event.data;
  return {
    outcome: typeof outcome === 'string' ? outcome : 'done',
    reason: typeof reason === 'string' ? reason : null,
    at: event.happened ?? event.at,
  };
}

function stateOf(facts: RunFacts): RunState {
  const { items, current, round } = itemsOf(facts);
  return {
    run: facts.data.run as Ulid,
    incident: facts.started.incident,
    subject: facts.data.subject,
    title: facts.text.title,
    text: facts.text,
    place: facts.data.place ?? null,
    started: facts.started.happened ?? facts.started.at,
    startedBy: facts.started.by,
    people: [...facts.people],
    round,
    items,
    current: facts.finished === null ? current : null,
    timers: facts.timers.toSorted((a, b) => Date.parse(a.due) - Date.parse(b.due)),
    finished: facts.finished,
  };
}

function roundOf(event: LogEvent): number {
  const round = event.data['round'];
  return typeof round === 'number' && Number.isInteger(round) && round >= 1 ? round : 1;
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}
