import { useEffect, useState } from 'react';
import { printedPages } from '#app/print.ts';
import type { PrintJob } from '#domain/binder/print-job.ts';
import { useApp } from '../../app-context.ts';
import { openPdf, type PdfDocument } from './pdf-document.ts';

/** How far laying out has come. */
export type Pages =
  | { readonly step: 'laying-out' }
  | { readonly step: 'ready'; readonly bytes: Uint8Array; readonly document: PdfDocument }
  | { readonly step: 'failed' };

/** The pages of `job`, laid out anew when it changes. */
export function usePages(job: PrintJob | null): Pages {
  const app = useApp();
  const [pages, setPages] = useState<Pages>({ step: 'laying-out' });
  useEffect(() => {
    if (job === null) return undefined;
    let isWanted = true;
    let opened: PdfDocument | null = null;
    setPages({ step: 'laying-out' });
    const layOut = async () => {
      const bytes = await printedPages(app, job);
      if (!isWanted) return;
      const document = await openPdf(bytes);
      opened = document;
      if (isWanted) setPages({ step: 'ready', bytes, document });
      else await document.loadingTask.destroy();
    };
    layOut().catch(() => isWanted && setPages({ step: 'failed' }));
    return () => {
      isWanted = false;
      void opened?.loadingTask.destroy();
    };
  }, [app, job]);
  return pages;
}
