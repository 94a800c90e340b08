import type { IncidentFile } from '#app/incident-file.ts';
import { Page } from '../../shared/page.tsx';
import { LogTable } from './log-table.tsx';

/** A closed incident, shown against the plan that it names. */
export function PastIncident({ file }: { readonly file: IncidentFile }) {
  return (
    <Page title={file.state.summary.name} lede={file.number}>
      <LogTable file={file} />
    </Page>
  );
}
