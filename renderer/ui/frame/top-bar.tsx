import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import type { PlanRow } from '#app/plan.ts';
import { places } from '../places.ts';
import { Button } from '../shared/button.tsx';
import { Keys } from '../shared/keys.tsx';
import { StatusMark } from '../shared/status-mark.tsx';
import { useWords } from '../words/words.ts';
import { LanguageSwitch } from './language-switch.tsx';
import styles from './top-bar.module.css';
import { WhatIfLabel } from './what-if-label.tsx';

interface Props {
  /** `null` before the first plan. */
  readonly plan: PlanRow | null;
  readonly palette: ReactNode;
  /** The menu button that takes the rail's place on narrow screens. */
  readonly menu: ReactNode;
  readonly onDeclare: () => Promise<void>;
}

/** The bar of the calm mode: whose plan, that nothing is declared, the way to everything, the language. */
export function TopBar({ plan, palette, menu, onDeclare }: Props) {
  const { frame: words, incident } = useWords();
  const { pathname, search } = useLocation();
  const isWhatIf = pathname === places.map && new URLSearchParams(search).get('down') !== null;
  return (
    <header className={styles['bar']}>
      {menu}
      <div className={styles['organisation']}>
        {plan !== null && <span className={styles['name']}>{plan.info.organisation ?? plan.info.name}</span>}
        {plan?.shipped === 'example' ? (
          <Link to={places.bringIn} className={styles['example']} title={words.exampleWhy}>
            {words.example}
          </Link>
        ) : null}
        {isWhatIf ? (
          <WhatIfLabel />
        ) : (
          <span className={styles['mode']}>
            <StatusMark status="up" size={15} />
            {words.calm}
          </span>
        )}
      </div>
      {palette}
      <div className={styles['tools']}>
        <LanguageSwitch />
        <Button className={styles['declare']} aria-keyshortcuts="Control+I" onClick={() => void onDeclare()}>
          {incident.declare} <Keys keys={['Mod', 'I']} />
        </Button>
      </div>
    </header>
  );
}
