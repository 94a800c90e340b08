import { useState } from 'react';
import { changeFiles } from '#app/change-plan.ts';
import { changeMany, duplicate, removeThings } from '#app/edit-things.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import { fieldsAt } from '#domain/editing/known-fields.ts';
import type { Named } from '#domain/editing/references.ts';
import { extensionOf, FOLDERS } from '#domain/plan/paths.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useWords } from '../../words/words.ts';
import { OwnerForm, RemoveForm, RenameForm, TagForm } from './bulk-forms.tsx';
import type { WrittenRow, WrittenSort } from './use-written.ts';
import styles from './written-screen.module.css';

interface Props {
  readonly sort: WrittenSort;
  readonly picked: readonly WrittenRow[];
  readonly onAll: () => void;
  readonly onNone: () => void;
}

type Asking = 'tag' | 'owner' | 'rename' | 'remove' | null;

/** What can be done with the things that are chosen, all at once. Nothing asks twice: Ctrl Z takes it back. */
export function BulkBar({ sort, picked, onAll, onNone }: Props) {
  const app = useApp();
  const words = useWords().editor;
  const { person } = useSettings();
  const [asking, setAsking] = useState<Asking>(null);
  const [isRefused, setRefused] = useState(false);
  const author = { by: person?.by ?? app.info.deviceName };
  const first = picked[0];
  if (first === undefined) {
    return (
      <div className={styles['bulk']}>
        <Button small look="link" onClick={onAll}>
          {words.chooseAll}
        </Button>
      </div>
    );
  }
  const which: readonly Named[] =
    sort === 'asset' ? [] : picked.flatMap(({ id }) => (id === null ? [] : [{ kind: sort, id }]));
  const titles = words.andMore(first.title, picked.length - 1);
  const run = async (act: () => Promise<unknown>, said: string) => {
    setRefused(false);
    try {
      await act();
      announce(words.done(said));
      setAsking(null);
      onNone();
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      setRefused(true);
    }
  };
  const copyAll = () => duplicate(app, author, which, { name: words.duplicated(titles), title: words.copyOf });
  const files = sort === 'asset' ? picked.map((row) => row.path) : [];
  const fields = fieldsOf(sort);
  const removal = words.removed(titles);
  const remove = () =>
    sort === 'asset'
      ? changeFiles(app, author, { name: removal, remove: files })
      : removeThings(app, author, which, removal);
  return (
    <div className={styles['bulk']}>
      <b>{words.chosen(picked.length)}</b>
      <Button small look="link" onClick={onNone}>
        {words.chooseNone}
      </Button>
      {sort !== 'asset' && (
        <>
          <Button small onClick={() => void run(copyAll, words.duplicated(titles))}>
            {words.duplicate}
          </Button>
          {which.length === 1 && (
            <Button small onClick={() => setAsking('rename')}>
              {words.rename}
            </Button>
          )}
          {fields.has('tags') && (
            <Button small onClick={() => setAsking('tag')}>
              {words.addTag}
            </Button>
          )}
          {fields.has('owner') && (
            <Button small onClick={() => setAsking('owner')}>
              {words.setOwner}
            </Button>
          )}
          {fields.has('reviewed') && (
            <Button
              small
              onClick={() =>
                void run(
                  () => changeMany(app, author, which, { name: words.stillRightName(titles), reviewed: true }),
                  words.stillRightName(titles),
                )
              }
            >
              {words.stillRight}
            </Button>
          )}
        </>
      )}
      <Button small onClick={() => setAsking('remove')}>
        {words.remove}
      </Button>
      {isRefused && (
        <p role="alert" className={styles['refused']}>
          {words.refused}
        </p>
      )}
      {asking === 'tag' && (
        <TagForm
          onCancel={() => setAsking(null)}
          onDone={(tag) =>
            void run(() => changeMany(app, author, which, { name: words.tagged(tag), tag }), words.tagged(tag))
          }
        />
      )}
      {asking === 'owner' && (
        <OwnerForm
          onCancel={() => setAsking(null)}
          onDone={(owner, name) =>
            void run(() => changeMany(app, author, which, { name: words.ownerIs(name), owner }), words.ownerIs(name))
          }
        />
      )}
      {asking === 'rename' && which[0] !== undefined && (
        <RenameForm what={which[0]} author={author} onCancel={() => setAsking(null)} run={run} />
      )}
      {asking === 'remove' && (
        <RemoveForm
          which={which}
          files={files}
          onCancel={() => setAsking(null)}
          onRemove={() => void run(remove, removal)}
        />
      )}
    </div>
  );
}

/** What things of this sort can be given. */
function fieldsOf(sort: WrittenSort): ReadonlySet<string> {
  if (sort === 'asset') return new Set();
  return new Set(fieldsAt(`${FOLDERS[sort]}/x${extensionOf(sort)}`, []).map((field) => field.name));
}
