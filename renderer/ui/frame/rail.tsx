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
import { NavLink } from 'react-router';
import { places } from '../places.ts';
import { useWords, type Words } from '../words/words.ts';
import { Logo } from './logo.tsx';
import styles from './rail.module.css';

interface Entry {
  readonly to: string;
  readonly word: keyof Words['frame'] &
    ('now' | 'functions' | 'map' | 'procedures' | 'people' | 'exercises' | 'binder');
  readonly icon: Icon;
}

/** The seven parts, in the order of Ctrl 1 to Ctrl 7; the same place in every mode. */
export const RAIL: readonly Entry[] = [
  { to: places.now, word: 'now', icon: IconBrandSafari },
  { to: places.functions, word: 'functions', icon: IconStack2 },
  { to: places.map, word: 'map', icon: IconTopologyStar },
  { to: places.procedures, word: 'procedures', icon: IconListCheck },
  { to: places.people, word: 'people', icon: IconAddressBook },
  { to: places.exercises, word: 'exercises', icon: IconTargetArrow },
  { to: places.binder, word: 'binder', icon: IconPrinter },
];

export function Rail() {
  const words = useWords().frame;
  return (
    <nav className={styles['rail']} aria-label={words.main}>
      <div className={styles['logo']}>
        <Logo />
      </div>
      {RAIL.map(({ to, word, icon: Picture }, index) => (
        <NavLink
          key={to}
          to={to}
          end={to === places.now}
          className={styles['entry'] ?? ''}
          aria-keyshortcuts={`Control+${index + 1}`}
        >
          <Picture size={22} stroke={1.9} aria-hidden="true" />
          <span>{words[word]}</span>
          <span className={styles['key']} aria-hidden="true">
            {index + 1}
          </span>
        </NavLink>
      ))}
      <div className={styles['space']} />
      <NavLink to={places.keys} className={`${styles['entry']} ${styles['small']}`} aria-keyshortcuts="?">
        <IconKeyboard size={20} stroke={1.9} aria-hidden="true" />
        <span>{words.keys}</span>
        <span className={styles['key']} aria-hidden="true">
          {'?'}
        </span>
      </NavLink>
      <NavLink to={places.settings} className={`${styles['entry']} ${styles['small']}`}>
        <IconAdjustmentsHorizontal size={20} stroke={1.9} aria-hidden="true" />
        <span>{words.settings}</span>
      </NavLink>
    </nav>
  );
}
