import { binder } from './binder.ts';
import { board } from './board.ts';
import { bringIn } from './bring-in.ts';
import { calls } from './calls.ts';
import { closing } from './closing.ts';
import { contacts } from './contacts.ts';
import { decisions } from './decisions.ts';
import { editor } from './editor.ts';
import { exercises } from './exercises.ts';
import { findings } from './findings.ts';
import { frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { functions } from './functions.ts';
import { glossary } from './glossary.ts';
import { incident } from './incident.ts';
import { incidentLog } from './incident-log.ts';
import { incidentRuns } from './incident-runs.ts';
import { keep } from './keep.ts';
import { keeping } from './keeping.ts';
import { keys } from './keys.ts';
import { kinds } from './kinds.ts';
import { library } from './library.ts';
import { linked } from './linked.ts';
import { log } from './log.ts';
import { logFiles } from './log-files.ts';
import { map } from './map.ts';
import { markdown } from './markdown.ts';
import { now } from './now.ts';
import { palette } from './palette.ts';
import { pastIncidents } from './past-incidents.ts';
import { people } from './people.ts';
import { print } from './print.ts';
import { procedures } from './procedures.ts';
import { reader } from './reader.ts';
import { recovery } from './recovery.ts';
import { reports } from './reports.ts';
import { run } from './run.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { things } from './things.ts';
import { whatIf } from './what-if.ts';
import { without } from './without.ts';

/** One catalog an area of the interface: a screen's words are in the file named for it. */
export const en = {
  calls,
  recovery,
  contacts,
  frame,
  decisions,
  incidentRuns,
  closing,
  pastIncidents,
  incident,
  incidentLog,
  logFiles,
  reports,
  library,
  log,
  markdown,
  run,
  glossary,
  kinds,
  palette,
  freshness,
  procedures,
  reader,
  search,
  things,
  board,
  bringIn,
  people,
  functions,
  map,
  exercises,
  editor,
  linked,
  binder,
  print,
  now,
  settings,
  keep,
  keeping,
  keys,
  without,
  whatIf,
  findings,
};
