import { useRef, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { useBoardAsked } from '../../incident/ask-board.ts';
import { useIsNarrow, useMedia } from '../../shared/use-media.ts';
import { useWords } from '../../words/words.ts';
import styles from './board.module.css';
import { CallsGlance } from './calls-glance.tsx';
import { DecideNext } from './decide-next.tsx';
import { DownChips } from './down-chips.tsx';
import { DownPanel } from './down-panel.tsx';
import { FunctionTable } from './function-table.tsx';
import { LogGlance } from './log-glance.tsx';
import { NextStrip } from './next-strip.tsx';
import { RespondGlance } from './respond-glance.tsx';
import { useBoard } from './use-board.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useNames } from './use-names.ts';

/** What is being said of which component, in line: nothing is covered. */
export type Marking = { readonly of: string | null } | null;

/** The situation board: what of ours is down, what breaks first, what we do now. */
export function Board({ file }: { readonly file: IncidentFile }) {
  const words = useWords();
  const board = useBoard(file);
  const names = useNames(file);
  const isRoomy = useMedia('(min-width: 1361px)');
  const isNarrow = useIsNarrow();
  const next = useRef<HTMLButtonElement>(null);
  const [marking, setMarking] = useState<Marking>(board.next.act === 'mark' ? { of: null } : null);
  useBoardAsked((what) => (what === 'next' ? next.current?.focus() : setMarking({ of: null })));
  useBoardKeys(next);
  const parts = { file, board, names };
  // In one column the functions come first; what is being marked stands above them all the same.
  const chips = <DownChips {...parts} marking={marking} onMarking={setMarking} />;
  return (
    <div className={styles['board']}>
      <h1 className="visually-hidden">{words.incident.situation}</h1>
      {!file.isNamedEdition && (
        <p className={styles['edition']} role="status">
          {words.incident.otherEdition(String(file.state.summary.plan.edition ?? '?'))}
        </p>
      )}
      <NextStrip {...parts} button={next} onMark={(of) => setMarking({ of })} />
      {isRoomy && <DownPanel {...parts} marking={marking} onMarking={setMarking} />}
      {!isRoomy && (!isNarrow || marking !== null) && chips}
      <FunctionTable {...parts} />
      {isNarrow && marking === null && chips}
      <aside className={styles['side']}>
        <DecideNext file={file} now={board.now} />
        <CallsGlance file={file} />
        <RespondGlance board={board} names={names} />
        <LogGlance file={file} />
      </aside>
    </div>
  );
}
