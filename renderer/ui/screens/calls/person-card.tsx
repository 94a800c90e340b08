import type { CallTreeState } from '#domain/calls/call-tree.ts';
import type { PersonState } from '#domain/calls/people.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords, type Words } from '../../words/words.ts';
import { CallMark, lookOf } from './call-mark.tsx';
import styles from './person-card.module.css';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly desk: Desk;
  readonly state: CallTreeState;
  readonly person: PersonState;
}

/** Somebody of the tree: name, what they do, how their call stands. Pressed, their call is the one in the panel. */
export function PersonCard({ desk, state, person }: Props) {
  const words = useWords().calls;
  const formats = useFormats();
  const { calls, shown, ringingSince } = desk;
  const contact = calls.view.contacts.get(person.contact);
  const isShown = shown?.tree?.id === state.tree.id && shown.person.id === person.contact;
  const isCalling = isShown && ringingSince !== null;
  const look = lookOf(person, isCalling);
  const note = noteOf(person, state, desk, words, (ms) => formats.time(ms));
  return (
    <button
      type="button"
      className={`${styles['card']} ${isShown ? styles['shown'] : ''}`}
      data-look={look}
      data-card
      aria-current={isShown ? 'true' : undefined}
      onClick={() => desk.choose({ person: person.contact })}
    >
      <span className={styles['name']}>
        <CallMark look={look} />
        <b>{contact?.name ?? words.notInPlan(person.contact)}</b>
      </span>
      <span className={styles['role']}>{contact?.role}</span>
      <span className={styles['state']}>{stateText(person, { isShown, isCalling, desk }, words, formats.time)}</span>
      {note !== null && <small>{note}</small>}
    </button>
  );
}

interface Now {
  readonly isShown: boolean;
  readonly isCalling: boolean;
  readonly desk: Desk;
}

function stateText(
  person: PersonState,
  { isShown, isCalling, desk }: Now,
  { state, nthShort }: Words['calls'],
  time: (ms: number) => string,
): string {
  const at = person.at === null ? '' : time(person.at);
  if (isCalling) return state.calling(nthShort(desk.shown?.tryNumber ?? 1));
  if (person.outcome === 'reached') return state.reached(at);
  if (person.outcome === 'deputy') return isDeputy(person, desk) ? state.deputy(at) : state.someoneElse(at);
  if (person.isOver) return person.at === null ? state.unreachable : state.nobodyLeft(at);
  if (person.outcome === 'voicemail') return state.voicemail(at);
  if (person.outcome === 'no-answer') return state.noAnswer(at);
  if (person.outcome === 'wrong-number') return state.wrongNumber(at);
  if (isShown) return state.next;
  return person.isCallable ? state.notCalled : state.waits;
}

function isDeputy({ contact, standIn }: PersonState, { calls }: Desk): boolean {
  return (calls.view.contacts.get(contact)?.deputies ?? []).some((deputy) => deputy === standIn);
}

/** What else there is to know: who stood in, how often it was tried, when it is tried again. */
function noteOf(
  person: PersonState,
  state: CallTreeState,
  { calls }: Desk,
  words: Words['calls'],
  time: (ms: number) => string,
): string | null {
  const tries = person.attempts.filter(({ outcome }) => outcome === 'no-answer' || outcome === 'voicemail').length;
  if (person.outcome === 'reached') {
    const { run } = state;
    return person.parent === null && run !== null && run.startedBy !== person.contact
      ? words.calledBy(calls.nameOf(run.startedBy))
      : null;
  }
  if (person.outcome === 'deputy') {
    const standIn = person.standIn ?? person.attempts.findLast(({ outcome }) => outcome === 'deputy')?.text ?? null;
    const parts = [
      standIn === null ? null : words.deputyIs(calls.nameOf(standIn)),
      tries > 0 ? words.triesMade(tries) : null,
    ];
    return parts.filter(Boolean).join(' ') || null;
  }
  const due = person.call?.dueAt ?? null;
  return due === null ? null : words.againAt(time(due));
}
