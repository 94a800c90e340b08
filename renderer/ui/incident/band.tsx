import { IconMasksTheater, IconPencil } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Instant } from '#domain/incident/events.ts';
import type { IncidentState } from '#domain/incident/situation.ts';
import type { IncidentSummary } from '#domain/incident/summary.ts';
import { usePeople } from '../person/use-people.ts';
import { focusOnce } from '../shared/focus-once.ts';
import { useFormats } from '../shared/formats.ts';
import { StatusMark } from '../shared/status-mark.tsx';
import { useNow } from '../shared/use-now.ts';
import { useWords } from '../words/words.ts';
import styles from './band.module.css';
import type { OpenIncident } from './incident-context.ts';
import { leadOf } from './lead.ts';
import { useIncidentActs } from './use-incident-file.ts';

/** The band of an open incident or exercise: what it is, its name, and the three clocks. */
export function Band({ open, menu }: { readonly open: OpenIncident; readonly menu: React.ReactNode }) {
  const words = useWords().incident;
  const { summary, file } = open;
  const isReal = summary.kind === 'incident';
  return (
    <header className={`${styles['band']} ${isReal ? '' : styles['exercise']}`}>
      {menu}
      <div className={styles['word']}>
        {isReal ? <StatusMark status="down" size={24} /> : <IconMasksTheater size={24} aria-hidden="true" />}
        <b>{isReal ? words.word : words.exerciseWord}</b>
      </div>
      <div className={styles['title']}>
        <Name summary={summary} />
        {file !== null && (
          <About summary={summary} state={file.state} number={file.number} roles={file.edition.roles} />
        )}
      </div>
      <Clocks summary={summary} state={file?.state ?? null} />
    </header>
  );
}

function Name({ summary }: { readonly summary: IncidentSummary }) {
  const words = useWords().incident;
  const acts = useIncidentActs(summary.incident);
  const [typed, setTyped] = useState<string | null>(null);
  if (typed === null) {
    return (
      <button type="button" className={styles['name']} onClick={() => setTyped(summary.name)}>
        <span className="visually-hidden">{summary.name === '' ? '' : words.rename(summary.name)}</span>
        <b aria-hidden={summary.name !== ''}>{summary.name === '' ? words.nameIt : summary.name}</b>
        <IconPencil size={15} stroke={1.9} aria-hidden="true" />
      </button>
    );
  }
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = typed.trim();
    if (name !== '' && name !== summary.name) await acts.rename(name);
    setTyped(null);
  };
  return (
    <form className={styles['naming']} onSubmit={(event) => void save(event)}>
      <input
        aria-label={words.name}
        value={typed}
        ref={focusOnce}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          setTyped(null);
        }}
      />
      <button type="submit">{words.saveName}</button>
    </form>
  );
}

interface AboutProps {
  readonly summary: IncidentSummary;
  readonly state: IncidentState;
  readonly number: string;
  readonly roles: Parameters<typeof leadOf>[0];
}

function About({ summary, state, number, roles }: AboutProps) {
  const words = useWords().incident;
  const people = usePeople();
  const formats = useFormats();
  const lead = leadOf(roles, state);
  const time = formats.time(Date.parse(summary.declared));
  return (
    <span className={styles['about']}>
      {words.about(number, time, people.name(summary.declaredBy))}
      {lead === null ? words.noLead : words.lead(people.name(lead))}
    </span>
  );
}

interface ClocksProps {
  readonly summary: IncidentSummary;
  readonly state: IncidentState | null;
}

function Clocks({ summary, state }: ClocksProps) {
  const words = useWords().incident;
  const formats = useFormats();
  const now = useNow(5000);
  const due = state?.decisions.find((one) => one.isOpen && one.due !== null)?.due ?? null;
  return (
    <>
      <Clock name={words.localTime} value={formats.time(now)} isSpare />
      <Clock name={words.runningFor} value={runningFor(now - Date.parse(summary.declared))} />
      <DueClock due={state?.reportDue ?? null} now={now} names={[words.reportIn, words.reportLate]} isSpare />
      <DueClock due={due} now={now} names={[words.lookAgainIn, words.lookAgainLate]} />
    </>
  );
}

interface DueProps {
  readonly due: Instant | null;
  readonly now: number;
  /** Before its time, and after. */
  readonly names: readonly [string, string];
  readonly isSpare?: boolean;
}

/** How long until something is due; it stands out once that is near. */
function DueClock({ due, now, names: [ahead, late], isSpare = false }: DueProps) {
  const words = useWords().incident;
  const formats = useFormats();
  if (due === null) return null;
  const left = Math.ceil((Date.parse(due) - now) / 60_000);
  const length = Math.abs(left);
  return (
    <Clock
      name={left > 0 ? ahead : late}
      value={length < 60 ? words.minutes(formats.number(length)) : formats.duration(length * 60)}
      isHot={!isSpare || left <= SOON}
      isSpare={isSpare && left > SOON}
    />
  );
}

/** Minutes before a report is due from which it takes room from nothing but the clock on the wall. */
const SOON = 10;

interface ClockProps {
  readonly name: string;
  readonly value: string;
  readonly isHot?: boolean;
  /** The first to go where there is no room. */
  readonly isSpare?: boolean;
}

function Clock({ name, value, isHot = false, isSpare = false }: ClockProps) {
  const classes = [styles['clock'], isHot && styles['hot'], isSpare && styles['spare']].filter(Boolean).join(' ');
  return (
    <div className={classes}>
      <span>{name}</span>
      <b>{value}</b>
    </div>
  );
}

/** "0:45": hours and minutes. */
function runningFor(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
