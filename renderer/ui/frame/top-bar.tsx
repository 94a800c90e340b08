import { IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Keys } from '../shared/keys.tsx';
import { StatusMark } from '../shared/status-mark.tsx';
import { useWords } from '../words/words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './top-bar.module.css';

interface Props {
  /** Whose plan this is; `null` before the first plan. */
  readonly organisation: string | null;
  readonly onFind: () => void;
  /** The menu button that takes the rail's place on narrow screens. */
  readonly menu: ReactNode;
}

/** The bar of the calm mode: whose plan, that nothing is declared, the way to everything, the language. */
export function TopBar({ organisation, onFind, menu }: Props) {
  const words = useWords().frame;
  return (
    <header className={styles['bar']}>
      {menu}
      <div className={styles['organisation']}>
        {organisation !== null && <span>{organisation}</span>}
        <span className={styles['mode']}>
          <StatusMark status="up" size={15} />
          {words.calm}
        </span>
      </div>
      <button type="button" className={styles['find']} onClick={onFind} aria-keyshortcuts="Control+K">
        <IconSearch size={17} stroke={1.9} aria-hidden="true" />
        <span>{words.find}</span>
        <Keys keys={['Mod', 'K']} />
      </button>
      <div className={styles['tools']}>
        <LanguageSwitch />
      </div>
    </header>
  );
}
