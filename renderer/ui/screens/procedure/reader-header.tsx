import { IconPencil, IconPlayerPlay, IconPrinter } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Trust } from '#app/procedure-trust.ts';
import type { Procedure } from '#domain/plan/model.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { Keys } from '../../shared/keys.tsx';
import { StatusMark } from '../../shared/status-mark.tsx';
import { useWords } from '../../words/words.ts';
import styles from './reader-header.module.css';
import { pointsOf } from './trust-points.ts';
import type { RunIt } from './use-run-it.ts';

interface Props {
  readonly procedure: Procedure;
  readonly runIt: RunIt;
  /** The button for what can be trusted, where it is folded; else `null`. */
  readonly trust: { readonly trust: Trust | null; readonly isOpened: boolean; readonly toggle: () => void } | null;
}

/** The procedure's title and what can be done with it. To run it is the one next action. */
export function ReaderHeader({ procedure, runIt, trust }: Props) {
  const words = useWords().reader;
  const navigate = useNavigate();
  return (
    <header className={styles['header']}>
      <h1 lang={procedure.language ?? undefined}>{procedure.title}</h1>
      {trust !== null && (
        <Button aria-expanded={trust.isOpened} onClick={trust.toggle}>
          <TrustCount trust={trust.trust} />
        </Button>
      )}
      {procedure.origin !== null && (
        <Button onClick={() => void navigate(places.edit(procedure.origin?.file ?? ''))} aria-keyshortcuts="E">
          <IconPencil size={19} stroke={1.9} aria-hidden="true" /> {words.edit} <Keys keys={['E']} />
        </Button>
      )}
      <Button onClick={() => void navigate(places.print([`procedure:${procedure.id}`]))} aria-keyshortcuts="Control+P">
        <IconPrinter size={19} stroke={1.9} aria-hidden="true" /> {words.print} <Keys keys={['Mod', 'P']} />
      </Button>
      <Button look="primary" onClick={runIt.run} aria-keyshortcuts="R Enter">
        <IconPlayerPlay size={19} stroke={1.9} aria-hidden="true" /> {words.run} <Keys keys={['R']} />
      </Button>
      {runIt.failed && (
        <p className={styles['failed']} role="alert">
          {words.runFailed}
        </p>
      )}
    </header>
  );
}

function TrustCount({ trust }: { readonly trust: Trust | null }) {
  const words = useWords().reader;
  if (trust === null) return <>{words.showTrust}</>;
  const points = pointsOf(trust);
  return (
    <>
      <StatusMark status={points > 0 ? 'degraded' : 'up'} size={18} />
      {points > 0 ? words.points(points) : words.noPoints}
    </>
  );
}
