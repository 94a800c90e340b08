import { type FormEvent, useId, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import { lastTimeOfDay } from '#app/incidents.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor, useIncidentActs } from '../../incident/use-incident-file.ts';
import { usePeople } from '../../person/use-people.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { Panel } from '../../shared/panel.tsx';
import { Segmented } from '../../shared/segmented.tsx';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';

/** Entries that were written on paper, typed in with the time and the name that the paper says. */
export function PaperForm({ file }: { readonly file: IncidentFile }) {
  const app = useApp();
  const words = useWords();
  const people = usePeople();
  const author = useAuthor();
  const acts = useIncidentActs(file.state.summary.incident);
  const [type, setType] = useState<'note.added' | 'fact.added'>('note.added');
  const [time, setTime] = useState('');
  const [who, setWho] = useState('');
  const [text, setText] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [timeId, whoId, textId, list] = [useId(), useId(), useId(), useId()];
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const at = lastTimeOfDay(app, time);
    setWrong(at === null);
    if (at === null || text.trim() === '') return;
    const by = who.trim() === '' ? author : people.byFor(who);
    await acts.fromPaper({ type, text: text.trim(), at, by });
    announce(words.incident.captured);
    setText('');
    document.getElementById(timeId)?.focus();
  };
  return (
    <Panel title={words.incidentLog.paper}>
      <form className={`${styles['form']} ${styles['padded']}`} onSubmit={(event) => void send(event)}>
        <p>{words.incidentLog.paperHint}</p>
        <Segmented
          small
          label={words.incidentLog.sort}
          value={type}
          options={[
            { value: 'note.added', label: words.incident.captureNote },
            { value: 'fact.added', label: words.incident.captureFact },
          ]}
          onChange={setType}
        />
        <label htmlFor={timeId}>{words.incidentLog.paperTime}</label>
        <input
          id={timeId}
          required
          value={time}
          placeholder="03:41"
          aria-invalid={isWrong}
          onChange={(event) => setTime(event.target.value)}
        />
        {isWrong && <p role="alert">{words.board.wrongTime}</p>}
        <label htmlFor={whoId}>{words.incidentLog.paperWho}</label>
        <input
          id={whoId}
          list={list}
          value={who}
          placeholder={people.name(author)}
          onChange={(event) => setWho(event.target.value)}
        />
        <datalist id={list}>
          {people.names.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <label htmlFor={textId}>{words.incidentLog.paperText}</label>
        <input id={textId} required value={text} autoComplete="off" onChange={(event) => setText(event.target.value)} />
        <div className={styles['buttons']}>
          <Button small onClick={(event) => event.currentTarget.form?.requestSubmit()}>
            {words.incidentLog.paperSend}
          </Button>
          <button type="submit" hidden />
        </div>
      </form>
    </Panel>
  );
}
