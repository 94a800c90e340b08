import type { Paper, PaperLanguage, PrintJob } from '#domain/binder/print-job.ts';
import { reportJob } from '#domain/binder/report-part.ts';
import type { Instant, LogEvent } from '#domain/incident/events.ts';
import { NEXT_REPORT } from '#domain/incident/situation.ts';
import { type ReportFacts, reportFacts } from '#domain/report/facts.ts';
import { nextNumber } from '#domain/report/issued.ts';
import { REPORT_WORDS, type ReportKind } from '#domain/report/words.ts';
import { type ReportAsked, reportMarkdown } from '#domain/report/write-report.ts';
import { instantAt } from './clock.ts';
import { contactsThen } from './editions.ts';
import type { IncidentFile } from './incident-file.ts';
import { fileWords } from './log-files.ts';
import type { App } from './open-app.ts';
import { thingsOf } from './plan.ts';
import { type Author, record } from './record.ts';
import { runText } from './runs.ts';

/**
 * What reports of an incident are written from: its log, and the plan that it names. People who came into the plan since are
 * told as they are today, everybody else as they were.
 */
async function factsOf(app: App, author: Author, file: IncidentFile): Promise<ReportFacts | null> {
  const { edition, view, number } = file;
  const [contacts, callTrees, scenarios] = await Promise.all([
    thingsOf(app, 'contact'),
    edition.people?.callTrees ?? thingsOf(app, 'tree'),
    edition.people?.scenarios ?? thingsOf(app, 'scenario'),
  ]);
  const now = app.now();
  return reportFacts({
    events: view.events,
    plan: {
      info: edition.info,
      components: edition.components,
      // Rules and names look at what a procedure is for, never at its text, which lists do not carry.
      procedures: edition.procedures.map((head) => ({ ...head, body: '', bodyLine: 1 })),
      roles: edition.roles,
      contacts: contactsThen(edition, contacts),
      callTrees,
      scenarios,
    },
    now,
    writtenAt: now,
    number: number === '' ? null : number,
    author: author.by,
    read: runText,
  });
}

/** A report as the log gives it: Markdown, to be edited before it goes out. `null` where there is nothing to report. */
export async function draftReport(
  app: App,
  author: Author,
  file: IncidentFile,
  asked: ReportAsked,
): Promise<string | null> {
  const facts = await factsOf(app, author, file);
  return facts === null ? null : reportMarkdown(facts, asked);
}

/** Records that a report went out, as it was edited, and when the `next` one is due. Its number is the next of its kind. */
export async function issueReport(
  app: App,
  author: Author,
  file: IncidentFile,
  report: { readonly kind: ReportKind; readonly text: string; readonly to: readonly string[] },
  next: Instant | null,
): Promise<LogEvent> {
  const number = nextNumber({ events: file.view.events }, report.kind);
  const type = report.kind === 'handover' ? 'handover.given' : 'report.issued';
  const { incident } = file.state.summary;
  const issued = await record(app, author, incident, type, { ...report, number });
  if (next !== null && report.kind === 'situation') {
    await record(app, author, incident, 'next.parked', { what: NEXT_REPORT, until: next });
  }
  return issued;
}

/** The name of the file that was saved; `null` when the person changed their mind. */
export async function saveReportText(
  app: App,
  file: IncidentFile,
  kind: ReportKind,
  text: string,
): Promise<string | null> {
  const saved = await app.host.saveFile(`${nameOf(file, kind)}.md`, new TextEncoder().encode(text));
  return saved?.name ?? null;
}

/** The same as a PDF. */
export async function saveReportPdf(
  app: App,
  file: IncidentFile,
  kind: ReportKind,
  job: PrintJob,
): Promise<string | null> {
  const saved = await app.host.savePdf({ suggestedName: `${nameOf(file, kind)}.pdf`, job: JSON.stringify(job) });
  return saved?.name ?? null;
}

function nameOf({ number, state }: IncidentFile, kind: ReportKind): string {
  return fileWords(`${number} ${state.summary.name} ${kind}`);
}

/** How `text` is printed. */
export function reportToPrint(
  app: App,
  { edition, state }: IncidentFile,
  text: string,
  { language, paper }: { readonly language: PaperLanguage; readonly paper: Paper },
): PrintJob {
  const { kind } = state.summary;
  return reportJob({
    markdown: text,
    info: edition.info,
    mark: kind === 'incident' ? null : REPORT_WORDS[language].marks[kind],
    language,
    paper,
    printed: { at: instantAt(app.now()).slice(0, 16), from: app.info.deviceName },
  });
}
