import { useId } from 'react';
import { usePeople } from '../../person/use-people.ts';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import styles from './forms.module.css';

interface Props {
  readonly draft: Readonly<Record<string, string>>;
  readonly onDraft: (draft: Readonly<Record<string, string>>) => void;
}

/** What was learned, each with who mends it and until when: it becomes an action of the plan. */
export function LessonFields({ draft, onDraft }: Props) {
  const words = useWords().closing;
  const people = usePeople();
  const list = useId();
  const count = Number(draft['lessons'] ?? '1');
  const set = (name: string, value: string) => onDraft({ ...draft, [name]: value });
  return (
    <fieldset className={styles['choices']}>
      <legend>{words.lessons}</legend>
      <p>{words.lessonsHint}</p>
      {Array.from({ length: count }, (_, index) => {
        const of = String(index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a lesson is its place
          <div key={index} className={styles['row']}>
            <input
              aria-label={words.lesson(of)}
              placeholder={words.lesson(of)}
              value={draft[`lesson-${index}`] ?? ''}
              onChange={(event) => set(`lesson-${index}`, event.target.value)}
            />
            <input
              aria-label={words.owner(of)}
              placeholder={words.owner(of)}
              list={list}
              value={draft[`owner-${index}`] ?? ''}
              onChange={(event) => set(`owner-${index}`, event.target.value)}
            />
            <input
              type="date"
              aria-label={words.due(of)}
              value={draft[`due-${index}`] ?? ''}
              onChange={(event) => set(`due-${index}`, event.target.value)}
            />
          </div>
        );
      })}
      <datalist id={list}>
        {people.names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div className={styles['buttons']}>
        <Button small onClick={() => set('lessons', String(count + 1))}>
          {words.another}
        </Button>
      </div>
    </fieldset>
  );
}
