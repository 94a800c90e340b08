import { useState } from 'react';
import type { SaveState } from '#app/door.ts';
import type { LogEvent } from '#domain/incident/events.ts';
import { lineOf } from '../log/log-line.ts';
import { Button } from '../shared/button.tsx';
import { copyText } from '../shared/copy-text.ts';
import { useWords } from '../words/words.ts';
import styles from './unsaved-entries.module.css';

/** Entries that neither the journal nor the database took: on screen until one of them has. */
export function UnsavedEntries({ save }: { readonly save: SaveState }) {
  if (save.state !== 'unsaved') return null;
  return <Entries entries={save.entries} />;
}

function Entries({ entries }: { readonly entries: readonly LogEvent[] }) {
  const words = useWords();
  const [copied, setCopied] = useState(0);
  const lines = entries.map((event) => ({
    hash: event.hash,
    text: entryText(event, lineOf(event, [], words.log).text),
  }));
  const copy = async () => {
    if (await copyText(lines.map((line) => line.text).join('\n'))) setCopied(entries.length);
  };
  return (
    <section className={styles['panel']} role="alert">
      <h2>{words.keeping.unsaved(entries.length)}</h2>
      <p>{words.keeping.unsavedNext}</p>
      <ol className={styles['entries']}>
        {lines.map((line) => (
          <li key={line.hash}>{line.text}</li>
        ))}
      </ol>
      <div className={styles['actions']}>
        <Button onClick={() => void copy()}>
          {copied === entries.length ? words.keeping.copied : words.keeping.copy}
        </Button>
        <Button onClick={() => window.print()}>{words.keeping.print}</Button>
      </div>
    </section>
  );
}

/** As it would stand in a log on paper: time, who, what; whatever has no words of its own, as it is. */
function entryText(event: LogEvent, text: string): string {
  const said = text === '' ? JSON.stringify(event.data) : text;
  return `${event.at.slice(11, 19)} ${event.by}: ${said}`;
}
