import type { IncidentFile } from '#app/incident-file.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { type LogLine, type LogNames, lineOf } from '../../log/log-line.ts';
import type { People } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import { CorrectForm } from './correct-form.tsx';
import styles from './log-table.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly event: LogEvent;
  readonly line: LogLine;
  /** The entry that withdrew or replaced this one. */
  readonly correction: LogEvent | null;
  /** Of the declaration that it belongs to, where several were joined. */
  readonly label: string | null;
  readonly names: LogNames;
  readonly people: People;
  readonly isCorrecting: boolean;
  readonly onCorrect: (isOn: boolean) => void;
}

/** From how late on an entry says that it was written later than it happened, in milliseconds. */
const LATE = 60_000;

/** What cannot be taken back by striking it through. */
const FIXED = /^(incident\.|event\.corrected|clock\.changed|report\.|handover\.)/;

/** One entry as it was written: when it happened, when that was written, who, and what became of it. */
export function LogRow({ file, event, line, correction, label, names, people, isCorrecting, onCorrect }: Props) {
  const { incidentLog: words, log, incident } = useWords();
  const formats = useFormats();
  const instead = correction === null ? null : replacementOf(event, correction);
  const happened = event.happened ?? event.at;
  // Also by how much a clock that was set right by agreement was slow.
  const isLate = Math.abs(Date.parse(event.at) - Date.parse(happened)) >= LATE;
  const notes = [
    file.state.summary.kind === 'exercise' ? incident.exerciseWord : null,
    people.name(event.by),
    line.where,
    event.data['fromPaper'] === true ? words.fromPaper : null,
    isLate ? words.writtenAt(formats.time(Date.parse(event.at))) : null,
  ];
  const canCorrect = file.state.summary.closed === null && correction === null && !FIXED.test(event.type);
  return (
    <div className={styles['row']}>
      <time dateTime={happened}>{formats.time(Date.parse(happened))}</time>
      <div className={styles['entry']}>
        {correction === null ? <span>{line.text}</span> : <s>{line.text}</s>}
        {correction !== null && (
          <p className={styles['correction']}>
            {instead !== null && <span>{lineOf(instead, file.view.runs, log, names).text}</span>}
            <small>
              {words.withdrawn(
                people.initials(correction.by),
                formats.time(Date.parse(correction.at)),
                String(correction.data['reason'] ?? ''),
              )}
            </small>
          </p>
        )}
        <small>
          {label !== null && <b className={styles['label']}>{label}</b>} {notes.filter(Boolean).join(', ')}
        </small>
        {isCorrecting && <CorrectForm file={file} event={event} onClose={() => onCorrect(false)} />}
      </div>
      {canCorrect && !isCorrecting && (
        <Button small look="quiet" onClick={() => onCorrect(true)}>
          {words.correct}
          <span className="visually-hidden">{`: ${line.text}`}</span>
        </Button>
      )}
    </div>
  );
}

/** The entry as it is to be read now; `null` where it was only withdrawn. */
function replacementOf(event: LogEvent, correction: LogEvent): LogEvent | null {
  const replacement = correction.data['replacement'];
  if (typeof replacement !== 'object' || replacement === null || !('type' in replacement && 'data' in replacement)) {
    return null;
  }
  const { type, data } = replacement;
  if (typeof type !== 'string' || typeof data !== 'object' || data === null) return null;
  return { ...event, type, data: { ...data } };
}
