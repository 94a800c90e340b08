import { join } from 'node:path';
import type { Change } from '#domain/journal/model.ts';
import type { Device } from '#electron/services/device.ts';
import { HostFailure } from '#electron/services/host-failure.ts';
import { type Journal, openJournal } from '#electron/services/journal/journal.ts';
import type { JournalBase } from '#electron/services/journal/load-journal.ts';
import { keepMirror, type Mirror } from '#electron/services/mirror/mirror.ts';
import { removeKeptVersions } from '#electron/services/mirror/mirror-folder.ts';
import { logFiles, logsAndFiles } from '#electron/services/mirror/mirrored-files.ts';
import { openSecondMirror, type SecondMirror } from '#electron/services/mirror/second-mirror.ts';
import { keepSnapshots, type SnapshotKeeper } from '#electron/services/snapshots/keep-snapshots.ts';
import { type Snapshots, snapshotsIn } from '#electron/services/snapshots/snapshots.ts';
import { type SpaceWatch, watchSpace } from '#electron/services/space/space.ts';

/** Everything that keeps a data folder's contents outside the database. One process at a time has it open. */
export interface Keeping {
  readonly journal: Journal;
  readonly snapshots: Snapshots;
  readonly mirror: Mirror;
  readonly second: SecondMirror;
  readonly space: SpaceWatch;
  readonly snapshotKeeper: SnapshotKeeper;
  /** Writes `changes`, all or none; where room is critical, of the log and of settings only. */
  append(changes: readonly Change[]): ReturnType<Journal['append']>;
  /** What is kept now. */
  base(): JournalBase;
  /** Makes one snapshot of what is, and deletes what was: the journal's lines and every other snapshot. */
  forget(): Promise<void>;
  /** Deletes what lies in the mirrors, the second one where its place is there. */
  eraseMirrors(): Promise<void>;
  /** Brings everything to an end: record, snapshot, mirrors. Once, whoever asks. */
  close(): Promise<void>;
}

/** How keeping is opened. */
export interface KeepingOptions {
  readonly dataFolder: string;
  readonly device: Device;
  readonly report: (error: unknown) => void;
  /** Where a test says how much room there is. */
  readonly freeBytes?: (folder: string) => Promise<number | null>;
}

/** How long the end may take for the mirrors: a window that was closed must not stay for a stick that is slow. */
const LAST_MIRROR_MS = 4000;

/** The keeping of `dataFolder`. */
export async function openKeeping({ dataFolder, device, report, freeBytes }: KeepingOptions): Promise<Keeping> {
  const space = await watchSpace(dataFolder, { report, ...(freeBytes === undefined ? {} : { freeBytes }) });
  const snapshots = snapshotsIn(join(dataFolder, 'snapshots'));
  const journal = await openJournal(join(dataFolder, 'journal'), {
    base: await snapshots.newest(),
    makeRoom: space.makeRoom,
    report,
  });
  const isTight = () => space.state().level === 'critical';
  const base = (): JournalBase => ({ store: journal.store, head: journal.head(), state: journal.state });
  const logs = logFiles();
  const files = () => logsAndFiles(journal.state, logs.of(journal.state.events));
  const mirrorFolder = join(dataFolder, 'mirror');
  const mirror = keepMirror({ folder: async () => (isTight() ? null : mirrorFolder), files, report });
  const second = await openSecondMirror({ dataFolder, folderName: mirrorName(device), files, report });
  const snapshotKeeper = keepSnapshots({ snapshots, base, isTight, report });
  journal.onChange((change) => {
    if (change.kind === 'plan-part') return;
    mirror.touch();
    second.touch();
    snapshotKeeper.changed(change);
  });
  if (journal.head().seq > 0) {
    mirror.touch();
    second.touch();
  }

  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    space.stop();
    await journal.close();
    await snapshotKeeper.close();
    await Promise.race([
      Promise.all([mirror.flush(), second.flush()]),
      new Promise((resolve) => setTimeout(resolve, LAST_MIRROR_MS).unref()),
    ]);
    mirror.stop();
    second.stop();
  }

  return {
    journal,
    snapshots,
    mirror,
    second,
    space,
    snapshotKeeper,
    append: async (changes) => {
      const isPlan = changes.some(({ kind }) => kind === 'plan' || kind === 'plan-part');
      if (isPlan && (await space.look()).level === 'critical') throw new HostFailure('disk-full');
      return journal.append(...changes);
    },
    base,
    forget: async () => {
      const made = await snapshotKeeper.make('asked');
      // In this order: while the snapshot is not known to read well, the journal stays.
      await snapshots.keepOnly(made.name);
      await journal.forget();
      mirror.stop();
      await mirror.settled();
      await removeKeptVersions(mirrorFolder);
    },
    eraseMirrors: async () => {
      mirror.stop();
      await mirror.settled();
      await second.erase();
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** A folder's name on a drive that several laptops may use: readable, and of this laptop alone. */
function mirrorName(device: Device): string {
  const name = device.name.normalize('NFKD').replaceAll(/[^A-Za-z0-9-]+/g, '-');
  return `holdfast-${name.slice(0, 40)}-${device.id.slice(-6)}`;
}
