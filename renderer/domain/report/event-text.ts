import { happenedAt, instantIn, textIn, textsIn } from '#domain/incident/event-fields.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import type { RunState } from '#domain/incident/run.ts';
import type { Telling } from './telling.ts';
import type { ReportKind } from './words.ts';

type Text = (event: LogEvent, telling: Telling) => string;

/** How an entry of the log reads in a report; one of a newer version says so. Rule RP13. */
export const eventText: Text = (event, telling) => {
  const text = TEXTS[event.type];
  return text === undefined ? telling.words.events.newer(event.type) : text(event, telling);
};

/** Types that the timeline leaves to the activity log: every step, timer and delay. */
export const DETAIL: ReadonlySet<string> = new Set([
  'step.done',
  'step.undone',
  'timer.started',
  'timer.cleared',
  'next.parked',
  'contact.verified',
]);

const field = (event: LogEvent, name: string): string => textIn(event, name) ?? '';

const TEXTS: Readonly<Record<string, Text>> = {
  'incident.declared': (event, { words }) => words.events.declared(field(event, 'name') || words.unnamed),
  'incident.renamed': (event, { words }) => words.events.renamed(field(event, 'name')),
  'incident.closed': (event, { words }) => words.events.closed(field(event, 'reason')),
  'incident.reopened': (event, { words }) => words.events.reopened(field(event, 'reason')),
  'incident.joined': (_event, { words }) => words.events.joined,
  'component.marked': (event, { words, name, time }) => {
    const state = field(event, 'state') as keyof typeof words.status;
    const since = instantIn(event, 'since');
    const status = words.status[state] ?? state;
    const isEarlier = since !== null && Date.parse(since) !== Date.parse(happenedAt(event));
    return words.events.marked(
      name(field(event, 'subject')),
      status,
      isEarlier ? time(since) : null,
      textIn(event, 'text'),
    );
  },
  'procedure.started': (event, telling) =>
    telling.words.events.started(titleOf(event, telling), textIn(event, 'place')),
  'procedure.finished': (event, telling) => {
    const title = titleOf(event, telling);
    const { events } = telling.words;
    if (field(event, 'outcome') === 'handed-over') return events.handedOver(title);
    return field(event, 'outcome') === 'abandoned'
      ? events.stopped(title, field(event, 'reason'))
      : events.finished(title);
  },
  'step.done': (event, telling) =>
    telling.words.events.stepDone(titleOf(event, telling), numberOf(event, telling), valuesOf(event)),
  'step.skipped': (event, telling) =>
    telling.words.events.stepSkipped(titleOf(event, telling), numberOf(event, telling), field(event, 'reason')),
  'step.undone': (event, telling) => telling.words.events.stepUndone(titleOf(event, telling), numberOf(event, telling)),
  'branch.taken': (event, telling) =>
    telling.words.events.answered(titleOf(event, telling), numberOf(event, telling), optionOf(event, telling)),
  'timer.started': (event, { words, time }) => words.events.timer(field(event, 'name'), timeIn(event, 'due', time)),
  'timer.cleared': (event, { words }) => words.events.timerCleared(field(event, 'name')),
  'help.asked': (event, { words, name }) => words.events.help(name(field(event, 'of')), field(event, 'text')),
  'call.attempted': (event, { words, name }) => {
    const outcome = field(event, 'outcome') as keyof typeof words.outcomes;
    const other = textIn(event, 'reached');
    return words.events.called(
      name(field(event, 'subject')),
      words.outcomes[outcome] ?? outcome,
      other === null ? null : name(other),
      textIn(event, 'text'),
    );
  },
  'call-tree.started': (event, { words, name }) => words.events.treeStarted(name(field(event, 'subject'))),
  'call-tree.completed': (event, { words, name }) => {
    const unreached = textsIn(event, 'unreached').map(name).join(', ');
    return words.events.treeCompleted(name(field(event, 'subject')), unreached === '' ? null : unreached);
  },
  'decision.asked': (event, { words, time }) => {
    const due = instantIn(event, 'due');
    return words.events.asked(field(event, 'question'), due === null ? null : time(due));
  },
  'decision.made': (event, { words }) =>
    words.events.decided(field(event, 'question'), field(event, 'chosen'), field(event, 'reason')),
  'decision.reviewed': (event, { words, facts }) => {
    const asked = facts.state.decisions.find(({ decision }) => decision === field(event, 'decision'))?.question ?? '';
    return words.events.reviewed(asked, field(event, 'outcome') !== 'changed', field(event, 'reason'));
  },
  'note.added': (event, telling) => paperText(event, telling, telling.words.events.note(field(event, 'text'))),
  'fact.added': (event, telling) => paperText(event, telling, telling.words.events.fact(field(event, 'text'))),
  'role.assigned': (event, { words, name }) =>
    words.events.role(name(field(event, 'role')), name(field(event, 'contact'))),
  'next.parked': (event, { words, about, time }) =>
    words.events.parked(about(field(event, 'what')), timeIn(event, 'until', time)),
  'message.sent': (event, { words, name }) =>
    words.events.sent(name(field(event, 'subject')), textsIn(event, 'to').map(name).join(', ')),
  'report.issued': issuedText,
  'handover.given': issuedText,
  'action.raised': (event, { words }) => words.events.action(field(event, 'title')),
  'action.updated': (event, { words }) => {
    const state = field(event, 'state') as keyof typeof words.actionStates;
    return words.events.actionUpdated(field(event, 'title'), words.actionStates[state] ?? state);
  },
  'contact.verified': (event, { words, name }) => {
    const outcome = field(event, 'outcome');
    const said = outcome === 'changed' || outcome === 'failed' ? outcome : 'confirmed';
    return words.events.verified(name(field(event, 'subject')), said);
  },
  'exercise.started': (_event, { words }) => words.events.exercise.started,
  'exercise.paused': (_event, { words }) => words.events.exercise.paused,
  'exercise.resumed': (_event, { words }) => words.events.exercise.resumed,
  'exercise.ended': (_event, { words }) => words.events.exercise.ended,
  'inject.delivered': (event, telling) => telling.words.events.inject('delivered', injectOf(event, telling)),
  'inject.held': (event, telling) => telling.words.events.inject('held', injectOf(event, telling)),
  'inject.skipped': (event, telling) => telling.words.events.inject('skipped', injectOf(event, telling)),
  'inject.added': (event, { words }) => words.events.inject('added', field(event, 'title') || field(event, 'id')),
  'observation.added': (event, { words }) => {
    const sort = field(event, 'sort');
    return words.events.observation(sort === 'good' || sort === 'gap' ? sort : 'fix', field(event, 'text'));
  },
  'clock.changed': (event, { words }) => {
    const device = textIn(event, 'device');
    return device === null ? words.events.clock : words.events.clockAgreed(device);
  },
  'event.corrected': (event, { words }) => words.events.corrected(field(event, 'reason')),
};

function issuedText(event: LogEvent, { words }: Telling): string {
  const kind = field(event, 'kind') as ReportKind;
  const number = event.data['number'];
  return words.events.issued(words.kinds[kind] ?? kind, typeof number === 'number' ? number : 1);
}

function paperText(event: LogEvent, { words }: Telling, text: string): string {
  return event.data['fromPaper'] === true ? words.events.fromPaper(text) : text;
}

function timeIn(event: LogEvent, name: string, time: Telling['time']): string {
  const at = instantIn(event, name);
  return at === null ? '?' : time(at);
}

function runOf(event: LogEvent, telling: Telling): RunState | null {
  return telling.run(field(event, 'run'));
}

function titleOf(event: LogEvent, telling: Telling): string {
  const title = runOf(event, telling)?.title ?? '';
  return title === '' ? telling.name(field(event, 'subject')) : title;
}

function itemOf(event: LogEvent, telling: Telling) {
  return runOf(event, telling)?.items.find(({ item }) => item.key === textIn(event, 'key'))?.item;
}

function numberOf(event: LogEvent, telling: Telling): string {
  return itemOf(event, telling)?.number ?? '?';
}

function optionOf(event: LogEvent, telling: Telling): string {
  const item = itemOf(event, telling);
  const option = event.data['option'];
  return item?.type === 'decision' && typeof option === 'number' ? (item.options[option]?.label ?? '?') : '?';
}

function valuesOf(event: LogEvent): string {
  const values = event.data['values'];
  if (typeof values !== 'object' || values === null) return '';
  return Object.entries(values)
    .map(([name, value]) => `${name} ${String(value)}`)
    .join(', ');
}

function injectOf(event: LogEvent, { facts }: Telling): string {
  const id = field(event, 'inject');
  const injects = facts.input.plan.scenarios.flatMap((scenario) => scenario.injects);
  return injects.find((inject) => inject.id === id)?.title ?? id;
}
