import {
  type Icon,
  IconAddressBook,
  IconAdjustmentsHorizontal,
  IconBrandSafari,
  IconKeyboard,
  IconListCheck,
  IconPrinter,
  IconStack2,
  IconTargetArrow,
  IconTopologyStar,
} from '@tabler/icons-react';
import { NavLink, useLocation } from 'react-router';
import { useOpenIncident } from '../incident/incident-context.ts';
import { places } from '../places.ts';
import { useWords, type Words } from '../words/words.ts';
import { Logo } from './logo.tsx';
import styles from './rail.module.css';

interface Entry {
  readonly to: string;
  readonly word: keyof Words['frame'] &
    ('now' | 'functions' | 'map' | 'procedures' | 'people' | 'exercises' | 'binder');
  readonly icon: Icon;
  /** First parts of the addresses that belong to it besides its own. */
  readonly holds: readonly string[];
}

/** The seven parts, in the order of Ctrl 1 to Ctrl 7; the same place in every mode. */
export const RAIL: readonly Entry[] = [
  { to: places.now, word: 'now', icon: IconBrandSafari, holds: ['incident'] },
  { to: places.functions, word: 'functions', icon: IconStack2, holds: [] },
  { to: places.map, word: 'map', icon: IconTopologyStar, holds: ['component', 'findings'] },
  { to: places.procedures, word: 'procedures', icon: IconListCheck, holds: ['procedure', 'run'] },
  { to: places.people, word: 'people', icon: IconAddressBook, holds: ['contact', 'role', 'tree'] },
  {
    to: places.exercises,
    word: 'exercises',
    icon: IconTargetArrow,
    holds: ['scenario', 'schedule', 'action'],
  },
  { to: places.binder, word: 'binder', icon: IconPrinter, holds: ['print', 'copy'] },
];

interface Props {
  /** Laid out as a sheet of big buttons, in the place of the column at the side. */
  readonly asMenu?: boolean;
  readonly id?: string;
  readonly onChosen?: () => void;
}

export function Rail({ asMenu = false, id, onChosen }: Props) {
  const words = useWords().frame;
  const { pathname } = useLocation();
  const open = useOpenIncident();
  const first = pathname.split('/')[1] ?? '';
  // A run of the open incident is a part of it.
  const isOwnRun = open?.file?.view.runs.some((run) => places.run(run.run) === pathname) ?? false;
  const part = isOwnRun ? 'incident' : first;
  const placeOf = (to: string) => (to === places.now && open !== null ? places.incident(open.summary.incident) : to);
  return (
    <nav id={id} className={asMenu ? styles['menu'] : styles['rail']} aria-label={words.main}>
      {!asMenu && (
        <div className={styles['logo']}>
          <Logo />
        </div>
      )}
      {RAIL.map(({ to, word, icon: Picture, holds }, index) => (
        <NavLink
          key={to}
          to={placeOf(to)}
          end={to === places.now}
          className={`${styles['entry']} ${holds.includes(part) ? styles['within'] : ''}`}
          aria-keyshortcuts={`Control+${index + 1}`}
          {...(onChosen === undefined ? {} : { onClick: onChosen })}
        >
          <Picture size={22} stroke={1.9} aria-hidden="true" />
          <span>{words[word]}</span>
          <span className={styles['key']} aria-hidden="true">
            {index + 1}
          </span>
        </NavLink>
      ))}
      <div className={styles['space']} />
      <NavLink
        to={places.keys}
        className={`${styles['entry']} ${styles['small']}`}
        aria-keyshortcuts="?"
        {...(onChosen === undefined ? {} : { onClick: onChosen })}
      >
        <IconKeyboard size={20} stroke={1.9} aria-hidden="true" />
        <span>{words.keys}</span>
        <span className={styles['key']} aria-hidden="true">
          {'?'}
        </span>
      </NavLink>
      <NavLink
        to={places.settings}
        className={`${styles['entry']} ${styles['small']}`}
        {...(onChosen === undefined ? {} : { onClick: onChosen })}
      >
        <IconAdjustmentsHorizontal size={20} stroke={1.9} aria-hidden="true" />
        <span>{words.settings}</span>
      </NavLink>
    </nav>
  );
}
