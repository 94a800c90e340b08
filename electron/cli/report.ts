import { hostname } from 'node:os';
import type { Command } from 'commander';
import { reportJob } from '#domain/binder/report-part.ts';
import { happenedAt } from '#domain/incident/event-fields.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { incidentNumber } from '#domain/incident/number.ts';
import type { RunText } from '#domain/incident/run.ts';
import { summaryOf } from '#domain/incident/summary.ts';
import { withAgreedTimes } from '#domain/log/clock-offsets.ts';
import type { LogRead } from '#domain/log/read-log.ts';
import { verifyLog } from '#domain/log/verify.ts';
import type { Plan } from '#domain/plan/model.ts';
import { planHash } from '#domain/plan/plan-hash.ts';
import { readProcedureFile } from '#domain/plan/read-procedure-file.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import { type ReportFacts, reportFacts } from '#domain/report/facts.ts';
import { REPORT_WORDS } from '#domain/report/words.ts';
import { reportMarkdown } from '#domain/report/write-report.ts';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { rendererIsFresh } from '#electron/cli/fresh-renderer.ts';
import { LOG_UNREADABLE, logAt } from '#electron/cli/log-at.ts';
import { planAt } from '#electron/cli/plan-at.ts';
import { printable } from '#electron/cli/printable.ts';
import { reportAsJson } from '#electron/cli/report-json.ts';
import { reportWords } from '#electron/cli/report-words.ts';
import { NoBrowserError } from '#electron/services/no-browser.ts';
import { writeAtomic } from '#electron/services/write-atomic.ts';

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

/** `holdfast report LOG.jsonl PLAN [-o FILE.md|.pdf]`: the after-action report of an incident or exercise. */
export function addReport(program: Command, io: CliIo): void {
  const words = reportWords[languageOf(io)];
  program
    .command('report')
    .description(words.describe)
    .argument('<LOG>', words.log)
    .argument('<PLAN>', words.plan)
    .option('-o, --out <FILE>', words.out)
    .action(async (log: string, plan: string, options: Options) => {
      const refused = await report(log, plan, options, io);
      if (refused === null) return;
      io.err(`${printable(refused)}\n`);
      io.exit(2);
    });
}

/** Writes the report; what stands in the way, in words, when nothing was written. */
async function report(logPath: string, planPath: string, options: Options, io: CliIo): Promise<string | null> {
  const words = reportWords[languageOf(io)];
  const { out } = options;
  if (out !== undefined && !/\.(md|pdf)$/i.test(out)) return words.notAReport(out);
  const read = await logAt(logPath);
  if (read === null || read.lines.length === 0) return LOG_UNREADABLE[languageOf(io)](logPath);
  const plan = await planAt(planPath, io);
  if (typeof plan === 'string') return plan;
  const facts = factsOf(read, plan);
  if (facts === null) return words.notDeclared(logPath);
  for (const warning of [...doubts(read, io), ...otherEdition(facts, plan, io)]) io.err(`${printable(warning)}\n`);
  const markdown = reportMarkdown(facts, { kind: 'after-action', language: languageOf(io) });
  if (out !== undefined) {
    const refused = await write(out, markdown, facts, io);
    if (refused !== null) return refused;
  }
  if (options.json === true)
    io.out(reportAsJson(facts, markdown, namedHash(facts) === planHash(plan.files), out ?? null));
  else io.out(out === undefined ? markdown : `${words.written(out)}\n`);
  return null;
}

/** An incident that is still open is told up to its last entry. */
function factsOf(read: LogRead, plan: Plan): ReportFacts | null {
  const events = read.lines.map(({ event }) => event);
  const last = Math.max(...events.map((event: LogEvent) => Date.parse(happenedAt(event))));
  const texts = new Map<string, RunText>();
  return reportFacts({
    events,
    plan,
    now: last,
    writtenAt: Date.now(),
    number: numberIn(events),
    author: null,
    read: (text) => {
      const known = texts.get(text) ?? runTextOf(text);
      texts.set(text, known);
      return known;
    },
  });
}

function numberIn(events: readonly LogEvent[]): string | null {
  const summary = summaryOf(withAgreedTimes(events));
  return summary === null || summary.kind === 'drill' ? null : incidentNumber(summary);
}

function runTextOf(text: string): RunText {
  const head = readProcedureFile(text, 'procedures/run.md').procedure;
  const roles = head?.roles ?? [];
  return { title: head?.title ?? '', roles, procedure: readProcedure(head?.body ?? text, { roles }) };
}

function doubts(read: LogRead, io: CliIo): readonly string[] {
  const words = reportWords[languageOf(io)];
  const { problems, trusted } = verifyLog(read);
  const isDamaged = problems.some(({ severity }) => severity === 'error');
  const isHeadless = problems.some(({ code }) => code === 'heads-absent');
  return [
    ...(isDamaged ? [words.damaged(trusted.size, read.lines.length)] : []),
    ...(isHeadless ? [words.headless] : []),
    ...(problems.some(({ code }) => code === 'incidents-apart') ? [words.apart] : []),
  ];
}

function namedHash({ events }: ReportFacts): string {
  const plan = events.find(({ type }) => type === 'incident.declared')?.data['plan'];
  return typeof plan === 'object' && plan !== null && 'hash' in plan ? String(plan.hash) : '';
}

/** Another plan, another edition, or the same edition with other words in it. */
function otherEdition({ state }: ReportFacts, plan: Plan, io: CliIo): readonly string[] {
  const words = reportWords[languageOf(io)];
  const named = state.summary.plan;
  const { id, edition } = plan.info;
  if (named.id !== id) return [words.otherPlan(named.id, id)];
  if (named.edition !== edition) return [words.otherEdition(named.edition, edition)];
  return named.hash === planHash(plan.files) ? [] : [words.otherText(edition)];
}

async function write(out: string, markdown: string, facts: ReportFacts, io: CliIo): Promise<string | null> {
  const words = reportWords[languageOf(io)];
  try {
    if (!/\.pdf$/i.test(out)) await writeAtomic(out, markdown);
    else if (!rendererIsFresh(io)) return words.notBuilt;
    else await writeAtomic(out, await pdfOf(markdown, facts, io));
    return null;
  } catch (error) {
    if (error instanceof NoBrowserError) return words.noBrowser;
    return words.notWritten(out, error instanceof Error ? error.message : String(error));
  }
}

async function pdfOf(markdown: string, { state, input }: ReportFacts, io: CliIo): Promise<Uint8Array> {
  // The browser driver is slow to load; a report in Markdown does not wait for it.
  const { printPages } = await import('#electron/services/print-pdf.ts');
  const { kind } = state.summary;
  const language = languageOf(io);
  const now = new Date();
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  const job = reportJob({
    markdown,
    info: input.plan.info,
    mark: kind === 'incident' ? null : REPORT_WORDS[language].marks[kind],
    language,
    paper: 'A4',
    printed: { at: `${io.today()}T${time}`, from: hostname() || null },
  });
  return printPages({ job: JSON.stringify(job) });
}
