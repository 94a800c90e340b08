import { textsIn } from '#domain/incident/event-fields.ts';
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

/** What the ids in a log are called; an id that is not known stands for itself. */
export interface LogNames {
  component(id: string): string;
  procedure(id: string): string;
  role(id: string): string;
  tree(id: string): string;
  person(id: string): string;
  channel(type: string): string;
}

const IDS: LogNames = {
  component: (id) => id,
  procedure: (id) => id,
  role: (id) => id,
  tree: (id) => id,
  person: (id) => id,
  channel: (type) => type,
};

/** `line` with the procedure that it is of, where the list does not say so beside it: "Printed lists: step 3 done". */
export function placedText(event: LogEvent, { text, where }: LogLine, words: LogWords): string {
  if (where === null || !OF_A_RUN.test(event.type)) return text;
  return words.inRun(where, `${text.charAt(0).toLocaleLowerCase()}${text.slice(1)}`);
}

const OF_A_RUN = /^(step|branch|timer)\./;

/** `event` in words. An event of a type that this version does not know says so, and stays in the log. */
export function lineOf(event: LogEvent, runs: readonly RunState[], words: LogWords, names: LogNames = IDS): LogLine {
  const id = textOf(event, 'run');
  const run = runs.find((other) => other.run === id);
  const about = runs.find((other) => `procedure:${other.subject}` === textOf(event, 'about'));
  const text = (TEXTS[event.type] ?? unknownText)(event, run, words, names);
  return { text, run: id ?? about?.run ?? null, where: run?.title ?? about?.title ?? null };
}

type Text = (event: LogEvent, run: RunState | undefined, words: LogWords, names: LogNames) => string;

const unknownText: Text = (event, _run, words) => words.newer(event.type);

const TEXTS: Readonly<Record<string, Text>> = {
  'incident.declared': (event, _run, words) => {
    const kind = textOf(event, 'kind');
    if (kind === 'drill') return words.drillStarted(named(event));
    return kind === 'exercise' ? words.exerciseDeclared(named(event)) : words.declared(named(event));
  },
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
  'component.marked': (event, _run, words, names) => {
    const name = names.component(textOf(event, 'subject') ?? '');
    const state = words.states[textOf(event, 'state') as keyof LogWords['states']] ?? textOf(event, 'state') ?? '';
    const [since, text] = [textOf(event, 'since'), textOf(event, 'text')];
    const began = since === null || since === (event.happened ?? event.at) ? '' : words.since(clockOf(since));
    return [words.marked(name, state), began, text === null ? '' : `. ${text}`].join('');
  },
  'decision.asked': (event, _run, words) => words.decisionAsked(textOf(event, 'question') ?? ''),
  'decision.made': (event, _run, words) => {
    const again = textOf(event, 'lookAgainAt');
    const made = words.decided(
      textOf(event, 'question') ?? '',
      textOf(event, 'chosen') ?? '',
      textOf(event, 'reason') ?? '',
    );
    return again === null ? made : `${made} ${words.lookAgain(clockOf(again))}`;
  },
  'decision.reviewed': (event, _run, words) =>
    textOf(event, 'outcome') === 'changed'
      ? words.changed(textOf(event, 'reason') ?? '')
      : words.stands(textOf(event, 'reason') ?? ''),
  'role.assigned': (event, _run, words, names) =>
    words.role(names.role(textOf(event, 'role') ?? ''), names.person(textOf(event, 'contact') ?? '')),
  'next.parked': (event, _run, words, names) => {
    const [kind = '', id = ''] = (textOf(event, 'what') ?? '').split(':');
    if (kind === 'report') return words.reportDue(clockOf(textOf(event, 'until')));
    return words.parked(parkedName(kind, id, words, names), clockOf(textOf(event, 'until')));
  },
  'call-tree.started': (event, _run, words, names) => words.treeStarted(names.tree(textOf(event, 'subject') ?? '')),
  'call-tree.completed': (event, _run, words, names) => words.treeDone(names.tree(textOf(event, 'subject') ?? '')),
  'call.attempted': (event, _run, words, names) => {
    const outcome = textOf(event, 'outcome') as keyof LogWords['calls'];
    const other = textOf(event, 'reached');
    const text = textOf(event, 'text');
    const who = names.person(textOf(event, 'subject') ?? '');
    const said = (words.calls[outcome] ?? words.calls.reached)(who, other === null ? '' : names.person(other));
    const channel = channelOf(event);
    const on = channel === null ? said : words.onChannel(said, names.channel(channel).toLocaleLowerCase());
    return text === null ? on : `${on}. ${text}`;
  },
  'message.sent': (event, _run, words, names) => {
    const title = names.procedure(textOf(event, 'subject') ?? '');
    const to = textsIn(event, 'to').map(names.person).join(', ');
    const channel = textOf(event, 'channel');
    const sent = to === '' ? words.messageSent(title) : words.messageSentTo(title, to);
    return channel === null ? sent : words.onChannel(sent, names.channel(channel).toLocaleLowerCase());
  },
  'report.issued': (event, _run, words) => words.reportIssued(String(event.data['number'] ?? '')),
  'handover.given': (_event, _run, words) => words.handover,
  'action.raised': (event, _run, words) => words.action(textOf(event, 'title') ?? ''),
  'action.updated': (event, _run, words) => words.actionUpdated(textOf(event, 'title') ?? ''),
  'contact.verified': (event, _run, words, names) => words.verified(names.person(textOf(event, 'subject') ?? '')),
  'clock.changed': (event, _run, words) => {
    const [from, to, device] = ['from', 'to', 'device'].map((field) => textOf(event, field));
    if (device == null) return words.clock(clockOf(from ?? null), clockOf(to ?? null));
    const minutes = Math.round((Date.parse(to ?? '') - Date.parse(from ?? '')) / 60_000);
    return words.clockAgreed(device.slice(-4), `${minutes > 0 ? '+' : ''}${minutes}`.replace('-', '−'));
  },
  'incident.joined': (_event, _run, words) => words.joined,
  'exercise.started': (_event, _run, words) => words.exerciseStarted,
  'exercise.paused': (_event, _run, words) => words.exercisePaused,
  'exercise.resumed': (_event, _run, words) => words.exerciseResumed,
  'exercise.ended': (_event, _run, words) => words.exerciseEnded,
  'inject.delivered': (event, _run, words) => words.inject(textOf(event, 'inject') ?? ''),
  'inject.held': (event, _run, words) => words.injectHeld(textOf(event, 'inject') ?? ''),
  'inject.skipped': (event, _run, words) => words.injectSkipped(textOf(event, 'inject') ?? ''),
  'inject.added': (event, _run, words) => words.injectAdded(textOf(event, 'title') ?? ''),
  'observation.added': (event) => textOf(event, 'text') ?? '',
  'event.corrected': (event, _run, words) => words.corrected(textOf(event, 'reason') ?? ''),
};

function textOf(event: LogEvent, field: string): string | null {
  const value = event.data[field];
  return typeof value === 'string' ? value : null;
}

function parkedName(kind: string, id: string, words: LogWords, names: LogNames): string {
  if (kind === 'component') return names.component(id);
  if (kind === 'decision') return words.aDecision;
  return kind === 'call' ? words.aCall(names.person(id)) : kind;
}

function channelOf(event: LogEvent): string | null {
  const channel = event.data['channel'];
  if (typeof channel !== 'object' || channel === null || !('type' in channel)) return null;
  return typeof channel.type === 'string' ? channel.type : null;
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
  return item?.type === 'decision' && typeof option === 'number' ? (item.options[option]?.label ?? '') : '';
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
