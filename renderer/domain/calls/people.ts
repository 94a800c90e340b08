import type { CallNode, CallTree, ComponentId, Contact, ContactId } from '#domain/plan/model.ts';
import type { CallAttempt, CallLog, CallOutcome, TreeRun } from './call-log.ts';
import { type CallChannel, callChannels, walkOf } from './channels.ts';
import { type CallRule, triesOf, turnOf } from './turn.ts';

/** A call that can be made, or will be. */
export interface PlannedCall {
  /** For whom. */
  readonly person: ContactId;
  /** Whose number: the person's, or a deputy's. */
  readonly rings: ContactId;
  readonly channel: CallChannel;
  /** From 1. */
  readonly tryNumber: number;
  /** `null`: now. Milliseconds since 1970. */
  readonly dueAt: number | null;
  /** A try that was begun goes on with another number. */
  readonly goesOn: boolean;
  /** Who is to make it: a contact or a name; `null` where nobody was named. */
  readonly caller: string | null;
}

/** What a tree in progress is computed from. */
export interface TreeInput {
  readonly tree: CallTree;
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly log: CallLog;
  readonly isDown: (component: ComponentId) => boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Somebody of a tree, as their calls stand. */
export interface PersonState {
  readonly contact: ContactId;
  readonly title: string | null;
  /** Place among the tree's people of the one who calls them; `null` for the root. */
  readonly parent: number | null;
  /** 0 for the root. */
  readonly depth: number;
  /** What came of the calls; `null`: not called yet. */
  readonly outcome: CallOutcome | null;
  /** When that was: milliseconds since 1970. */
  readonly at: number | null;
  /** Calls to this person, and the one in which a deputy answered, by time. */
  readonly attempts: readonly CallAttempt[];
  /** Who was reached in their place. */
  readonly standIn: string | null;
  /** Who makes this person's call now; `null` while that is open. */
  readonly caller: string | null;
  /** The caller was reached, or somebody took over. */
  readonly isCallable: boolean;
  /** The calls that this person was to make are made by the one above. */
  readonly isTakenOver: boolean;
  /** Nothing more to do: reached, or nobody left to call. */
  readonly isOver: boolean;
  readonly call: PlannedCall | null;
}

interface Around extends TreeInput {
  readonly run: TreeRun | null;
  readonly attempts: readonly CallAttempt[];
  readonly rule: CallRule;
}

/** The people of a tree in its order. Rules CT3, CT4, CT9-CT11, CT15. */
export function peopleOf(around: Around): readonly PersonState[] {
  const people: PersonState[] = [];
  const visit = (node: CallNode, parent: number | null) => {
    const above = parent === null ? null : (people[parent] ?? null);
    const at = people.push(personOf(node, parent, above, around)) - 1;
    for (const call of node.calls) visit(call, at);
  };
  visit(around.tree.root, null);
  return people;
}

function personOf(node: CallNode, parent: number | null, above: PersonState | null, around: Around): PersonState {
  const { contact, title } = node;
  const attempts = around.attempts.filter(({ subject }) => subject === contact);
  const said = outcomeOf(contact, attempts, around);
  const caller = callerBelow(above, around);
  const isCallable = above === null || said.outcome !== null || isAnswered(above) || above.isTakenOver;
  const isReached = said.outcome === 'reached' || said.outcome === 'deputy';
  const call = isReached || !isCallable ? null : plannedCall(contact, caller, around);
  const isOver = isReached || (isCallable && call === null);
  return {
    contact,
    title,
    parent,
    depth: above === null ? 0 : above.depth + 1,
    ...said,
    attempts,
    caller,
    isCallable,
    isTakenOver: !isReached && (isOver || isLate(contact, attempts, around)),
    isOver,
    call,
  };
}

function isAnswered({ outcome }: PersonState): boolean {
  return outcome === 'reached' || outcome === 'deputy';
}

/** Who calls those whom `above` was to call; the one who started the tree calls its root. Rule CT10. */
function callerBelow(above: PersonState | null, { run }: Around): string | null {
  if (above === null) return run?.startedBy ?? null;
  if (above.outcome === 'reached') return above.contact;
  if (above.outcome === 'deputy') return above.standIn;
  return above.isTakenOver ? above.caller : null;
}

interface Said {
  readonly outcome: CallOutcome | null;
  readonly at: number | null;
  readonly standIn: string | null;
}

/** Rules CT3, CT4. */
function outcomeOf(contact: string, own: readonly CallAttempt[], { attempts, run }: Around): Said {
  const answered = attempts.filter((attempt) => isAnswerOf(attempt, contact)).map(({ at }) => at);
  const made = attempts.filter(({ by }) => by === contact).map(({ at }) => at);
  const started = run?.startedBy === contact ? [run.startedAt] : [];
  const there = [...answered, ...made, ...started];
  if (there.length > 0) return { outcome: 'reached', at: Math.min(...there), standIn: null };
  const deputy = own.find(({ outcome }) => outcome === 'deputy');
  if (deputy !== undefined) return { outcome: 'deputy', at: deputy.at, standIn: deputy.reached };
  const last = own.at(-1);
  return { outcome: last?.outcome ?? null, at: last?.at ?? null, standIn: null };
}

function isAnswerOf({ outcome, subject, reached }: CallAttempt, contact: string): boolean {
  return outcome === 'deputy' ? reached === contact : outcome === 'reached' && subject === contact;
}

/** The person's own turn, then the deputies' in their order; `null` when nobody is left. Rule CT9. */
function plannedCall(person: ContactId, caller: string | null, around: Around): PlannedCall | null {
  const deputies = around.contacts.get(person)?.deputies ?? [];
  for (const rings of [person, ...deputies.filter((deputy) => deputy !== person)]) {
    const contact = around.contacts.get(rings);
    if (contact === undefined) continue;
    const walk = walkOf(callChannels(contact, { isDown: around.isDown, wrong: around.log.wrong }));
    const tries = triesOf(rings, around.attempts, around.rule);
    const parked = around.log.parked.get(rings);
    const isPutOff = parked !== undefined && parked.at >= (tries.lastAt ?? Number.NEGATIVE_INFINITY);
    const time = { now: around.now, parkedUntil: isPutOff ? parked.until : null };
    const turn = turnOf(tries, walk, around.rule, time);
    if (turn === 'exhausted') continue;
    return { person, rings, caller, ...turn, goesOn: turn.goesOn || wasWrong(rings, turn.dueAt, around) };
  }
  return null;
}

/** A wrong number is no try: the next number is rung at once. */
function wasWrong(rings: string, dueAt: number | null, { attempts, rule, now }: Around): boolean {
  const last = attempts.findLast(({ subject }) => subject === rings);
  return dueAt === null && last?.outcome === 'wrong-number' && now < last.at + rule.every;
}

/** Whether it is long enough since the first call for `contact` failed. Rule CT10. */
function isLate(contact: string, own: readonly CallAttempt[], { attempts, contacts, rule, now }: Around): boolean {
  const deputies: readonly string[] = contacts.get(contact)?.deputies ?? [];
  const first = own[0] ?? attempts.find(({ subject }) => deputies.includes(subject));
  return first !== undefined && now >= first.at + rule.takeOverAfter;
}
