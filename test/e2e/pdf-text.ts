import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page of `pdf`, words as they are read, white space collapsed. */
export async function textOfPdf(pdf: Uint8Array): Promise<{ readonly pages: readonly string[] }> {
  const loading = getDocument({ data: new Uint8Array(pdf) });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push(text.replaceAll(/\s+/g, ' '));
  }
  await loading.destroy();
  return { pages };
}
