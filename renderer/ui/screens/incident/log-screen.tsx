import { useParams } from 'react-router';
import { LogTools } from '../../incident/log-tools.tsx';
import { useIncidentFile } from '../../incident/use-incident-file.ts';
import { Page } from '../../shared/page.tsx';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useWords } from '../../words/words.ts';
import { LogTable } from './log-table.tsx';
import { PaperForm } from './paper-form.tsx';

/** The whole log of an incident, and the place where entries from paper are typed in. */
export function LogScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords();
  if (file === undefined) return <Whereabouts title={words.incident.loading} />;
  if (file === null) return <Whereabouts title={words.incident.missing} next={words.incident.missingNext} />;
  const isOpen = file.state.summary.closed === null;
  return (
    <Page
      title={words.incidentLog.title}
      tools={<LogTools incident={incident} />}
      isFilled
      {...(isOpen ? { side: <PaperForm file={file} /> } : {})}
    >
      <LogTable file={file} />
    </Page>
  );
}
