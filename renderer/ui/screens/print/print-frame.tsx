import { useEffect, useEffectEvent, useRef } from 'react';
import type { PrintJob } from '#domain/binder/print-job.ts';
import { ASK_FOR_PASS, STANDS } from '../../print/order.ts';
import { useWords } from '../../words/words.ts';
import type { PdfDocument } from './pdf-document.ts';
import { pageNumbers } from './pdf-document.ts';
import styles from './print.module.css';

interface Props {
  readonly job: PrintJob;
  /** The same pages laid out before: where their page numbers come from. */
  readonly document: PdfDocument;
  readonly onDone: () => void;
}

/** The print page in a frame out of sight: once it stands, the system's print dialog opens on it. */
export function PrintFrame({ job, document, onDone }: Props) {
  const words = useWords().print;
  const frame = useRef<HTMLIFrameElement>(null);
  const onMessage = useEffectEvent(async ({ source, origin, data }: MessageEvent<unknown>) => {
    const target = frame.current?.contentWindow ?? null;
    if (target === null || source !== target || origin !== window.location.origin) return;
    if (data === ASK_FOR_PASS) {
      const pass = { job: JSON.stringify(job), pageOf: await pageNumbers(document), pages: document.numPages };
      target.postMessage(pass, window.location.origin);
    } else if (data === STANDS) {
      target.addEventListener('afterprint', onDone, { once: true });
      target.focus();
      target.print();
    }
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => void onMessage(event);
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  return <iframe ref={frame} src="/print.html" title={words.frame} className={styles['frame']} tabIndex={-1} />;
}
