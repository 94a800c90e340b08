/**
 * What a shell puts into print.html, and only there: the order to print, and where to say that the page stands.
 *
 * The page is loaded once a pass. In the first, `pageOf` and `pages` are `null`; when the page then says that it needs
 * page numbers, it is loaded again with the page on which each link target (`<a href="#id">`) landed, until they hold.
 */

/** What the print page is to show. Crosses as JSON. */
export interface PrintPass {
  /** `PrintOrder.job`, as the app wrote it. */
  readonly job: string;
  /** Page, from 1, of every id that a link of the page leads to; `null` in the first pass. */
  readonly pageOf: Readonly<Record<string, number>> | null;
  /** How many pages there were in the pass before; `null` in the first. */
  readonly pages: number | null;
}

/** What the print page says once everything is laid out, fonts and pictures included. */
export interface PrintReady {
  readonly needsPageNumbers: boolean;
}

/** Functions that the print page finds on `window`; absent where the page is only shown, as in a preview. */
export interface PrintBridge {
  /** `PrintPass` as JSON. */
  __holdfast_printOrder?(): Promise<string>;
  __holdfast_printReady?(ready: PrintReady): Promise<void>;
}

declare global {
  interface Window extends PrintBridge {}
}
