import { binderOf } from '#domain/binder/binder.ts';
import type { PaperLanguage } from '#domain/binder/print-job.ts';
import { logText } from '#domain/incident/log-text.ts';
import type { IsoDate } from '#domain/plan/model.ts';
import { writeZip } from '#domain/zip/write-zip.ts';
import type { Host, HostInfo, JournalRecord, KeepingState, SavedFile } from '#host/host.ts';
import { instantAt } from './clock.ts';
import { eventsIn } from './kept-state.ts';
import type { ReadFiles } from './rebuild.ts';

/** What is known when the database does not open: of the machine, and of what lies beside the database. */
export interface KnownBeside {
  readonly info: HostInfo;
  readonly record: JournalRecord;
  readonly keeping: KeepingState;
}

/** What can be done without a database. Each throws HostError when the machine does not carry it out. */
export interface Recovery {
  /** What the host knows; `null` where not even it answers. */
  known(): Promise<KnownBeside | null>;
  /** Puts the database aside and opens a window on one that is made again. */
  rebuild(): Promise<void>;
  /** Shows the plain files in the system's file manager. */
  showMirror(): Promise<void>;
  /** Everything that is kept, as one ZIP file at a place that the person chooses; `null`: not after all. */
  exportEverything(): Promise<SavedFile | null>;
  /** The binder of the plan that is kept, as a PDF at a place that the person chooses; `null` without a plan, or a place. */
  print(language: PaperLanguage): Promise<SavedFile | null>;
}

/** The recovery over `host`; `now`: milliseconds since 1970. */
export function recoveryOver(host: Host, read: ReadFiles, now: () => number): Recovery {
  return {
    known: () => knownBeside(host),
    rebuild: () => host.setProfileAside('broken'),
    showMirror: () => host.openFolder('mirror'),
    exportEverything: () => exportEverything(host, now()),
    print: (language) => print(host, read, language, now()),
  };
}

async function knownBeside(host: Host): Promise<KnownBeside | null> {
  try {
    const [info, record, keeping] = await Promise.all([host.info(), host.journalRecord(), host.keeping()]);
    return { info, record, keeping };
  } catch {
    return null;
  }
}

async function exportEverything(host: Host, now: number): Promise<SavedFile | null> {
  const kept = await host.keptState();
  const logs = Map.groupBy(eventsIn(kept.events), (event) => event.incident);
  const utf8 = new TextEncoder();
  const files = new Map(kept.files.map((file) => [file.path, file.bytes]));
  for (const [incident, events] of logs) files.set(`incidents/${incident}.jsonl`, utf8.encode(logText(events)));
  const zipped = [...files].map(([path, bytes]) => ({ path, bytes }));
  return host.saveFile(`holdfast-${instantAt(now).slice(0, 10)}.zip`, writeZip(zipped, new Date(now)));
}

async function print(host: Host, read: ReadFiles, language: PaperLanguage, now: number): Promise<SavedFile | null> {
  const [kept, info] = await Promise.all([host.keptState(), host.info()]);
  const { plan } = await read(kept.files);
  if (plan === null) return null;
  const at = instantAt(now);
  const binder = binderOf({ ...plan, files: kept.files }, 'everything', {
    ...{ paper: 'A4', language, today: at.slice(0, 10) as IsoDate, cards: true },
    printed: { at: at.slice(0, 16), from: info.deviceName },
  });
  if (!binder.ok) return null;
  return host.savePdf({ suggestedName: `${plan.info.id}.pdf`, job: JSON.stringify(binder.job) });
}
