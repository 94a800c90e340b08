import { useEffect } from 'react';
import { useParams } from 'react-router';
import { keepEdition } from '#app/editions.ts';
import type { IncidentFile } from '#app/incident-file.ts';
import { useApp } from '../../app-context.ts';
import { useIncidentFile } from '../../incident/use-incident-file.ts';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { Board } from './board.tsx';
import { PastIncident } from './past-incident.tsx';

/** An incident at its address: its board while it is open, its record once it is closed. */
export function IncidentScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords().incident;
  if (file === undefined) return <Whereabouts title={words.loading} />;
  if (file === null) return <Whereabouts title={words.missing} next={words.missingNext} />;
  return file.state.summary.closed === null ? (
    <OpenBoard key={incident} file={file} />
  ) : (
    <PastIncident key={incident} file={file} />
  );
}

function OpenBoard({ file }: { readonly file: IncidentFile }) {
  const app = useApp();
  const { hash } = file.state.summary.plan;
  // Where declaring was cut short, the plan is kept now; once kept, this does nothing.
  useEffect(() => void keepEdition(app, hash), [app, hash]);
  return <Board file={file} />;
}
