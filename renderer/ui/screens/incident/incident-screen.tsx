import { useParams } from 'react-router';
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
    <Board key={incident} file={file} />
  ) : (
    <PastIncident key={incident} file={file} />
  );
}
