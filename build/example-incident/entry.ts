/** An entry of the story: who wrote what, when, on which laptop. Steps are named by number; the maker looks their keys up. */
export interface Entry {
  /** `HH:MM` of 17 November 2026, by the laptop's clock. */
  readonly at: string;
  /** When it happened, where that was earlier. */
  readonly happened?: string;
  readonly laptop: 'ops' | 'it';
  readonly by: string;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Name by which a decision refers to it. */
  readonly as?: string;
}

type Data = Readonly<Record<string, unknown>>;

/** Entries of one person on one laptop. */
export function writer(laptop: Entry['laptop'], by: string) {
  const entry =
    (type: string) =>
    (at: string, data: Data, more: Pick<Entry, 'as' | 'happened'> = {}): Entry => ({
      at,
      laptop,
      by,
      type,
      data,
      ...more,
    });
  return {
    entry,
    note: (at: string, text: string, more: Data = {}) => entry('note.added')(at, { text, ...more }),
    fact: (at: string, text: string, as?: string, about?: string) =>
      entry('fact.added')(at, { text, ...(about === undefined ? {} : { about }) }, as === undefined ? {} : { as }),
    mark: (at: string, subject: string, state: string, since: string, text: string) =>
      entry('component.marked')(at, { subject, state, since: { time: since }, text }),
    start: (at: string, run: string, procedure: string, place: string) =>
      entry('procedure.started')(at, { run: { run }, subject: procedure, place }),
    done: (at: string, run: string, step: string, values?: Readonly<Record<string, string>>, round = 1) =>
      entry('step.done')(at, { run: { run }, key: { run, step }, round, ...(values === undefined ? {} : { values }) }),
    skip: (at: string, run: string, step: string, reason: string) =>
      entry('step.skipped')(at, { run: { run }, key: { run, step }, round: 1, reason }),
    answer: (at: string, run: string, step: string, option: number, round = 1) =>
      entry('branch.taken')(at, { run: { run }, key: { run, step }, round, option }),
    timer: (at: string, run: string, step: string, name: string, due: string) =>
      entry('timer.started')(at, { run: { run }, key: { run, step }, name, due: { time: due } }),
    finish: (at: string, run: string) => entry('procedure.finished')(at, { run: { run }, outcome: 'done' }),
    call: (at: string, subject: string, outcome: string, more: Data = {}) =>
      entry('call.attempted')(at, {
        subject,
        tree: 'crisis-cell',
        channel: {
          index: 0,
          type: subject === 'nimbria-duty-desk' || subject === 'health-agency' ? 'phone' : 'mobile',
        },
        outcome,
        ...more,
      }),
    role: (at: string, role: string, contact: string) => entry('role.assigned')(at, { role, contact }),
    ask: (at: string, decision: string, question: string, due: string, of: string) =>
      entry('decision.asked')(at, { decision: { decision }, question, due: { time: due }, by: of }),
    decide: (
      at: string,
      decision: string,
      question: string,
      said: {
        readonly options: readonly string[];
        readonly chosen: string;
        readonly reason: string;
        readonly facts: readonly string[];
        readonly lookAgainAt?: string;
        readonly with?: readonly string[];
      },
    ) =>
      entry('decision.made')(at, {
        decision: { decision },
        question,
        options: said.options,
        chosen: said.chosen,
        reason: said.reason,
        facts: said.facts.map((entryNamed) => ({ entryNamed })),
        with: said.with ?? [],
        ...(said.lookAgainAt === undefined ? {} : { lookAgainAt: { time: said.lookAgainAt } }),
      }),
    review: (at: string, decision: string, outcome: string, reason: string) =>
      entry('decision.reviewed')(at, { decision: { decision }, outcome, reason }),
  };
}
