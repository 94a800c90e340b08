import { useState } from 'react';
import { useNavigate } from 'react-router';
import { startRun } from '#app/runs.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { places } from '../../places.ts';
import { isTyping } from '../../shared/is-typing.ts';
import { useKeyDown } from '../../shared/use-key-down.ts';

/** Starting a run of the procedure that is read. */
export interface RunIt {
  readonly run: () => void;
  /** Somebody must say first who they are. */
  readonly isAsking: boolean;
  readonly runAs: (by: string) => void;
  readonly failed: boolean;
}

/** Runs `procedure` on a press, on R, and on Enter where no control has the focus. */
export function useRunIt(procedure: string): RunIt {
  const app = useApp();
  const { person, singleKeys } = useSettings();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  const runAs = (by: string) => {
    if (isBusy) return;
    setBusy(true);
    setFailed(false);
    startRun(app, { by }, procedure)
      .then((run) => {
        setAsking(false);
        if (run === null) setFailed(true);
        else void navigate(places.run(run));
      })
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  };
  const run = () => (person === null ? setAsking(true) : runAs(person.by));
  useKeyDown((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isTyping(event) || !(isLetter(event, singleKeys) || isEnter(event))) return;
    event.preventDefault();
    run();
  });
  return { run, isAsking, runAs, failed };
}

function isLetter(event: KeyboardEvent, singleKeys: boolean): boolean {
  return singleKeys && event.key.toLowerCase() === 'r';
}

/** Enter on a link or button is that one's. */
function isEnter(event: KeyboardEvent): boolean {
  const onControl =
    event.target instanceof Element && event.target.closest('a, button, input, summary, select') !== null;
  return event.key === 'Enter' && !onControl;
}
