import { useState } from 'react';
import { useNavigate } from 'react-router';
import { startRun } from '#app/runs.ts';
import { useApp } from '../../app-context.ts';
import { useAuthor } from '../../incident/use-incident-file.ts';
import { places } from '../../places.ts';
import { announce } from '../../shared/announcer.tsx';
import { useWords } from '../../words/words.ts';

/** What starts a procedure in the open incident and goes to its first step; two presses start it once. */
export function useStart(): (procedure: string) => Promise<void> {
  const app = useApp();
  const by = useAuthor();
  const words = useWords().board;
  const navigate = useNavigate();
  const [isBusy, setBusy] = useState(false);
  return async (procedure) => {
    if (isBusy) return;
    setBusy(true);
    try {
      const run = await startRun(app, { by }, procedure);
      if (run === null) announce(words.notInPlan, 'urgent');
      else await navigate(places.run(run));
    } finally {
      setBusy(false);
    }
  };
}
