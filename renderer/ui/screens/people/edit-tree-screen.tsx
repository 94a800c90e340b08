import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { thing, thingsOf } from '#app/plan.ts';
import type { CallTree, Contact } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { places } from '../../places.ts';
import { Button } from '../../shared/button.tsx';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { MissingThing } from '../../things/missing-thing.tsx';
import { useWords } from '../../words/words.ts';
import styles from './edit-tree.module.css';
import { TreeRows } from './tree-rows.tsx';
import { useTreeDraft } from './use-tree-draft.ts';

/** Editing a call tree: who calls whom, the branches' names, the deputies. Saved as one change of the plan. */
export function EditTreeScreen() {
  const app = useApp();
  const { id = '' } = useParams();
  const words = useWords().people;
  const tree = useLiveQuery(() => thing(app, 'tree', id), [app, id]);
  const contacts = useLiveQuery(() => thingsOf(app, 'contact'), [app]);
  if (tree === undefined || contacts === undefined) return null;
  if (tree === null) return <MissingThing title={words.missingTree} />;
  return <EditTree key={tree.id} tree={tree} contacts={contacts} />;
}

function EditTree({ tree, contacts }: { readonly tree: CallTree; readonly contacts: readonly Contact[] }) {
  const words = useWords().contacts.tree;
  const draft = useTreeDraft(tree, contacts);
  const names = useMemo(() => contacts.map(({ name }) => name).sort((a, b) => a.localeCompare(b)), [contacts]);
  return (
    <Page
      title={words.title(tree.name)}
      lede={words.lede}
      tools={<Link to={places.thing('tree', tree.id)}>{tree.name}</Link>}
    >
      <Panel title={words.edit}>
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            void draft.save();
          }}
        >
          <div className={styles['fields']}>
            {(['name', 'purpose', 'within'] as const).map((field) => (
              <label key={field}>
                {words[field]}
                <input
                  value={draft.fields[field]}
                  required={field === 'name'}
                  autoComplete="off"
                  onChange={(event) => draft.setField(field, event.target.value)}
                />
              </label>
            ))}
          </div>
          <TreeRows draft={draft} contacts={contacts} />
          <datalist id="tree-people">
            {names.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <div className={styles['foot']}>
            <Button
              look="primary"
              aria-disabled={!draft.isChanged || draft.errors.length > 0}
              onClick={(event) => event.currentTarget.form?.requestSubmit()}
            >
              {words.save}
            </Button>
            {draft.isChanged && <Button onClick={draft.discard}>{words.discard}</Button>}
            <p role="status">{draft.said ?? (draft.isChanged ? words.unsaved : '')}</p>
          </div>
          {draft.errors.length > 0 && (
            <ul className={styles['errors']} role="alert">
              {draft.errors.map((error) => (
                <li key={error}>{error}</li>
              ))}
            </ul>
          )}
        </form>
      </Panel>
    </Page>
  );
}
