import type { Trust } from '#app/procedure-trust.ts';
import type { Procedure } from '#domain/plan/model.ts';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { ContactPoints, ReviewPoint, TriedPoint } from './evidence-points.tsx';
import { PaperPoint, UsedByPoint } from './place-points.tsx';
import { DeadEndPoints, OnlinePoint, TranslationPoints } from './text-points.tsx';
import styles from './trust-panel.module.css';
import { saysTried } from './trust-points.ts';

interface Props {
  readonly procedure: Procedure;
  readonly trust: Trust | null;
}

/** "Can we trust it?": what people did with it first, then its text, then where it is used. */
export function TrustPanel({ procedure, trust }: Props) {
  const words = useWords().reader;
  return (
    <Panel title={words.trust} className={styles['panel']}>
      {trust !== null && (
        <ul>
          <ReviewPoint trust={trust} />
          {saysTried(procedure, trust) && <TriedPoint trust={trust} />}
          <ContactPoints trust={trust} />
          <DeadEndPoints trust={trust} />
          <OnlinePoint trust={trust} />
          <TranslationPoints procedure={procedure} translations={trust.translations} />
          <PaperPoint paper={trust.paper} />
          <UsedByPoint usedBy={trust.usedBy} />
        </ul>
      )}
    </Panel>
  );
}
