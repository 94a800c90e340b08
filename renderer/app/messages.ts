import type { Paper, PaperLanguage, PrintJob } from '#domain/binder/print-job.ts';
import { reportJob } from '#domain/binder/report-part.ts';
import { messageOnPaper } from '#domain/calls/message-on-paper.ts';
import type { LogEvent, Ulid } from '#domain/incident/events.ts';
import { orderEvents } from '#domain/incident/log.ts';
import { instantAt } from './clock.ts';
import type { App } from './open-app.ts';
import { currentPlan } from './plan.ts';
import { type Author, record } from './record.ts';
import { openIncidents } from './runs.ts';

/** A message as it went out. */
export interface SentMessage {
  /** The procedure that it was made from. */
  readonly procedure: string;
  /** Contact ids, or names. */
  readonly to: readonly string[];
  readonly channel: string;
  readonly text: string;
}

/** What marks the drill that holds what is sent while nothing is declared. */
const SCENARIO = 'messages';

/** Logs what was sent to whom: in `incident`, or in a log of messages called `name` where none is open. `null` without a plan. */
export async function logMessage(
  app: App,
  author: Author,
  incident: Ulid | null,
  { procedure, to, channel, text }: SentMessage,
  name: string,
): Promise<LogEvent | null> {
  const log = incident ?? (await messageLog(app)) ?? (await startLog(app, author, name));
  return log === null ? null : record(app, author, log, 'message.sent', { subject: procedure, to, channel, text });
}

/** What was sent from `procedure` while nothing was declared, oldest first. */
export async function sentOutside(app: App, procedure: string): Promise<readonly LogEvent[]> {
  const log = await messageLogView(app);
  return orderEvents(log?.events ?? []).filter(
    (event) => event.type === 'message.sent' && event.data['subject'] === procedure,
  );
}

/** A filled message to print: its words and nothing else. */
export interface MessageToPrint {
  readonly title: string;
  readonly text: string;
  /** To write on when it is sent: "Sent to ____ at ____ by ____". */
  readonly sentLine: string;
  /** `EXERCISE`; `null` for what is real. */
  readonly mark: string | null;
  readonly language: PaperLanguage;
  readonly paper: Paper;
}

/** How `message` is printed; `null` without a plan. */
export async function messageToPrint(app: App, message: MessageToPrint): Promise<PrintJob | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const { title, text, sentLine, ...how } = message;
  const printed = { at: instantAt(app.now()).slice(0, 16), from: app.info.deviceName };
  return reportJob({ ...how, info: plan.info, printed, markdown: messageOnPaper(title, text, sentLine) });
}

async function messageLog(app: App): Promise<Ulid | null> {
  return (await messageLogView(app))?.summary.incident ?? null;
}

async function messageLogView(app: App) {
  const views = await openIncidents(app);
  return views.find(({ events }) =>
    events.some((event) => event.type === 'incident.declared' && event.data['scenario'] === SCENARIO),
  );
}

async function startLog(app: App, author: Author, name: string): Promise<Ulid | null> {
  const plan = await currentPlan(app);
  if (plan === null) return null;
  const incident = app.newId() as Ulid;
  const { id, edition } = plan.info;
  await record(app, author, incident, 'incident.declared', {
    kind: 'drill',
    name,
    plan: { id, edition, hash: plan.hash },
    scenario: SCENARIO,
  });
  return incident;
}
