import { join } from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '#domain/incident/log.ts';
import { readChange } from '#domain/journal/changes.ts';
import { sealedText } from '#domain/journal/line.ts';
import { type Change, JOURNAL_LIMITS } from '#domain/journal/model.ts';
import type { Device } from '#electron/services/device.ts';
import { HostFailure, isFull } from '#electron/services/host-failure.ts';
import type { JournalBase } from '#electron/services/journal/load-journal.ts';
import type { Keeping } from '#electron/services/keeping.ts';
import { mirrorPlaces } from '#electron/services/mirror/places.ts';
import { parsed } from '#electron/services/parse-arguments.ts';
import type { SnapshotEntry } from '#electron/services/snapshots/snapshots.ts';
import type { Handlers, KeepingCall } from '#host/channels.ts';
import type { KeptState, SetAside, SetAsideWhy, SnapshotInfo } from '#host/host.ts';

/** What the calls about keeping need of a shell. */
export interface KeepingParts {
  readonly keeping: Keeping;
  readonly dataFolder: string;
  readonly device: Device;
  /** The profile that was put aside at this start. */
  readonly setAside: SetAside | null;
  /** Closes the window, puts the profile aside, opens a window on a new one. Comes back before that. */
  setProfileAside(why: SetAsideWhy): Promise<void>;
  /** What is held of the database as it was before the start is let go, or put aside: then the name of its folder. */
  databaseIs(how: 'good' | 'made-again'): Promise<string | null>;
  /** Shows the folder at `path` in the system's file manager. */
  showFolder(path: string): Promise<void>;
  /** As `setProfileAside`, but the profile and everything that was put aside before are deleted. */
  dropProfile(): Promise<void>;
  /** Closes the app, and deletes everything below the data folder. Comes back before that. */
  eraseAll(): Promise<void>;
}

const noArguments = z.tuple([]);
const changesArguments = z.tuple([z.string().max(JOURNAL_LIMITS.lineBytes)]);
const headArguments = z.tuple([z.object({ seq: z.int().nonnegative(), hash: z.string().nullable() })]);
const whyArguments = z.tuple([z.enum(['different', 'broken', 'asked'])]);
const howArguments = z.tuple([z.enum(['good', 'made-again'])]);
const folderArguments = z.tuple([z.enum(['mirror', 'data'])]);
const nameArguments = z.tuple([z.string().max(200)]);
const snapshotArguments = z.tuple([z.string().max(100)]);
const placeArguments = z.tuple([z.string().max(100).nullable()]);

/** The calls about what is kept outside the database, alike in both shells. */
export function keepingHandlers(parts: KeepingParts): Handlers<KeepingCall> {
  const { keeping, setAside, setProfileAside, databaseIs, showFolder, dropProfile, eraseAll, dataFolder, device } =
    parts;
  const { journal, snapshots, mirror, second, space, snapshotKeeper } = keeping;
  return {
    journalRecord: async (...args) => {
      parsed(noArguments, args);
      const { plan, newer } = journal.state;
      const { store, flaws } = journal;
      const about = plan === null ? null : { files: plan.files, complete: plan.complete };
      const { written } = journal;
      return { store, head: journal.head(), heads: journal.heads(), plan: about, written, newer, flaws, setAside };
    },
    appendJournal: async (...args) => {
      const changes = changesIn(parsed(changesArguments, args)[0]);
      if (changes === null) throw new HostFailure('refused');
      return onlyOurs(() => keeping.append(changes));
    },
    journalSince: async (...args) => {
      const lines = await journal.since(parsed(headArguments, args)[0]);
      return lines === null ? null : jsonLines(lines.map(sealedText));
    },
    keptState: async (...args) => {
      parsed(noArguments, args);
      return keptStateOf(keeping.base());
    },
    keeping: async (...args) => {
      parsed(noArguments, args);
      return {
        head: journal.head(),
        // Looked at now: a disk that gets full is said within two seconds.
        space: await space.look(),
        mirror: mirror.standing(),
        second: second.standing(),
        lastSnapshot: snapshotKeeper.last(),
      };
    },
    databaseIs: async (...args) => databaseIs(parsed(howArguments, args)[0]),
    openFolder: async (...args) => {
      const [which] = parsed(folderArguments, args);
      await showFolder(which === 'data' ? dataFolder : join(dataFolder, 'mirror'));
    },
    forgetHistory: async (...args) => {
      parsed(noArguments, args);
      await keeping.forget();
      await dropProfile();
    },
    eraseEverything: async (...args) => {
      if (parsed(nameArguments, args)[0] !== device.name) throw new HostFailure('refused');
      await keeping.eraseMirrors();
      await eraseAll();
    },
    setProfileAside: async (...args) => setProfileAside(parsed(whyArguments, args)[0]),
    snapshots: async (...args) => {
      parsed(noArguments, args);
      return (await snapshots.list()).map(infoOf);
    },
    makeSnapshot: async (...args) => {
      parsed(noArguments, args);
      return infoOf(await snapshotKeeper.make('asked'));
    },
    readSnapshot: async (...args) => {
      const base = await snapshots.read(parsed(snapshotArguments, args)[0]);
      if (base === null) throw new HostFailure('unreadable');
      return keptStateOf(base);
    },
    mirrorPlaces: async (...args) => {
      parsed(noArguments, args);
      return (await mirrorPlaces()).map(({ id, label, freeBytes }) => ({ id, label, freeBytes }));
    },
    chooseMirror: async (...args) => second.choose(parsed(placeArguments, args)[0]),
  };
}

/** The changes that JSON Lines say; `null` where one of them is none, or none that this version knows. */
function changesIn(text: string): readonly [Change, ...Change[]] | null {
  const changes = text.split('\n').map((line) => readChange(jsonIn(line)));
  const known = changes.filter((change) => change !== null && change.kind !== 'unknown');
  const [first, ...rest] = known;
  return first === undefined || known.length < changes.length ? null : [first, ...rest];
}

/** `refused` is what is wrong with a change; a disk that refuses is no fault of the change, which is worth another try. */
async function onlyOurs<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof HostFailure) throw cause;
    throw new HostFailure(isFull(cause) ? 'disk-full' : 'failed', { cause });
  }
}

function keptStateOf({ head, state }: JournalBase): KeptState {
  return {
    head,
    files: [...state.files.values()].map(({ path, bytes }) => ({ path, bytes })),
    shipped: state.plan?.shipped ?? null,
    events: jsonLines([...state.events.values()].map(canonicalJson)),
    settings: Object.fromEntries(state.settings),
  };
}

function infoOf({ name, at, why, seq, bytes }: SnapshotEntry): SnapshotInfo {
  return { id: name, at, why, seq, bytes };
}

function jsonLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''));
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
