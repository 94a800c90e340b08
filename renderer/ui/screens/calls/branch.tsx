import { useId } from 'react';
import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { useWords } from '../../words/words.ts';
import styles from './branch.module.css';
import type { CallBranch } from './branches.ts';
import { PersonCard } from './person-card.tsx';
import type { Desk } from './use-desk.ts';

interface Props {
  readonly desk: Desk;
  readonly state: CallTreeState;
  readonly branch: CallBranch;
}

/** A branch of the tree: its name, who makes its calls, and a card a person. */
export function Branch({ desk, state, branch }: Props) {
  const heading = useId();
  const { nameOf } = desk.calls;
  return (
    <li className={styles['branch']}>
      <div className={styles['box']}>
        <h2 id={heading}>
          {branch.title ?? nameOf(branch.caller.contact)} <CalledBy desk={desk} state={state} branch={branch} />
        </h2>
        <ul className={styles['cards']} aria-labelledby={heading} data-count={Math.min(branch.people.length, 4)}>
          {branch.people.map((person) => (
            <li key={person.contact}>
              <PersonCard desk={desk} state={state} person={person} />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** Who makes these calls: the head once reached, their deputy, or whoever took over. */
function CalledBy({ desk, branch }: Props) {
  const words = useWords().calls;
  const { nameOf } = desk.calls;
  const { caller } = branch;
  const text =
    caller.outcome === 'reached'
      ? words.calledBy(nameOf(caller.contact))
      : caller.outcome === 'deputy' && caller.standIn !== null
        ? words.calledBy(nameOf(caller.standIn))
        : caller.isTakenOver
          ? words.takenOverBy(caller.caller === null ? words.nobodyYet : nameOf(caller.caller))
          : words.toBeCalledBy(nameOf(caller.contact));
  return <span>{text}</span>;
}
