import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import { openWorker } from '#app/open-worker.ts';
import workerUrl from './pdf-worker.ts?worker&url';

export type { PDFDocumentProxy as PdfDocument } from 'pdfjs-dist';

/** `bytes` as a document whose pages can be drawn. The caller destroys its loading task. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= openWorker(workerUrl, 'pdf');
  // The worker takes the bytes over, and they are still to be saved.
  return getDocument({ data: bytes.slice(), useSystemFonts: false, useWasm: false, verbosity: 0 }).promise;
}

/** Page, from 1, of every id that a link of the document leads to. */
export async function pageNumbers(document: PDFDocumentProxy): Promise<Readonly<Record<string, number>>> {
  const pageOf: [string, number][] = [];
  for (const [name, destination] of await document.getDestinations()) {
    const page: unknown = destination[0];
    if (isReference(page)) pageOf.push([name, (await document.getPageIndex(page)) + 1]);
  }
  return Object.fromEntries(pageOf);
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}
