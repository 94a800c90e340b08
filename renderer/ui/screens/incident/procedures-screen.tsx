import { useParams } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { useIncidentFile } from '../../incident/use-incident-file.ts';
import { Page } from '../../shared/page.tsx';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { FinishedRuns } from './finished-runs.tsx';
import { OfferedProcedures } from './offered-procedures.tsx';
import { RolesPanel } from './roles-panel.tsx';
import { RunningRuns } from './running-runs.tsx';
import { useBoard } from './use-board.ts';
import { useNames } from './use-names.ts';

/** What is being run in this incident and by whom, what could be started now, and who holds which role. */
export function IncidentProceduresScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords().incident;
  if (file === undefined) return <Whereabouts title={words.loading} />;
  if (file === null) return <Whereabouts title={words.missing} next={words.missingNext} />;
  return <Procedures file={file} />;
}

function Procedures({ file }: { readonly file: IncidentFile }) {
  const words = useWords().incidentRuns;
  const board = useBoard(file);
  const names = useNames(file);
  const running = file.view.runs.filter((run) => run.finished === null);
  const isOpen = file.state.summary.closed === null;
  return (
    <Page title={words.title(running.length)} side={<RolesPanel file={file} />}>
      <RunningRuns file={file} runs={running} now={board.now} />
      {isOpen && <OfferedProcedures board={board} names={names} />}
      <FinishedRuns file={file} runs={file.view.runs.filter((run) => run.finished !== null)} />
    </Page>
  );
}
