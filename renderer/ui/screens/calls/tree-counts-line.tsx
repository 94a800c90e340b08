import type { CallTreeState } from '#domain/calls/call-tree.ts';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import { type CallLook, CallMark, lookOf } from './call-mark.tsx';
import styles from './tree-counts-line.module.css';
import type { Desk } from './use-desk.ts';

const ORDER: readonly CallLook[] = [
  'reached',
  'deputy',
  'no-answer',
  'voicemail',
  'wrong',
  'unreachable',
  'calling',
  'none',
];

/** How many people of the tree stand where: everybody once. */
export function TreeCountsLine({ desk, state }: { readonly desk: Desk; readonly state: CallTreeState }) {
  const words = useWords().calls;
  const formats = useFormats();
  const ringing = desk.ringingSince === null ? null : desk.shown?.person.id;
  const people = [...new Map(state.people.map((person) => [person.contact, person])).values()];
  const counts = Map.groupBy(people, (person) => lookOf(person, person.contact === ringing));
  const name: Readonly<Record<CallLook, string>> = {
    reached: words.reached,
    deputy: words.byDeputy,
    'no-answer': words.noAnswer,
    voicemail: words.voicemail,
    wrong: words.wrongNumber,
    unreachable: words.outOfReach,
    calling: words.ringing,
    none: words.toCall,
  };
  return (
    <ul className={styles['counts']}>
      {ORDER.flatMap((look) => {
        const count = counts.get(look)?.length ?? 0;
        if (count === 0 && look !== 'reached') return [];
        return [
          <li key={look}>
            <CallMark look={look} size={18} /> <b>{formats.number(count)}</b> {name[look]}
          </li>,
        ];
      })}
    </ul>
  );
}
