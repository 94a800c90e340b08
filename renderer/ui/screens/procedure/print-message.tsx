import { IconPrinter } from '@tabler/icons-react';
import { messageToPrint } from '#app/messages.ts';
import type { PaperLanguage } from '#domain/binder/print-job.ts';
import { REPORT_WORDS } from '#domain/report/words.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { useOpenIncident } from '../../incident/incident-context.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import { usePrinting } from '../print/use-printing.tsx';

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
  const { print, said, frame } = usePrinting({ laying: words.messageLaying, failed: words.messageNotPrinted });
  const kind = open?.summary.kind ?? 'incident';
  const mark = kind === 'incident' ? null : REPORT_WORDS[language].marks[kind];
  const job = () => messageToPrint(app, { title, text, mark, language, paper, sentLine: words.messageSentLine });
  return (
    <>
      <Button onClick={() => void print(job)}>
        <IconPrinter size={18} stroke={1.9} aria-hidden="true" /> {words.messagePrint}
      </Button>
      <span role="status">{said}</span>
      {frame}
    </>
  );
}
