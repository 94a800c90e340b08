import { type ReactNode, useState } from 'react';
import { printedPages } from '#app/print.ts';
import type { PrintJob } from '#domain/binder/print-job.ts';
import { useApp } from '../../app-context.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';
import { PrintFrame } from './print-frame.tsx';

interface Printing {
  /** Lays the pages out, and has the system print them. Nothing is printed where there is no job. */
  readonly print: (job: () => PrintJob | null | Promise<PrintJob | null>) => Promise<void>;
  /** How it stands, in the caller's words; empty where there is nothing to say. */
  readonly said: string;
  /** To be rendered: the pages on their way, out of sight. */
  readonly frame: ReactNode;
}

/** Printing from any screen. `words`: while the pages are laid out, and where that did not work. */
export function usePrinting(words: { readonly laying: string; readonly failed: string }): Printing {
  const app = useApp();
  const [said, setSaid] = useState('');
  const [printing, setPrinting] = useState<{ readonly job: PrintJob; readonly document: PdfDocument } | null>(null);
  const print: Printing['print'] = async (jobOf) => {
    setSaid(words.laying);
    try {
      const job = await jobOf();
      if (job !== null) setPrinting({ job, document: await openPdf(await printedPages(app, job)) });
      setSaid('');
    } catch {
      setSaid(words.failed);
    }
  };
  const frame = printing === null ? null : <PrintFrame {...printing} onDone={() => setPrinting(null)} />;
  return { print, said, frame };
}
