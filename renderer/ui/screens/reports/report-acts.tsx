import { useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { reportToPrint, saveReportPdf, saveReportText } from '#app/incident-reports.ts';
import type { ReportKind } from '#domain/report/words.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { copyText } from '../../shared/copy-text.ts';
import { useWords } from '../../words/words.ts';
import { usePrinting } from '../print/use-printing.tsx';
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
  const printing = usePrinting({ laying: words.laying, failed: words.notPrinted });
  const job = () => reportToPrint(app, file, report.text, { language: report.language, paper });
  const saved = (saving: Promise<string | null>) =>
    saving.then(
      (name) => setSaid(name === null ? '' : words.saved(name)),
      () => setSaid(words.notSaved),
    );
  const copy = () => copyText(report.text).then((isCopied) => setSaid(isCopied ? words.copied : words.notSaved));
  return (
    <div className={styles['acts']}>
      <Button onClick={() => void copy()}>{words.copy}</Button>
      <Button onClick={() => void saved(saveReportText(app, file, kind, report.text))}>{words.saveText}</Button>
      <Button onClick={() => void saved(saveReportPdf(app, file, kind, job()))}>{words.savePdf}</Button>
      <Button onClick={() => void printing.print(job)}>{words.print}</Button>
      <p role="status">{printing.said || said}</p>
      {printing.frame}
    </div>
  );
}
