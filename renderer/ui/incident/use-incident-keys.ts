import { useLocation, useNavigate } from 'react-router';
import { useSettings } from '../app-context.ts';
import { lineOf } from '../log/log-line.ts';
import { places } from '../places.ts';
import { announce } from '../shared/announcer.tsx';
import { isTyping } from '../shared/is-typing.ts';
import { useKeyDown } from '../shared/use-key-down.ts';
import { useWords } from '../words/words.ts';
import { askBoard, type BoardAsk } from './ask-board.ts';
import { CAPTURE_FIELD, type CaptureSort } from './capture.tsx';
import type { OpenIncident } from './incident-context.ts';
import { useIncidentActs } from './use-incident-file.ts';

/**
 * The keys of an open incident, on every screen when no field has focus: `.` Next, `N` note, `F` fact, `D` decision, `C` calls,
 * `B` what is down, `L` log, `M` map; Ctrl Z withdraws the last entry.
 */
export function useIncidentKeys(open: OpenIncident | null, onSort: (sort: CaptureSort) => void): void {
  const { singleKeys } = useSettings();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const undo = useUndo(open);
  const incident = open?.summary.incident ?? '';
  const capture = (sort: CaptureSort) => () => {
    onSort(sort);
    document.getElementById(CAPTURE_FIELD)?.focus();
  };
  const goTo = (place: string) => () => void navigate(place);
  const board = (what: BoardAsk) => () => {
    askBoard(what);
    if (pathname !== places.incident(incident)) void navigate(places.incident(incident));
  };
  const acts: Readonly<Record<string, () => void>> = {
    '.': board('next'),
    b: board('mark'),
    n: capture('note'),
    f: capture('fact'),
    d: goTo(places.incidentTab(incident, 'decisions', 'new')),
    c: goTo(places.incidentTab(incident, 'calls')),
    l: goTo(places.incidentTab(incident, 'log')),
    m: goTo(places.map),
  };
  useKeyDown((event: KeyboardEvent) => {
    if (open === null || event.defaultPrevented || event.altKey || event.isComposing || isTyping(event)) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey && key === 'z' && !OWN_UNDO.test(pathname)) {
      event.preventDefault();
      void undo();
      return;
    }
    if (event.ctrlKey || event.metaKey || !singleKeys) return;
    const act = acts[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** Screens that have something of their own to take back: a run's last step, a change of the plan. */
const OWN_UNDO = /^\/(run|edit)\/|\/calls$/;

function useUndo(open: OpenIncident | null): () => Promise<void> {
  const words = useWords();
  const acts = useIncidentActs(open?.summary.incident ?? NO_INCIDENT);
  return async () => {
    const done = await acts.undo(words.incident.undoReason);
    const { events, runs } = open?.file?.view ?? { events: [], runs: [] };
    const what = events.find((event) => event.id === done?.data['corrects']);
    if (what === undefined) announce(words.incident.nothingToUndo);
    else announce(words.incident.undone(lineOf(what, runs, words.log).text));
  };
}

const NO_INCIDENT = '' as OpenIncident['summary']['incident'];
