import { useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { reportToPrint, saveReportPdf, saveReportText } from '#app/incident-reports.ts';
import { printedPages } from '#app/print.ts';
import type { PrintJob } from '#domain/binder/print-job.ts';
import type { ReportKind } from '#domain/report/words.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import { openPdf, type PdfDocument } from '../print/pdf-document.ts';
import { PrintFrame } from '../print/print-frame.tsx';
import styles from './reports.module.css';
import type { Report } from './use-report.ts';

interface Props {
  readonly file: IncidentFile;
  readonly kind: ReportKind;
  readonly report: Report;
}

/** Copy, save, print. */
export function ReportActs({ file, kind, report }: Props) {
  const app = useApp();
  const words = useWords().reports;
  const { paper } = useSettings();
  const [said, setSaid] = useState('');
  const [printing, setPrinting] = useState<{ readonly job: PrintJob; readonly document: PdfDocument } | null>(null);
  const job = () => reportToPrint(app, file, report.text, { language: report.language, paper });
  const saved = (saving: Promise<string | null>) =>
    saving.then(
      (name) => setSaid(name === null ? '' : words.saved(name)),
      () => setSaid(words.notSaved),
    );
  const copy = () =>
    navigator.clipboard.writeText(report.text).then(
      () => setSaid(words.copied),
      () => setSaid(words.notSaved),
    );
  const print = async () => {
    setSaid(words.laying);
    const made = job();
    try {
      setPrinting({ job: made, document: await openPdf(await printedPages(app, made)) });
      setSaid('');
    } catch {
      setSaid(words.notPrinted);
    }
  };
  return (
    <div className={styles['acts']}>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <Button onClick={() => void saved(saveReportText(app, file, kind, report.text))}>{words.saveText}</Button>
      <Button onClick={() => void saved(saveReportPdf(app, file, kind, job()))}>{words.savePdf}</Button>
      <Button onClick={() => void print()}>{words.print}</Button>
      <p role="status">{said}</p>
      {printing !== null && (
        <PrintFrame job={printing.job} document={printing.document} onDone={() => setPrinting(null)} />
      )}
    </div>
  );
}
