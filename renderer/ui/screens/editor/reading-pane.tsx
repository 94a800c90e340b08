import { useLiveQuery } from 'dexie-react-hooks';
import { memo, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { thingsOf, procedure as wholeProcedure } from '#app/plan.ts';
import { languageOf } from '#domain/catalogue/twins.ts';
import type { Typed } from '#domain/editing/typed-text.ts';
import type { Procedure } from '#domain/plan/model.ts';
import type { ProcedureText } from '#domain/procedure/model.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { DocumentContext } from '../../shared/document-context.ts';
import { Segmented } from '../../shared/segmented.tsx';
import { useWords } from '../../words/words.ts';
import { ProcedureDocument } from '../procedure/procedure-document.tsx';
import { ProcedureFacts } from '../procedure/procedure-facts.tsx';
import { PaperView } from './paper-view.tsx';
import styles from './reading-pane.module.css';
import { ThingReading } from './thing-reading.tsx';

interface Props {
  readonly typed: Typed;
  readonly isHidden: boolean;
}

/** No id: ids have no capitals. */
const PAPER = 'PAPER';

/** The text as it will read: on screen, on paper, in the other language. Drawn anew only when that changed: keys do not wait. */
export const ReadingPane = memo(function ReadingPane({ typed, isHidden }: Props) {
  const words = useWords().editor;
  const [view, setView] = useState('screen');
  const own = typed.procedure?.procedure ?? null;
  const twins = useTwins(own);
  const twin = twins.find((one) => one.procedure.id === view) ?? null;
  const isPaper = view === PAPER && own !== null;
  const shown = twin ?? typed.procedure;
  const document = useMemo(
    () => ({ procedure: shown?.procedure.id ?? null, file: shown?.procedure.origin?.file ?? null }),
    [shown],
  );
  return (
    <section className={styles['panel']} aria-label={words.reads} hidden={isHidden}>
      <div className={styles['head']}>
        <h2>{words.reads}</h2>
        {own !== null && (
          <span className={styles['views']}>
            <Segmented
              small
              label={words.views}
              value={twin === null && !isPaper ? 'screen' : view}
              options={[
                { value: 'screen', label: words.screen },
                { value: PAPER, label: words.paper },
                ...twins.map((one) => ({
                  value: one.procedure.id as string,
                  label: (languageOf(one.procedure.language) ?? '?').toUpperCase(),
                  name: words.other(one.procedure.title),
                })),
              ]}
              onChange={setView}
            />
            {isPaper && (
              <Link to={places.print([`procedure:${own.id}`])} className={styles['pages']}>
                {words.pages}
              </Link>
            )}
          </span>
        )}
      </div>
      {/* What scrolls must be reachable by keyboard: a region that has the focus scrolls by arrow keys. */}
      <div
        className={styles['body']}
        lang={shown?.procedure.language ?? undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        role="document"
        aria-label={words.reads}
      >
        {isPaper && own !== null ? (
          <PaperView procedure={own} />
        ) : shown === null ? (
          <ThingReading things={typed.things} />
        ) : (
          <DocumentContext value={document}>
            <h3 className={styles['title']}>{shown.procedure.title}</h3>
            <ProcedureFacts procedure={shown.procedure} />
            <ProcedureDocument procedure={shown.procedure} text={shown.text} />
          </DocumentContext>
        )}
      </div>
    </section>
  );
});

interface Twin {
  readonly procedure: Procedure;
  readonly text: ProcedureText;
}

const NO_TWINS: readonly Twin[] = [];

/** The same procedure in other languages: its original, and what translates the same one. */
function useTwins(procedure: Procedure | null): readonly Twin[] {
  const app = useApp();
  const id = procedure?.id ?? null;
  const original = procedure?.translationOf ?? id;
  return (
    useLiveQuery(async () => {
      if (id === null) return NO_TWINS;
      const heads = await thingsOf(app, 'procedure');
      const others = heads.filter(
        (head) => head.id !== id && (head.id === original || head.translationOf === original),
      );
      const whole = await Promise.all(others.map((head) => wholeProcedure(app, head.id)));
      return whole.flatMap((one) =>
        one === null ? [] : [{ procedure: one, text: readProcedure(one.body, { roles: one.roles }) }],
      );
    }, [app, id, original]) ?? NO_TWINS
  );
}
