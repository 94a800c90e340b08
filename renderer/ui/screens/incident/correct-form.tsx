import { type FormEvent, useId, useState } from 'react';
import type { IncidentFile } from '#app/incident-file.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { useIncidentActs } from '../../incident/use-incident-file.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { Keys } from '../../shared/keys.tsx';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';

interface Props {
  readonly file: IncidentFile;
  readonly event: LogEvent;
  readonly onClose: () => void;
}

/** Corrects an entry: what was written stays, struck through, with the reason; words can be put in its place. */
export function CorrectForm({ file, event, onClose }: Props) {
  const words = useWords().incidentLog;
  const acts = useIncidentActs(file.state.summary.incident);
  const before = event.data['text'];
  const [text, setText] = useState(typeof before === 'string' ? before : '');
  const [reason, setReason] = useState('');
  const [textId, reasonId] = [useId(), useId()];
  const send = async (submit: FormEvent) => {
    submit.preventDefault();
    if (reason.trim() === '') return;
    const isChanged = typeof before === 'string' && text.trim() !== '' && text.trim() !== before;
    await acts.correct(event, reason.trim(), isChanged ? text.trim() : null);
    onClose();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(submit) => void send(submit)}
      onKeyDown={(key) => {
        if (key.key !== 'Escape') return;
        key.stopPropagation();
        onClose();
      }}
    >
      {typeof before === 'string' && (
        <>
          <label htmlFor={textId}>{words.correctText}</label>
          <input id={textId} value={text} onChange={(change) => setText(change.target.value)} />
        </>
      )}
      <label htmlFor={reasonId}>{words.correctWhy}</label>
      <input
        id={reasonId}
        ref={focusOnce}
        required
        value={reason}
        onChange={(change) => setReason(change.target.value)}
      />
      <div className={styles['buttons']}>
        <Button small look="primary" onClick={(press) => press.currentTarget.form?.requestSubmit()}>
          {words.correctSend} <Keys keys={['Enter']} />
        </Button>
        <Button small onClick={onClose}>
          {words.back} <Keys keys={['Esc']} />
        </Button>
      </div>
    </form>
  );
}
