import { useState } from 'react';
import { type Incoming, linkFolder, takeIncoming, unlinkFolder } from '#app/linked-folder.ts';
import { PlanRefused } from '#app/plan-edit.ts';
import type { Problem } from '#domain/plan/model.ts';
import { describeProblem } from '#domain/plan/problem-words.ts';
import { textOf } from '#domain/plan/utf8.ts';
import { useApp, useSettings } from '../app-context.ts';
import { SideBySide } from '../screens/history/side-by-side.tsx';
import { Button } from '../shared/button.tsx';
import { Panel } from '../shared/panel.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import styles from './linked-panel.module.css';
import { lookAgain, useLinkedNow } from './use-linked.ts';

/** The folder that the plan is kept in step with: what was changed there, to be taken in whole or not at all. */
export function LinkedPanel() {
  const app = useApp();
  const words = useWords().linked;
  const { link, failed } = useLinkedNow();
  const [isRefused, setRefused] = useState(false);
  const start = () => {
    setRefused(false);
    linkFolder(app)
      .then(() => lookAgain(app))
      .catch(() => setRefused(true));
  };
  if (link === null) {
    return (
      <Panel title={words.title}>
        <div className={styles['body']}>
          <p>{words.text}</p>
          <Button onClick={start}>{words.link}</Button>
          {isRefused && (
            <p role="alert" className={styles['refused']}>
              {words.noFolder}
            </p>
          )}
        </div>
      </Panel>
    );
  }
  return (
    <Panel
      title={words.linkedTo(link.folder.name)}
      tools={
        <Button small onClick={() => void unlinkFolder(app).then(() => lookAgain(app))}>
          {words.unlink}
        </Button>
      }
    >
      <div className={styles['body']}>
        <p role="status">
          {failed || link.folder.stamp === null
            ? words.away
            : link.incoming.length === 0
              ? words.same
              : words.changed(link.incoming.length)}
        </p>
        {link.incoming.length > 0 && <Changes incoming={link.incoming} />}
      </div>
    </Panel>
  );
}

function Changes({ incoming }: { readonly incoming: readonly Incoming[] }) {
  const app = useApp();
  const words = useWords().linked;
  const language = useLanguage();
  const { person } = useSettings();
  const [ours, setOurs] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choose = (path: string, isOurs: boolean) => {
    const next = new Set(ours);
    if (isOurs) next.add(path);
    else next.delete(path);
    setOurs(next);
  };
  const take = async () => {
    try {
      const author = { by: person?.by ?? app.info.deviceName };
      await takeIncoming(app, author, incoming, ours, { taken: words.taken, kept: words.kept });
      setProblems([]);
      await lookAgain(app);
    } catch (error) {
      if (!(error instanceof PlanRefused)) throw error;
      setProblems(error.problems);
    }
  };
  return (
    <>
      <ul className={styles['files']}>
        {incoming.map((one) => (
          <li key={one.path}>
            <h3>
              {one.path} {one.isConflict && <b>{words.both}</b>}
            </h3>
            {one.isConflict && (
              <fieldset>
                <legend>{words.which}</legend>
                {[false, true].map((isOurs) => (
                  <label key={String(isOurs)}>
                    <input
                      type="radio"
                      name={one.path}
                      checked={ours.has(one.path) === isOurs}
                      onChange={() => choose(one.path, isOurs)}
                    />{' '}
                    {isOurs ? words.ours : words.theirs}
                  </label>
                ))}
              </fieldset>
            )}
            <SideBySide
              before={one.ours === null ? '' : (textOf(one.ours) ?? '')}
              after={one.theirs === null ? '' : (textOf(one.theirs) ?? '')}
              beforeName={words.ours}
              afterName={one.theirs === null ? words.goneThere : words.theirs}
            />
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <div role="alert" className={styles['refused']}>
          <p>{words.notTaken}</p>
          <ul>
            {problems.slice(0, 12).map((found, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be equal
              <li key={index}>
                {words.problem(found.file, String(found.line), describeProblem(found, language).message)}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Button look="primary" onClick={() => void take()}>
        {words.take(incoming.length)}
      </Button>
      <p>{words.losesNothing}</p>
    </>
  );
}
