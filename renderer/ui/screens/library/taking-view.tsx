import { useLiveQuery } from 'dexie-react-hooks';
import { useId } from 'react';
import { thingsOf } from '#app/plan.ts';
import type { TakenThing, Taking } from '#domain/library/take.ts';
import type { Component, ComponentId } from '#domain/plan/model.ts';
import { useApp } from '../../app-context.ts';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useAnnounce } from '../../shared/use-announce.ts';
import { useWords } from '../../words/words.ts';
import { BlankList } from './blank-list.tsx';
import styles from './library.module.css';
import type { LibraryUse } from './use-library.ts';

interface Props {
  readonly taking: Taking;
  readonly use: LibraryUse;
  readonly isTaking: boolean;
  readonly wasRefused: boolean;
}

/** All that taking would do: what is added and because of what, what is meant, what is renamed, what is left to fill in. */
export function TakingView({ taking, use, isTaking, wasRefused }: Props) {
  const words = useWords().library;
  const formats = useFormats();
  const { added } = taking;
  const chosen = added.filter(({ because }) => because === null);
  const along = added.filter(({ because }) => because !== null);
  const title = added.length === 0 ? words.shownNone : words.shownTitle(formats.number(added.length));
  useAnnounce(title);
  return (
    <Page
      title={title}
      lede={words.shownLede}
      tools={
        <>
          <Button onClick={use.back}>{words.back}</Button>
          {added.length > 0 && (
            <Button look="primary" aria-disabled={isTaking} onClick={use.take}>
              {isTaking ? words.taking : words.take}
            </Button>
          )}
        </>
      }
    >
      {wasRefused && (
        <p role="alert" className={styles['refused']}>
          {words.refused}
        </p>
      )}
      {taking.standIns.length > 0 && <StandIns taking={taking} use={use} />}
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {chosen.length > 0 && <Things title={words.youChose} things={chosen} />}
          {along.length > 0 && <Things title={words.along} note={words.alongNote} things={along} />}
          {taking.renamed.length > 0 && (
            <Panel title={words.renamed}>
              <p className={styles['note']}>{words.renamedNote}</p>
              <ul className={styles['lines']}>
                {taking.renamed.map(({ kind, title: name, from, to }) => (
                  <li key={`${kind}:${to}`}>
                    <span>{name}</span>
                    <small>{words.renamedLine(from, to)}</small>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
          {taking.own.length > 0 && <Things title={words.own} note={words.ownNote} things={taking.own} />}
          {taking.same.length > 0 && <Things title={words.same} note={words.sameNote} things={taking.same} />}
        </div>
        {taking.blanks.length > 0 && (
          <Panel title={words.blanks}>
            <p className={styles['note']}>{words.blanksNote}</p>
            <BlankList blanks={taking.blanks} areLinks={false} />
          </Panel>
        )}
      </div>
    </Page>
  );
}

interface ThingsProps {
  readonly title: string;
  readonly note?: string;
  readonly things: readonly TakenThing[];
}

function Things({ title, note, things }: ThingsProps) {
  const words = useWords();
  return (
    <Panel title={title}>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      <ul className={styles['lines']}>
        {things.map((thing) => (
          <li key={`${thing.kind}:${thing.id}`}>
            <span>{thing.title}</span>
            <small>
              {thing.because === null
                ? words.things.kinds[thing.kind]
                : words.library.line(words.things.kinds[thing.kind], words.library.because(thing.because))}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function StandIns({ taking, use }: { readonly taking: Taking; readonly use: LibraryUse }) {
  const app = useApp();
  const words = useWords().library;
  const all = useLiveQuery(() => thingsOf(app, 'component'), [app]) ?? [];
  // What must go on is never what it needs.
  const components = all.filter(({ kind }) => kind !== 'function');
  if (components.length === 0) return null;
  return (
    <Panel title={words.standIns}>
      <p className={styles['note']}>{words.standInsNote}</p>
      <ul className={styles['standIns']}>
        {taking.standIns.map(({ id, name }) => (
          <StandIn key={id} id={id} name={name} components={components} use={use} />
        ))}
      </ul>
    </Panel>
  );
}

interface StandInProps {
  readonly id: string;
  readonly name: string;
  readonly components: readonly Component[];
  readonly use: LibraryUse;
}

function StandIn({ id, name, components, use }: StandInProps) {
  const words = useWords().library;
  const field = useId();
  return (
    <li>
      <label htmlFor={field}>{name}</label>
      <select
        id={field}
        value={use.standIns.get(id) ?? ''}
        onChange={(event) => {
          // The values are ids of the plan's components, or nothing.
          use.standFor(id, event.target.value === '' ? null : (event.target.value as ComponentId));
        }}
      >
        <option value="">{words.takeAlong}</option>
        {components.map((component) => (
          <option key={component.id} value={component.id}>
            {component.name}
          </option>
        ))}
      </select>
    </li>
  );
}
