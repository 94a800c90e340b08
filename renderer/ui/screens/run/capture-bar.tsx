import { IconPencilPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { Keys } from '../../shared/keys.tsx';
import { useDraft } from '../../shared/use-draft.ts';
import { useWords } from '../../words/words.ts';
import styles from './capture-bar.module.css';

/** The field that `N` goes to. */
export const CAPTURE_FIELD = 'capture-note';

/** Type and press Enter: the entry is in the log. Half-typed words survive a restart. */
export function CaptureBar({
  onNote,
  enabled,
}: {
  readonly onNote: (text: string) => Promise<void>;
  readonly enabled: boolean;
}) {
  const words = useWords().run;
  const [draft, setDraft] = useDraft('capture');
  const text = draft['text'] ?? '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '' || !enabled) return;
    await onNote(text.trim());
    setDraft({});
  };
  return (
    <form className={styles['bar']} onSubmit={(event) => void send(event)}>
      <label className={styles['field']}>
        <IconPencilPlus size={20} stroke={1.9} aria-hidden="true" />
        <span className="visually-hidden">{words.note}</span>
        <input
          id={CAPTURE_FIELD}
          value={text}
          placeholder={words.notePlaceholder}
          autoComplete="off"
          onChange={(event) => setDraft({ text: event.target.value })}
        />
      </label>
      <span className={styles['keys']}>
        <Keys keys={['N']} /> {words.noteKey} <Keys keys={['Mod', 'Z']} /> {words.undoKey}
      </span>
    </form>
  );
}
