import type { PrintJob } from '#domain/binder/print-job.ts';

/** Where link targets of the job landed, in the pass before: as the host's print bridge says it. */
export type PageOf = Readonly<Record<string, number>> | null;

/** What stands for a page that is not known yet: as wide as most pages are. */
const NOT_YET = '00';

/** Whether page numbers stand in the text of the job, so that it has to be printed again once they are known. */
export function needsPageNumbers(job: PrintJob): boolean {
  return job.parts.length > 1;
}

/** Page of a tab's first page; `null` where it is not known. */
function tabStart(job: PrintJob, tab: number, pageOf: PageOf): number | null {
  const first = job.parts.find((part) => part.tab === tab);
  return first === undefined ? null : (pageOf?.[first.id] ?? null);
}

/** How many pages a tab has; `null` where it is not known. */
export function tabPages(job: PrintJob, tab: number, pageOf: PageOf, pages: number | null): number | null {
  const start = tabStart(job, tab, pageOf);
  const isLast = job.tabs.at(-1)?.number === tab;
  const end = isLast ? (pages === null ? null : pages + 1) : tabStart(job, tab + 1, pageOf);
  return start === null || end === null ? null : end - start;
}

/** The page of `anchor` as it stands at its foot: "12", or "3.4" in a binder with tabs. */
export function pageLabel(job: PrintJob, anchor: string, pageOf: PageOf): string {
  const page = pageOf?.[anchor];
  if (page === undefined) return NOT_YET;
  const tab = tabOf(job, page, pageOf);
  if (tab === null) return String(page);
  const start = tabStart(job, tab, pageOf);
  return start === null ? NOT_YET : `${tab}.${page - start + 1}`;
}

/** The tab that `page` lies in; `null` before the first one. */
function tabOf(job: PrintJob, page: number, pageOf: PageOf): number | null {
  return (
    job.tabs.findLast(({ number }) => (tabStart(job, number, pageOf) ?? Number.POSITIVE_INFINITY) <= page)?.number ??
    null
  );
}
