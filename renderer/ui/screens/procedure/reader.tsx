import { useMemo, useState } from 'react';
import { WhoAreYou } from '../../person/who-are-you.tsx';
import { DocumentContext } from '../../shared/document-context.ts';
import { useIsNarrow, useMedia } from '../../shared/use-media.ts';
import { useWords } from '../../words/words.ts';
import { MessageForm } from './message-form.tsx';
import { ProcedureDocument } from './procedure-document.tsx';
import { ProcedureFacts } from './procedure-facts.tsx';
import styles from './reader.module.css';
import { ReaderHeader } from './reader-header.tsx';
import { TrustPanel } from './trust-panel.tsx';
import { useArrivalAt } from './use-arrival-at.ts';
import type { OpenProcedure } from './use-procedure.ts';
import { useRunIt } from './use-run-it.ts';
import { ViewSwitch } from './view-switch.tsx';

/** Narrower than this, what can be trusted folds into a button (SCREENS.md g). */
const FOLDED = '(max-width: 1360px)';

/** A procedure as it reads, with everything that says whether to trust it beside it. */
export function Reader({ open }: { readonly open: OpenProcedure }) {
  const { procedure, text, trust } = open;
  const words = useWords().reader;
  const runIt = useRunIt(procedure.id);
  const isNarrow = useIsNarrow();
  const isFolded = useMedia(FOLDED) && !isNarrow;
  const [isOpened, setOpened] = useState(false);
  const missing = useArrivalAt(text);
  const file = procedure.origin?.file ?? null;
  const shown = useMemo(() => ({ procedure: procedure.id, file }), [procedure.id, file]);
  const isTrustShown = !isFolded || isOpened;
  return (
    <div className={`${styles['screen']} ${isTrustShown ? '' : styles['alone']}`}>
      <ReaderHeader
        procedure={procedure}
        runIt={runIt}
        trust={isFolded ? { trust, isOpened, toggle: () => setOpened(!isOpened) } : null}
      />
      {runIt.isAsking && (
        <div className={styles['who']}>
          <WhoAreYou onDone={runIt.runAs} />
        </div>
      )}
      <section className={styles['panel']} aria-label={words.reads}>
        <div className={styles['head']}>
          <h2>{words.reads}</h2>
          <ViewSwitch procedure={procedure} translations={trust?.translations ?? []} />
        </div>
        <article className={styles['body']} lang={procedure.language ?? undefined}>
          {missing !== null && (
            <p className={styles['notice']} role="note">
              {words.noSuchPlace(missing)}
            </p>
          )}
          <DocumentContext value={shown}>
            <ProcedureFacts procedure={procedure} />
            <ProcedureDocument procedure={procedure} text={text} />
            {procedure.kind === 'message' && <MessageForm procedure={procedure} text={text} />}
          </DocumentContext>
        </article>
      </section>
      {isTrustShown && <TrustPanel procedure={procedure} trust={trust} />}
    </div>
  );
}
