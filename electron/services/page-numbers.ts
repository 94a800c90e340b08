/** Where the named places of a PDF landed. */
export interface PageNumbers {
  /** Page, from 1, of every id that a link in the document leads to. */
  readonly pageOf: Readonly<Record<string, number>>;
  readonly pages: number;
}

/** The pages of `pdf`'s named destinations. Chromium names a destination for each id that some `<a href="#id">` leads to. */
export async function pageNumbersIn(pdf: Uint8Array): Promise<PageNumbers> {
  // Only printing needs pdf.js, and it takes half a second to load.
  const { getDocument } = await pdfJs();
  // pdf.js takes the bytes over, which the caller still needs, and takes no Buffer.
  const document = await getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  try {
    const pageOf: [string, number][] = [];
    for (const [name, destination] of await document.getDestinations()) {
      const page: unknown = destination[0];
      if (isReference(page)) pageOf.push([name, (await document.getPageIndex(page)) + 1]);
    }
    return { pageOf: Object.fromEntries(pageOf), pages: document.numPages };
  } finally {
    await document.loadingTask.destroy();
  }
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

async function pdfJs() {
  // Given its worker's code, pdf.js runs it right here and does not look for a file of that name beside the bundle.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
