import { useState } from 'react';
import { useParams } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { REPORT_KINDS, type ReportKind } from '#domain/report/words.ts';
import { useIncidentFile } from '../../incident/use-incident-file.ts';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { Whereabouts } from '../../shared/whereabouts.tsx';
import { useLanguage, useWords } from '../../words/words.ts';
import { IssueForm } from './issue-form.tsx';
import { IssuedList } from './issued-list.tsx';
import { ReportActs } from './report-acts.tsx';
import styles from './reports.module.css';
import { useReport } from './use-report.ts';

/** Reports of an incident, written from its log and edited before they go out. */
export function ReportsScreen() {
  const { incident = '' } = useParams();
  const file = useIncidentFile(incident);
  const words = useWords();
  if (file === undefined) return <Whereabouts title={words.incident.loading} />;
  if (file === null) return <Whereabouts title={words.reports.missing} next={words.reports.missingNext} />;
  return <Reports file={file} />;
}

function Reports({ file }: { readonly file: IncidentFile }) {
  const words = useWords().reports;
  const isClosed = file.state.summary.closed !== null;
  const [kind, setKind] = useState<ReportKind>(isClosed ? 'after-action' : 'situation');
  const tools = (
    <Segmented
      label={words.kind}
      value={kind}
      options={REPORT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
      onChange={setKind}
    />
  );
  return (
    <Page title={words.title} tools={tools} side={<IssuedList file={file} />} isFilled>
      <Editor key={kind} file={file} kind={kind} />
    </Page>
  );
}

function Editor({ file, kind }: { readonly file: IncidentFile; readonly kind: ReportKind }) {
  const words = useWords().reports;
  const report = useReport(file, kind, useLanguage());
  const choice = (
    <Segmented
      small
      label={words.language}
      value={report.language}
      options={[
        { value: 'en', label: 'EN', name: words.languages.en },
        { value: 'fr', label: 'FR', name: words.languages.fr },
      ]}
      onChange={report.setLanguage}
    />
  );
  return (
    <Panel title={words.kinds[kind]} tools={choice} className={styles['editor']}>
      {!file.isNamedEdition && <p className={styles['note']}>{words.otherEdition}</p>}
      {kind === 'situation' && (
        <label className={styles['next']}>
          {words.nextAt}
          <input
            value={report.next}
            placeholder={words.nextHint}
            onChange={(event) => report.setNext(event.target.value)}
          />
        </label>
      )}
      <textarea
        className={styles['text']}
        aria-label={words.text}
        value={report.text}
        spellCheck
        lang={report.language}
        onChange={(event) => report.edit(event.target.value)}
      />
      {report.isEdited && (
        <p className={styles['note']} role="status">
          {words.edited}{' '}
          <Button look="link" onClick={report.rewrite}>
            {words.fromLog}
          </Button>
        </p>
      )}
      <ReportActs file={file} kind={kind} report={report} />
      <IssueForm file={file} kind={kind} report={report} />
    </Panel>
  );
}
