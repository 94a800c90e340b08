import type { LogEvent } from '#domain/incident/events.ts';
import type { RunState } from '#domain/incident/run.ts';
import type { Words } from '../words/words.ts';

/** How an event of the log reads. */
export interface LogLine {
  readonly text: string;
  /** The run that it belongs to; `null` for what belongs to the whole incident. */
  readonly run: string | null;
  /** Title of that run's procedure; `null` without one. */
  readonly where: string | null;
}

type LogWords = Words['log'];

/** `event` in words. An event of a type that this version does not know says so, and stays in the log. */
export function lineOf(event: LogEvent, runs: readonly RunState[], words: LogWords): LogLine {
  const id = textOf(event, 'run');
  const run = runs.find((other) => other.run === id);
  const about = runs.find((other) => `procedure:${other.subject}` === textOf(event, 'about'));
  const text = (TEXTS[event.type] ?? unknownText)(event, run, words);
  return { text, run: id ?? about?.run ?? null, where: run?.title ?? about?.title ?? null };
}

type Text = (event: LogEvent, run: RunState | undefined, words: LogWords) => string;

const unknownText: Text = (event, _run, words) => words.newer(event.type);

const TEXTS: Readonly<Record<string, Text>> = {
  'incident.declared': (event, _run, words) =>
    textOf(event, 'kind') === 'drill' ? words.drillStarted(named(event)) : words.declared(named(event)),
  'incident.renamed': (event, _run, words) => words.renamed(named(event)),
  'incident.closed': (_event, _run, words) => words.closed,
  'incident.reopened': (event, _run, words) => words.reopened(textOf(event, 'reason') ?? ''),
  'procedure.started': (event, run, words) => words.started(run?.title ?? textOf(event, 'subject') ?? ''),
  'procedure.finished': (event, run, words) => {
    const title = run?.title ?? '';
    const reason = textOf(event, 'reason');
    if (textOf(event, 'outcome') === 'handed-over') return words.handedOver(title);
    return textOf(event, 'outcome') === 'abandoned' ? words.stopped(title, reason ?? '') : words.finished(title);
  },
  'step.done': (event, run, words) => {
    const values = valuesOf(event);
    return values === '' ? words.done(numberOf(event, run)) : words.doneWith(numberOf(event, run), values);
  },
  'step.skipped': (event, run, words) => words.skipped(numberOf(event, run), textOf(event, 'reason') ?? ''),
  'step.undone': (event, run, words) => words.undone(numberOf(event, run)),
  'branch.taken': (event, run, words) => words.answered(numberOf(event, run), optionOf(event, run)),
  'timer.started': (event, _run, words) => words.timer(textOf(event, 'name') ?? '', clockOf(textOf(event, 'due'))),
  'timer.cleared': (event, _run, words) => words.timerCleared(textOf(event, 'name') ?? ''),
  'help.asked': (event, _run, words) => words.asked(textOf(event, 'of') ?? '', textOf(event, 'text') ?? ''),
  'note.added': (event) => textOf(event, 'text') ?? '',
  'fact.added': (event) => textOf(event, 'text') ?? '',
  'event.corrected': (event, _run, words) => words.corrected(textOf(event, 'reason') ?? ''),
};

function textOf(event: LogEvent, field: string): string | null {
  const value = event.data[field];
  return typeof value === 'string' ? value : null;
}

function named(event: LogEvent): string {
  return textOf(event, 'name') ?? '';
}

function itemOf(event: LogEvent, run: RunState | undefined) {
  return run?.items.find((state) => state.item.key === textOf(event, 'key'))?.item;
}

function numberOf(event: LogEvent, run: RunState | undefined): string {
  return itemOf(event, run)?.number ?? '?';
}

function optionOf(event: LogEvent, run: RunState | undefined): string {
  const item = itemOf(event, run);
  const option = event.data['option'];
  return item?.type === 'decision' && typeof option === 'number' ? (item.options[option]?.text ?? '') : '';
}

function valuesOf(event: LogEvent): string {
  const values = event.data['values'];
  if (typeof values !== 'object' || values === null) return '';
  return Object.entries(values)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

/** The clock time of an instant as it was written: times in a log are shown as written. */
function clockOf(instant: string | null): string {
  return instant?.slice(11, 16) ?? '';
}
