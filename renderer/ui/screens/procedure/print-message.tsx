import { IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { messageToPrint } from '#app/messages.ts';
import { printedPages } from '#app/print.ts';
import type { PaperLanguage, PrintJob } from '#domain/binder/print-job.ts';
import { REPORT_WORDS } from '#domain/report/words.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useOpenIncident } from '../../incident/incident-context.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import { openPdf, type PdfDocument } from '../print/pdf-document.ts';
import { PrintFrame } from '../print/print-frame.tsx';

interface Props {
  readonly title: string;
  /** As it goes out. */
  readonly text: string;
  readonly language: PaperLanguage;
}

/** Puts the filled message on paper, to be read out, carried or faxed; marked where nothing is real. */
export function PrintMessage({ title, text, language }: Props) {
  const app = useApp();
  const words = useWords().reader;
  const { paper } = useSettings();
  const open = useOpenIncident();
  const [said, setSaid] = useState('');
  const [printing, setPrinting] = useState<{ readonly job: PrintJob; readonly document: PdfDocument } | null>(null);
  const kind = open?.summary.kind ?? 'incident';
  const mark = kind === 'incident' ? null : REPORT_WORDS[language].marks[kind];
  const print = async () => {
    setSaid(words.messageLaying);
    try {
      const job = await messageToPrint(app, { title, text, mark, language, paper, sentLine: words.messageSentLine });
      if (job !== null) setPrinting({ job, document: await openPdf(await printedPages(app, job)) });
      setSaid('');
    } catch {
      setSaid(words.messageNotPrinted);
    }
  };
  return (
    <>
      <Button onClick={() => void print()}>
        <IconPrinter size={18} stroke={1.9} aria-hidden="true" /> {words.messagePrint}
      </Button>
      <span role="status">{said}</span>
      {printing !== null && (
        <PrintFrame job={printing.job} document={printing.document} onDone={() => setPrinting(null)} />
      )}
    </>
  );
}
