import { useLiveQuery } from 'dexie-react-hooks';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { type IdRefusal, renameId, whatHangs, whyNotId } from '#app/edit-things.ts';
import type { Author } from '#app/record.ts';
import { titlesOf } from '#app/titles.ts';
import type { Named } from '#domain/editing/references.ts';
import { thingTitle } from '#domain/plan/thing-title.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { useWords } from '../../words/words.ts';
import styles from './written-screen.module.css';

type Run = (act: () => Promise<unknown>, said: string) => Promise<void>;

interface FormProps {
  readonly children: ReactNode;
  readonly act: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

function Form({ children, act, onSubmit, onCancel }: FormProps) {
  const words = useWords().editor;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {children}
      <Button look="primary" onClick={(event) => event.currentTarget.form?.requestSubmit()}>
        {act}
      </Button>
      <Button onClick={onCancel}>{words.cancel}</Button>
    </form>
  );
}

/** Asks for a tag. */
export function TagForm({
  onDone,
  onCancel,
}: {
  readonly onDone: (tag: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useWords().editor;
  const [tag, setTag] = useState('');
  const field = useId();
  return (
    <Form act={words.tagDo} onCancel={onCancel} onSubmit={() => tag.trim() !== '' && onDone(tag.trim())}>
      <label htmlFor={field}>{words.tag}</label>
      <input
        id={field}
        value={tag}
        ref={focusOnce}
        required
        autoComplete="off"
        onChange={(event) => setTag(event.target.value)}
      />
    </Form>
  );
}

interface OwnerProps {
  readonly onDone: (owner: string, name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for an owner among the contacts. */
export function OwnerForm({ onDone, onCancel }: OwnerProps) {
  const app = useApp();
  const words = useWords().editor;
  const contacts = useLiveQuery(() => titlesOf(app, 'contact'), [app]) ?? [];
  const [owner, setOwner] = useState('');
  const field = useId();
  const chosen = contacts.find((one) => one.id === owner) ?? contacts[0];
  return (
    <Form
      act={words.setOwner}
      onCancel={onCancel}
      onSubmit={() => chosen !== undefined && onDone(chosen.id, chosen.title)}
    >
      <label htmlFor={field}>{words.setOwner}</label>
      <select id={field} value={chosen?.id ?? ''} ref={focusOnce} onChange={(event) => setOwner(event.target.value)}>
        {contacts.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </Form>
  );
}

interface RenameProps {
  readonly what: Named;
  readonly author: Author;
  readonly onCancel: () => void;
  readonly run: Run;
}

/** Asks for another id; everything that names the thing follows. */
export function RenameForm({ what, author, onCancel, run }: RenameProps) {
  const app = useApp();
  const words = useWords().editor;
  const [id, setId] = useState(what.id);
  const [why, setWhy] = useState<IdRefusal | null>(null);
  const field = useId();
  const rename = async () => {
    if (id === what.id) return onCancel();
    const refusal = await whyNotId(app, what.kind, id);
    setWhy(refusal);
    if (refusal !== null) return undefined;
    const name = words.renamed(what.id, id);
    return run(() => renameId(app, author, what, id, name), name);
  };
  return (
    <Form act={words.renameDo} onCancel={onCancel} onSubmit={() => void rename()}>
      <label htmlFor={field}>{words.renameOf(what.id)}</label>
      <input
        id={field}
        value={id}
        ref={focusOnce}
        required
        autoComplete="off"
        spellCheck={false}
        aria-invalid={why !== null}
        onChange={(event) => setId(event.target.value)}
      />
      <small>{words.renameHint}</small>
      {why !== null && (
        <p role="alert" className={styles['refused']}>
          {words.idRefused[why]}
        </p>
      )}
    </Form>
  );
}

interface RemoveProps {
  readonly which: readonly Named[];
  readonly files: readonly string[];
  readonly onCancel: () => void;
  readonly onRemove: () => void;
}

/** Shows what a removal would leave hanging, then removes. */
export function RemoveForm({ which, files, onCancel, onRemove }: RemoveProps) {
  const app = useApp();
  const words = useWords().editor;
  const hanging = useLiveQuery(() => whatHangs(app, which, files), [app, which, files]);
  return (
    <Form act={words.removeDo} onCancel={onCancel} onSubmit={onRemove}>
      <div className={styles['hanging']}>
        {hanging !== undefined && hanging.length === 0 && <p>{words.hangsNone}</p>}
        {hanging !== undefined && hanging.length > 0 && (
          <>
            <p>{words.hangs(hanging.length)}</p>
            <ul>
              {hanging.slice(0, 12).map(({ kind, thing }) => (
                <li key={`${kind}:${thing.id}`}>
                  <Link to={places.edit(thing.origin?.file ?? '', thing.origin?.line)}>{thingTitle(thing)}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <small>{words.removeUndo}</small>
      </div>
    </Form>
  );
}
