import type { RunState } from '#domain/incident/run.ts';
import { NEXT_REPORT } from '#domain/incident/situation.ts';
import type { WordsLanguage } from '#domain/plan/problem-words.ts';
import type { ReportFacts } from './facts.ts';
import { REPORT_WORDS, type ReportWords } from './words.ts';

/** What turns facts into text: words, names and times. */
export interface Telling {
  readonly facts: ReportFacts;
  readonly words: ReportWords;
  /** `EXERCISE`, `DRILL`; `null` for an incident. */
  readonly mark: string | null;
  /** Of a contact, component, procedure, tree or role; the id itself where the plan has none. */
  name(id: string): string;
  /** Of `kind:id`. */
  about(reference: string): string;
  run(id: string): RunState | null;
  /** `03:26`; with the day where the incident is older than a day, or another one. */
  time(at: number | string): string;
  /** `17 Nov 2026, 03:26`. */
  dateTime(at: number | string): string;
  date(iso: string): string;
  /** `1 h 15`, `45 min`, `2 d 3 h`. */
  length(ms: number): string;
}

const MONTHS = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
} as const;

/** How `facts` are told in `language`: times by the clock of whoever declared. */
export function tellingOf(facts: ReportFacts, language: WordsLanguage): Telling {
  const { plan } = facts.input;
  const words = REPORT_WORDS[language];
  const names = new Map<string, string>(
    [
      ...plan.roles.map(({ id, name }) => [id, name] as const),
      ...plan.callTrees.map(({ id, name }) => [id, name] as const),
      ...plan.procedures.map(({ id, title }) => [id, title] as const),
      ...plan.components.map(({ id, name }) => [id, name] as const),
      ...plan.contacts.map(({ id, name }) => [id, name] as const),
    ].map(([id, name]) => [id as string, name]),
  );
  const runs = new Map<string, RunState>(facts.runs.map((run) => [run.run, run]));
  const clock = clockOf(facts, language);
  const { kind } = facts.state.summary;
  return {
    facts,
    words,
    mark: kind === 'incident' ? null : words.marks[kind],
    name: (id) => names.get(id) ?? id,
    about: (reference) => {
      if (reference === NEXT_REPORT) return words.nextReport;
      const id = reference.slice(reference.indexOf(':') + 1);
      return names.get(id) ?? reference;
    },
    run: (id) => runs.get(id) ?? null,
    ...clock,
    length: (ms) => lengthText(ms, language),
  };
}

function clockOf(facts: ReportFacts, language: WordsLanguage): Pick<Telling, 'time' | 'dateTime' | 'date'> {
  const zone = offsetOf(facts.state.summary.declared);
  const local = (at: number | string) =>
    new Date((typeof at === 'number' ? at : Date.parse(at)) + zone * 60_000).toISOString();
  const date = (iso: string) => {
    const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
    return `${Number(day)} ${MONTHS[language][Number(month) - 1] ?? month} ${year}`;
  };
  const first = local(facts.declaredAt).slice(0, 10);
  const isOneDay = local(facts.end).slice(0, 10) === first;
  const dateTime = (at: number | string) => `${date(local(at))}, ${local(at).slice(11, 16)}`;
  return {
    date,
    dateTime,
    time: (at) => (isOneDay && local(at).slice(0, 10) === first ? local(at).slice(11, 16) : dateTime(at)),
  };
}

/** Minutes that the clock of `instant` is ahead of UTC. */
function offsetOf(instant: string): number {
  const found = /([+-])(\d\d):?(\d\d)$/.exec(instant);
  if (found === null) return 0;
  return (Number(found[2]) * 60 + Number(found[3])) * (found[1] === '-' ? -1 : 1);
}

function lengthText(ms: number, language: WordsLanguage): string {
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
  const day = language === 'fr' ? 'j' : 'd';
  if (days > 0) return `${days} ${day}${hours === 0 ? '' : ` ${hours} h`}`;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, '0')}`;
}
