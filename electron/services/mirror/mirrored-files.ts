import type { LogEvent } from '#domain/incident/events.ts';
import { logText } from '#domain/incident/log-text.ts';
import { sha256Of } from '#domain/journal/heads.ts';
import type { JournalState } from '#domain/journal/state.ts';
import type { MirroredFile } from '#electron/services/mirror/mirror-folder.ts';

/** Everything that a mirror holds: the plan's files, and each incident's log below `incidents/`. */
export function mirroredFiles(state: Pick<JournalState, 'files' | 'events'>): readonly MirroredFile[] {
  return logsAndFiles(state, logFiles().of(state.events));
}

/** The files of logs, made anew only for logs that grew. */
export interface LogFiles {
  of(events: ReadonlyMap<string, LogEvent>): readonly MirroredFile[];
}

/** A maker of log files that remembers what it made. */
export function logFiles(): LogFiles {
  const made = new Map<string, { readonly count: number; readonly file: MirroredFile }>();
  return {
    of: (events) => {
      const byIncident = Map.groupBy(events.values(), (event) => event.incident);
      return [...byIncident].map(([incident, log]) => {
        const known = made.get(incident);
        if (known?.count === log.length) return known.file;
        const bytes = new TextEncoder().encode(logText(log));
        const file = { path: `incidents/${incident}.jsonl`, bytes, sha256: sha256Of(bytes) };
        made.set(incident, { count: log.length, file });
        return file;
      });
    },
  };
}

/** The files of the plan with `logs`; a log that came with the plan gives way to the one that is kept here. */
export function logsAndFiles(
  state: Pick<JournalState, 'files'>,
  logs: readonly MirroredFile[],
): readonly MirroredFile[] {
  const files = new Map<string, MirroredFile>(state.files);
  for (const log of logs) files.set(log.path, log);
  return [...files.values()];
}
