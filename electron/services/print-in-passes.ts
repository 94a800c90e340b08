import { z } from 'zod';
import { type PageNumbers, pageNumbersIn } from '#electron/services/page-numbers.ts';
import type { PrintPass, PrintReady } from '#host/print-bridge.ts';

/** Longest that a print page may take to say that it stands. */
export const PRINT_DEADLINE_MS = 120_000;

/** What the print page says when it stands, as it must look. */
export const printReadySchema = z.object({ needsPageNumbers: z.boolean() }) satisfies z.ZodType<PrintReady>;

/** One pass: the print page, loaded afresh with `pass`, once it stands. */
export interface PrintedPass {
  readonly ready: PrintReady;
  readonly pdf: Uint8Array;
}

/** Passes after which page numbers are taken as they are; two are enough unless filling them in moves a page break. */
const MOST_PASSES = 4;

/** The PDF of `job`, printed again with the page numbers of the pass before until they hold, where the page needs them. */
export async function printInPasses(
  printOnce: (pass: PrintPass) => Promise<PrintedPass>,
  job: string,
  passes: number = MOST_PASSES,
): Promise<Uint8Array> {
  let { ready, pdf } = await printOnce({ job, pageOf: null, pages: null });
  let used: PageNumbers | null = null;
  for (let pass = 1; ready.needsPageNumbers && pass < passes; pass += 1) {
    const found = await pageNumbersIn(pdf);
    if (used !== null && isSame(used, found)) break;
    used = found;
    ({ ready, pdf } = await printOnce({ job, ...found }));
  }
  return pdf;
}

function isSame(a: PageNumbers, b: PageNumbers): boolean {
  const names = Object.keys(a.pageOf);
  if (a.pages !== b.pages || names.length !== Object.keys(b.pageOf).length) return false;
  return names.every((name) => a.pageOf[name] === b.pageOf[name]);
}
