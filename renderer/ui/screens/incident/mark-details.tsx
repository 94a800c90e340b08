import { type FormEvent, useId, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { lastTimeOfDay } from '#app/incidents.ts';
import type { Mark } from '#domain/incident/situation.ts';
import { useApp } from '../../app-context.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { useWords } from '../../words/words.ts';
import styles from './mark-box.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly mark: Mark;
  readonly onClose: () => void;
}

/** Since when, and what was seen: late facts count from when they began, not from when they were typed. */
export function MarkDetails({ file, mark, onClose }: Props) {
  const app = useApp();
  const words = useWords().board;
  const formats = useFormats();
  const acts = useIncidentActs(file.state.summary.incident);
  const began = formats.time(Date.parse(mark.since));
  const [since, setSince] = useState(began);
  const [text, setText] = useState(mark.text ?? '');
  const [isWrong, setWrong] = useState(false);
  const [sinceId, textId] = [useId(), useId()];
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const at = since.trim() === began ? mark.since : lastTimeOfDay(app, since);
    setWrong(at === null);
    if (at === null) return;
    const said = text.trim() === '' ? {} : { text: text.trim() };
    await acts.mark({ subject: mark.subject, state: mark.state, since: at, ...said });
    onClose();
  };
  return (
    <form className={styles['details']} onSubmit={(event) => void save(event)}>
      <label htmlFor={sinceId}>{words.since}</label>
      <input
        id={sinceId}
        className={styles['time']}
        value={since}
        aria-invalid={isWrong}
        onChange={(event) => setSince(event.target.value)}
      />
      <label htmlFor={textId}>{words.whatSeen}</label>
      <input id={textId} value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
      {isWrong && <p role="alert">{words.wrongTime}</p>}
      <Button small onClick={(event) => event.currentTarget.form?.requestSubmit()}>
        {words.keepIt}
      </Button>
      <button type="submit" hidden />
    </form>
  );
}
