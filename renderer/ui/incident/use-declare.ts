import { useNavigate } from 'react-router';
import { declare } from '#app/incidents.ts';
import { useApp } from '../app-context.ts';
import { places } from '../places.ts';
import { announce } from '../shared/announcer.tsx';
import { useWords } from '../words/words.ts';
import { askBoard } from './ask-board.ts';
import { useOpenIncident } from './incident-context.ts';
import { useAuthor } from './use-incident-file.ts';

/** Declares an incident at once, its name to be given later, and shows its board; where one is open, shows that one. */
export function useDeclare(): () => Promise<void> {
  const app = useApp();
  const by = useAuthor();
  const words = useWords().incident;
  const open = useOpenIncident();
  const navigate = useNavigate();
  return async () => {
    const incident =
      open?.summary.kind === 'incident'
        ? open.summary.incident
        : await declare(app, { by }, { kind: 'incident', name: '' });
    if (incident === null) return announce(words.declareFailed, 'urgent');
    if (open?.summary.kind !== 'incident') askBoard('mark');
    await navigate(places.incident(incident));
  };
}
