import { IconPencilPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'react-router';
import type { IncidentFile } from '#app/incident-file.ts';
import { useSettings } from '../app-context.ts';
import { usePeople } from '../person/use-people.ts';
import { WhoAreYou } from '../person/who-are-you.tsx';
import { announce } from '../shared/announcer.tsx';
import { Button } from '../shared/button.tsx';
import { Keys } from '../shared/keys.tsx';
import { Segmented } from '../shared/segmented.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { useWords } from '../words/words.ts';
import styles from './capture.module.css';
import { useIncidentActs } from './use-incident-file.ts';

/** The field that `N` and `F` go to. */
export const CAPTURE_FIELD = 'capture-note';

export type CaptureSort = 'note' | 'fact';

interface Props {
  readonly file: IncidentFile;
  readonly sort: CaptureSort;
  readonly onSort: (sort: CaptureSort) => void;
}

/** Type and press Enter: the entry is in the log. On every screen while an incident is open; half-typed words are kept. */
export function Capture({ file, sort, onSort }: Props) {
  const words = useWords().incident;
  const acts = useIncidentActs(file.state.summary.incident);
  const about = useAbout(file);
  const [draft, setDraft] = useDraft('capture');
  const { person } = useSettings();
  const people = usePeople();
  const [isAsking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  const text = draft['text'] ?? '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    try {
      await acts[sort](text.trim(), about);
      setDraft({});
      setFailed(false);
      announce(words.captured);
    } catch {
      setFailed(true);
    }
  };
  const word = sort === 'note' ? words.captureNote : words.captureFact;
  return (
    <section className={styles['capture']} aria-label={words.captureBar}>
      {isAsking && (
        <div className={styles['who']}>
          <WhoAreYou onDone={() => setAsking(false)} />
        </div>
      )}
      <form className={styles['bar']} onSubmit={(event) => void send(event)}>
        <Button small className={styles['me']} aria-expanded={isAsking} onClick={() => setAsking(!isAsking)}>
          <span className="visually-hidden">{words.youAre}</span>
          {person === null ? words.whoAreYou : people.initials(person.by)}
        </Button>
        <Segmented
          small
          label={words.log}
          value={sort}
          options={[
            { value: 'note', label: words.captureNote },
            { value: 'fact', label: words.captureFact },
          ]}
          onChange={onSort}
        />
        <label className={styles['field']}>
          <IconPencilPlus size={20} stroke={1.9} aria-hidden="true" />
          <span className="visually-hidden">{words.captureLabel(word)}</span>
          <input
            id={CAPTURE_FIELD}
            value={text}
            placeholder={sort === 'note' ? words.capture : words.captureOfFact}
            autoComplete="off"
            onChange={(event) => setDraft({ text: event.target.value })}
          />
        </label>
        {failed && <p role="alert">{words.notKept}</p>}
        <span className={styles['keys']}>
          <span>
            <Keys keys={['N']} /> {words.keyNote}
          </span>
          <span>
            <Keys keys={['D']} /> {words.keyDecision}
          </span>
          <span>
            <Keys keys={['F']} /> {words.keyFact}
          </span>
          <span className={styles['last']}>
            <Keys keys={['Mod', 'Z']} /> {words.keyUndo}
          </span>
        </span>
      </form>
    </section>
  );
}

/** What is in front of the person: a note taken in a run is about its procedure. */
function useAbout(file: IncidentFile): string | null {
  const { pathname } = useLocation();
  const run = file.view.runs.find((one) => pathname === `/run/${one.run}`);
  return run === undefined ? null : `procedure:${run.subject}`;
}
