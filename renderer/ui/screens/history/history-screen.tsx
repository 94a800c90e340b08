import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type FileTurn, fileHistory, planHistory, putBack } from '#app/file-history.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import { readFileThings } from '#domain/plan/read-file-things.ts';
import { thingTitle } from '#domain/plan/thing-title.ts';
import { textOf } from '#domain/plan/utf8.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { LinkedPanel } from '../../linked/linked-panel.tsx';
import { usePeople } from '../../person/use-people.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { Button } from '../../shared/button.tsx';
import { useFormats } from '../../shared/formats.ts';
import { Page } from '../../shared/page.tsx';
import { Panel } from '../../shared/panel.tsx';
import { useWords } from '../../words/words.ts';
import { UndoButtons } from '../editor/editor-header.tsx';
import { usePlanUndo } from '../editor/use-plan-undo.ts';
import styles from './history-screen.module.css';
import { SideBySide } from './side-by-side.tsx';

/** What was changed in the plan, or in one file of it: who, when, what, side by side, to be put back. */
export function HistoryScreen() {
  const [search] = useSearchParams();
  const path = search.get('path');
  return path === null ? <WholeHistory /> : <FileHistory key={path} path={path} />;
}

function WholeHistory() {
  const app = useApp();
  const words = useWords().editor;
  const formats = useFormats();
  const people = usePeople();
  const undo = usePlanUndo();
  const changes = useLiveQuery(() => planHistory(app), [app]);
  return (
    <Page title={words.historyAll} lede={words.historyLede} tools={<UndoButtons undo={undo} />}>
      <LinkedPanel />
      <Panel title={words.compare}>
        {changes !== undefined && changes.length === 0 && <p className={styles['none']}>{words.historyNone}</p>}
        <ul className={styles['list']}>
          {changes?.map(({ change, isMade }) => (
            <li key={change.number} data-undone={!isMade}>
              <div>
                <b>{change.name}</b>
                <small>{words.historyLine(formats.dayAndTime(change.at), people.name(change.by), isMade)}</small>
              </div>
              <span>
                {change.files.slice(0, 4).map((file) => (
                  <Link key={file.path} to={places.history(file.path)}>
                    {file.path}
                  </Link>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
    </Page>
  );
}

function FileHistory({ path }: { readonly path: string }) {
  const app = useApp();
  const words = useWords().editor;
  const undo = usePlanUndo();
  const turns = useLiveQuery(() => fileHistory(app, path), [app, path]);
  const title = turns === undefined ? path : titleIn(path, turns);
  return (
    <Page
      title={words.historyTitle(title)}
      lede={words.historyLede}
      tools={
        <>
          <UndoButtons undo={undo} />
          <Link to={places.edit(path)} className={styles['edit']}>
            {words.edit}
          </Link>
        </>
      }
    >
      {turns !== undefined && turns.length === 0 && <p className={styles['none']}>{words.historyNone}</p>}
      {turns?.map((turn) => (
        <Turn key={turn.change.number} turn={turn} path={path} title={title} />
      ))}
    </Page>
  );
}

function titleIn(path: string, turns: readonly FileTurn[]): string {
  const last = turns
    .flatMap((turn) => [turn.after, turn.before])
    .find((bytes) => bytes !== null && bytes !== undefined);
  const first = last === null || last === undefined ? undefined : readFileThings({ path, bytes: last }).things[0];
  return first === undefined ? path : thingTitle(first.thing);
}

function Turn({ turn, path, title }: { readonly turn: FileTurn; readonly path: string; readonly title: string }) {
  const app = useApp();
  const words = useWords().editor;
  const formats = useFormats();
  const people = usePeople();
  const { person } = useSettings();
  const [refused, setRefused] = useState(false);
  const { change, isMade, before, after } = turn;
  const when = formats.dayAndTime(change.at);
  const back = async (bytes: Uint8Array | null) => {
    const name = words.putBackName(title, when);
    try {
      await putBack(app, { by: person?.by ?? app.info.deviceName }, path, bytes, name);
      announce(words.done(name));
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      setRefused(true);
    }
  };
  return (
    <Panel
      title={change.name}
      tools={
        before === undefined ? null : (
          <Button small onClick={() => void back(before)}>
            {words.putBack}
          </Button>
        )
      }
    >
      <div className={styles['turn']}>
        <p>{words.historyLine(when, people.name(change.by), isMade)}</p>
        {refused && (
          <p role="alert" className={styles['refused']}>
            {words.refused}
          </p>
        )}
        <Versions before={before} after={after} />
      </div>
    </Panel>
  );
}

function Versions({ before, after }: Pick<FileTurn, 'before' | 'after'>) {
  const words = useWords().editor;
  if (before === undefined || after === undefined) return <p>{words.putBackRefused}</p>;
  const [old, young] = [before === null ? '' : textOf(before), after === null ? '' : textOf(after)];
  if (old === null || young === null) return <p>{words.historyBinary}</p>;
  return (
    <SideBySide
      before={old}
      after={young}
      beforeName={before === null ? words.historyCreated : words.historyBefore}
      afterName={after === null ? words.historyGone : words.historyAfter}
    />
  );
}
