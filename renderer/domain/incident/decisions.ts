import { happenedAt, instantIn, textIn, textsIn } from './event-fields.ts';
import type { Instant, LogEvent, Ulid } from './events.ts';

/** A decision as it was made. */
export interface Made {
  readonly event: Ulid;
  readonly at: Instant;
  readonly by: string;
  readonly options: readonly string[];
  readonly chosen: string;
  readonly reason: string;
  /** Ids of the events that say what was known. */
  readonly facts: readonly string[];
  readonly with: readonly string[];
}

interface Review {
  readonly event: Ulid;
  readonly at: Instant;
  readonly by: string;
  readonly outcome: 'stands' | 'changed';
  readonly reason: string;
}

/** A question, from when it was asked until nothing is left to look at. */
export interface DecisionState {
  readonly decision: string;
  readonly question: string;
  readonly asked: {
    readonly event: Ulid;
    readonly at: Instant;
    readonly by: string;
    readonly of: string | null;
  } | null;
  /** As it was last made; `null` while it is only asked. */
  readonly made: Made | null;
  /** Everything that was decided before that, oldest first. */
  readonly before: readonly Made[];
  readonly reviews: readonly Review[];
  /** When somebody has to look at it: the question's due time, then the time to look again; `null` where none was said. */
  readonly due: Instant | null;
  /** Whether something is left to do: to decide it, or to look at it again. */
  readonly isOpen: boolean;
}

interface Draft {
  question: string;
  asked: DecisionState['asked'];
  made: Made[];
  reviews: Review[];
  due: Instant | null;
  isOpen: boolean;
}

/** Decisions as far as a log was read, by their id. */
export type DecisionDrafts = Map<string, Draft>;

/** No decisions yet. */
export function startDecisions(): DecisionDrafts {
  return new Map();
}

/** The same, apart. */
export function copyDecisions(drafts: DecisionDrafts): DecisionDrafts {
  return new Map(
    [...drafts].map(([id, draft]) => [id, { ...draft, made: [...draft.made], reviews: [...draft.reviews] }]),
  );
}

const TAKES: Readonly<Record<string, (draft: Draft, event: LogEvent) => void>> = {
  'decision.asked': ask,
  'decision.made': make,
  'decision.reviewed': review,
};

/** Puts what `event` says of a decision into `drafts`. Rules B7-B9. */
export function takeDecision(drafts: DecisionDrafts, event: LogEvent): void {
  const take = TAKES[event.type];
  const id = take === undefined ? null : textIn(event, 'decision');
  if (take === undefined || id === null) return;
  const draft = drafts.get(id) ?? { question: '', asked: null, made: [], reviews: [], due: null, isOpen: true };
  take(draft, event);
  drafts.set(id, draft);
}

/** The decisions: open ones first, by when they are due (those without a time last), then the others, latest first. */
export function decisionsIn(drafts: DecisionDrafts): readonly DecisionState[] {
  const all = [...drafts].map(([decision, draft]) => stateOf(decision, draft));
  const open = all.filter((one) => one.isOpen).sort(byDue);
  return [...open, ...all.filter((one) => !one.isOpen).reverse()];
}

function ask(draft: Draft, event: LogEvent): void {
  draft.question = textIn(event, 'question') ?? draft.question;
  draft.asked = { event: event.id, at: happenedAt(event), by: event.by, of: textIn(event, 'by') };
  draft.due = instantIn(event, 'due');
  draft.isOpen = true;
}

function make(draft: Draft, event: LogEvent): void {
  draft.question = textIn(event, 'question') ?? draft.question;
  draft.made.push({
    event: event.id,
    at: happenedAt(event),
    by: event.by,
    options: textsIn(event, 'options'),
    chosen: textIn(event, 'chosen') ?? '',
    reason: textIn(event, 'reason') ?? '',
    facts: textsIn(event, 'facts'),
    with: textsIn(event, 'with'),
  });
  draft.due = instantIn(event, 'lookAgainAt');
  draft.isOpen = draft.due !== null;
}

/** Rule B9: what stands needs no second look; what changed is a question again until it is decided anew. */
function review(draft: Draft, event: LogEvent): void {
  const outcome = textIn(event, 'outcome') === 'changed' ? 'changed' : 'stands';
  draft.reviews.push({
    event: event.id,
    at: happenedAt(event),
    by: event.by,
    outcome,
    reason: textIn(event, 'reason') ?? '',
  });
  draft.due = outcome === 'changed' ? happenedAt(event) : null;
  draft.isOpen = outcome === 'changed';
}

function stateOf(decision: string, { question, asked, made, reviews, due, isOpen }: Draft): DecisionState {
  return { decision, question, asked, made: made.at(-1) ?? null, before: made.slice(0, -1), reviews, due, isOpen };
}

function byDue(a: DecisionState, b: DecisionState): number {
  const [first, second] = [a, b].map(({ due }) => (due === null ? Number.POSITIVE_INFINITY : Date.parse(due)));
  return first === second ? 0 : (first ?? 0) - (second ?? 0);
}
