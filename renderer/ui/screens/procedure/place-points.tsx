import { IconPrinter, IconStack2 } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { HeldOnPaper, UsedBy } from '#domain/freshness/used-by.ts';
import { places } from '../../places.ts';
import { useWords } from '../../words/words.ts';
import { Point } from './point.tsx';

/** The paper copies that hold it, with their edition; those with an older one say so. */
export function PaperPoint({ paper }: { readonly paper: readonly HeldOnPaper[] }) {
  const words = useWords().reader;
  if (paper.length === 0)
    return (
      <Point mark={IconPrinter} title={words.notOnPaper}>
        {words.notOnPaperText}
      </Point>
    );
  return (
    <Point mark={paper.some((held) => held.isBehind) ? 'degraded' : IconPrinter} title={words.onPaper}>
      <ul>
        {paper.map(({ copy, isBehind }) => {
          const edition = copy.edition === null ? null : String(copy.edition);
          return (
            <li key={copy.id}>
              <Link to={places.thing('copy', copy.id)}>
                {isBehind && edition !== null ? words.copyBehind(copy.place, edition) : words.copy(copy.place, edition)}
              </Link>
            </li>
          );
        })}
      </ul>
    </Point>
  );
}

/** More than this is counted instead of named. */
const MOST = 6;

/** What names it: functions first, then what reads it out, hands it to a role, expects it, or links to it. */
export function UsedByPoint({ usedBy }: { readonly usedBy: UsedBy }) {
  const words = useWords().reader;
  const users = [
    ...usedBy.components.map(({ id, name, tier }) => ({
      to: places.thing('component', id),
      text: tier === null ? name : words.tier(name, String(tier)),
    })),
    ...usedBy.callTrees.map(({ id, name }) => ({ to: places.thing('tree', id), text: name })),
    ...usedBy.roles.map(({ id, name }) => ({ to: places.thing('role', id), text: name })),
    ...usedBy.scenarios.map(({ id, title }) => ({ to: places.thing('scenario', id), text: title })),
    ...usedBy.linkedFrom.map(({ id, title }) => ({ to: places.procedure(id), text: title })),
  ];
  if (users.length === 0)
    return (
      <Point mark={IconStack2} title={words.notUsed}>
        {words.notUsedText}
      </Point>
    );
  return (
    <Point mark={IconStack2} title={words.usedBy}>
      <ul>
        {users.slice(0, MOST).map(({ to, text }) => (
          <li key={to}>
            <Link to={to}>{text}</Link>
          </li>
        ))}
        {users.length > MOST && <li>{words.more(users.length - MOST)}</li>}
      </ul>
    </Point>
  );
}
