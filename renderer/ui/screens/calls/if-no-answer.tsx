import { callChannels, walkOf } from '#domain/calls/channels.ts';
import type { Contact } from '#domain/plan/model.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './if-no-answer.module.css';
import { nextCall, type ShownCall } from './shown-call.ts';
import type { Desk } from './use-desk.ts';

/** What comes if nobody answers: another try, the deputy with the number, then whom. */
export function IfNoAnswer({ desk, shown }: { readonly desk: Desk; readonly shown: ShownCall }) {
  const words = useWords().calls;
  const formats = useFormats();
  const { calls, state } = desk;
  const deputies = shown.person.deputies
    .flatMap((id) => calls.view.contacts.get(id) ?? [])
    .filter(({ id }) => id !== shown.rings.id);
  const deputy = deputies.find((one) => walkOf(callChannels(one, calls.reach)).length > 0);
  const next = nextPerson(desk, shown);
  const tries = state?.rule.tries ?? 1;
  const hasMore = shown.tree !== null && shown.tryNumber < tries;
  return (
    <p className={styles['then']}>
      <b>{words.ifNoAnswer}</b>{' '}
      {hasMore && state !== null && <>{words.retryIn(formats.duration(state.rule.every / 1000))} </>}
      {deputy === undefined ? (
        words.nobodyAfter(shown.rings.name)
      ) : (
        <>
          {words.nextDeputy(deputy.name)} <b className={styles['number']}>{`${firstValue(desk, deputy)}.`}</b>
        </>
      )}{' '}
      {next !== null && words.thenPerson(next.name, next.role ?? '')}
    </p>
  );
}

function firstValue({ calls }: Desk, contact: Contact): string {
  return walkOf(callChannels(contact, calls.reach))[0]?.channel.value ?? '';
}

/** The next call of the tree to somebody else. */
function nextPerson({ calls, state }: Desk, shown: ShownCall): Contact | null {
  if (state === null || shown.tree === null) return null;
  const others = state.queue.filter(({ person }) => person !== shown.person.id);
  const call = others[0] ?? nextCall({ ...state, queue: others }, null);
  return call === null || call.person === shown.person.id ? null : (calls.view.contacts.get(call.person) ?? null);
}
