/**
 * What the renderer may ask of the machine: the one contract between it and either shell.
 *
 * Plain data crosses. The renderer never names a path: the person chooses places in the host's own dialogs, and only a
 * name to suggest and the name that was chosen cross.
 */

type ShellKind = 'electron' | 'portable';

export interface HostInfo {
  readonly appVersion: string;
  readonly shell: ShellKind;
  /** Version of Electron, or of the browser. */
  readonly shellVersion: string;
  /** Where data lies on disk, to be shown to people; never passed back. */
  readonly dataFolder: string;
  /** Name of this laptop. */
  readonly deviceName: string;
  /** Id of this installation's data folder, stable while it lives: `device` in logs. 26 letters and digits. */
  readonly deviceId: string;
  readonly platform: 'linux' | 'darwin' | 'win32';
  /** BCP 47, of the operating system. */
  readonly locale: string;
}

/** A file of a folder that was brought in: path below the folder with `/`. */
export interface HostFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A folder that a person chose, or that ships with the app. Nothing in it is trusted. */
export interface HostFolder {
  readonly name: string;
  readonly files: readonly HostFile[];
}

/** A file that a person chose. Nothing in it is trusted. */
export interface ChosenFile {
  /** Without its folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ShippedPlan = 'example' | 'library';

/** What a print window is told: opaque to the host, which hands it to the print page as it is. JSON. */
export interface PrintOrder {
  /** File name to suggest, without folder, ending in .pdf. */
  readonly suggestedName: string;
  readonly job: string;
}

export interface SavedFile {
  /** Name of the file that the person chose, without its folder. */
  readonly name: string;
  readonly bytes: number;
}

/** The end of the journal: how many lines, and the hash of the last; `null` before the first. */
interface JournalHead {
  readonly seq: number;
  readonly hash: string | null;
}

/** How many rows a table has, and a hash of its contents. */
interface TableHead {
  readonly count: number;
  readonly hash: string;
}

/** What the host has of everything, without its contents: compared with the database before the first write. */
export interface JournalRecord {
  /** Id of the store: of this data folder, whichever shell has it open. */
  readonly store: string;
  readonly head: JournalHead;
  readonly heads: { readonly files: TableHead; readonly events: TableHead; readonly settings: TableHead };
  /** What the plan's files are to be, and whether they are all there; `null` before the first plan. */
  readonly plan: { readonly files: TableHead; readonly complete: boolean } | null;
  /** When the last line was written, by the clock as it was then, ISO 8601; `null` where that is not known. */
  readonly written: string | null;
  /** Whether a newer version wrote something that this one does not understand. */
  readonly newer: boolean;
  /** Damage in the journal's own files, which are kept. */
  readonly flaws: readonly JournalDamage[];
  /** The profile that was put aside at this start, if one was. */
  readonly setAside: SetAside | null;
}

/** A damaged file of the journal, and the lines that are missing because of it; `null` where that is not known. */
interface JournalDamage {
  readonly segment: string;
  readonly missing: { readonly first: number; readonly last: number } | null;
}

export type SetAsideWhy = 'different' | 'broken' | 'asked';

/** A folder that people may be shown: that of the plain files, or the whole data folder. */
export type ShownFolder = 'mirror' | 'data';

export interface SetAside {
  readonly why: SetAsideWhy;
  /** Name of its folder below `set-aside` in the data folder; `null` when there was none to move, or it did not move. */
  readonly folder: string | null;
}

/** Contents: of the journal as it is now, or of a snapshot. */
export interface KeptState {
  readonly head: JournalHead;
  readonly files: readonly HostFile[];
  readonly shipped: ShippedPlan | null;
  /** JSON Lines, one event each, in no order that counts. */
  readonly events: Uint8Array;
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface SnapshotInfo {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly why: 'exit' | 'closed' | 'change' | 'asked';
  /** The last line of the journal that is in it. */
  readonly seq: number;
  readonly bytes: number;
}

/** Somewhere outside this laptop's disk where a second mirror may lie. `id` is opaque. */
export interface MirrorPlace {
  readonly id: string;
  readonly label: string;
  readonly freeBytes: number | null;
}

/** How a mirror stands to what is kept. `absent`: its place is not there, or there is no room to go on with it. */
interface MirrorState {
  readonly state: 'current' | 'behind' | 'absent' | 'full' | 'failed';
  /** When it was last brought up to date, ISO 8601. */
  readonly at: string | null;
}

/** How it stands with everything outside the database: asked every few seconds. */
export interface KeepingState {
  readonly head: JournalHead;
  /** `low`: say so. `critical`: only the log goes on. */
  readonly space: { readonly level: 'fine' | 'low' | 'critical'; readonly freeBytes: number | null };
  readonly mirror: MirrorState;
  /** `null` where no place was chosen. */
  readonly second: (MirrorState & { readonly id: string; readonly label: string }) | null;
  /** When the last snapshot of this start was made, ISO 8601. */
  readonly lastSnapshot: string | null;
}

/** The folder that the plan is kept in step with; its path stays with the host. */
export interface LinkedFolder {
  readonly name: string;
  /** Changes when anything in it does; `null` when it is not there now. */
  readonly stamp: string | null;
}

/** One file of the linked folder as it is to be: only if it is there as `expected`. */
export interface LinkedWrite {
  readonly path: string;
  /** `null`: it is to be gone. */
  readonly base64: string | null;
  /** SHA-256, lower-case hex; `null`: there is to be none yet. */
  readonly expected: string | null;
}

export interface Host {
  info(): Promise<HostInfo>;
  /** A plan folder that ships with the app. */
  shippedPlan(name: ShippedPlan): Promise<HostFolder>;
  /** The folder that was named when the app was started (`holdfast open PLAN`), once; then `null`. */
  offeredFolder(): Promise<HostFolder | null>;
  /** A folder that the person chooses; `null` when they change their mind. Throws HostError `too-large`, `unreadable`. */
  chooseFolder(): Promise<HostFolder | null>;
  /** A file that the person chooses; `null` when they change their mind. Throws HostError `too-large`, `unreadable`. */
  chooseFile(): Promise<ChosenFile | null>;
  /** The print page of `order`, as a PDF, at a place that the person chooses; `null` when they change their mind. */
  savePdf(order: PrintOrder): Promise<SavedFile | null>;
  /** The same PDF as bytes, to look at before printing. */
  renderPdf(order: PrintOrder): Promise<Uint8Array>;
  /** `bytes` at a place that the person chooses; `null` when they change their mind. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SavedFile | null>;
  /** The system's browser or mail program on `url` (https, http, mailto, tel). Called only after the person confirmed it. */
  openExternal(url: string): Promise<void>;

  journalRecord(): Promise<JournalRecord>;
  /**
   * Writes changes (domain/journal, JSON Lines) as the journal's next lines: all of them, or none where it throws; comes back
   * once they are on disk, with the head after the last.
   *
   * Throws HostError `refused` (no change), `too-large`, `disk-full` (for changes of the plan before the disk is full).
   */
  appendJournal(changes: string): Promise<JournalHead>;
  /** The lines after `head`, as JSON Lines; `null` when that is no line of this journal. */
  journalSince(head: JournalHead): Promise<Uint8Array | null>;
  /** Everything that the journal comes to. */
  keptState(): Promise<KeptState>;
  keeping(): Promise<KeepingState>;
  /**
   * The self-test is over: the database is `good`, or was empty and `made-again`. What the browser may have thrown away of the
   * old one is then put aside; comes back with the name of its folder below `set-aside`, `null` when there was nothing.
   */
  databaseIs(how: 'good' | 'made-again'): Promise<string | null>;
  /** Shows a folder in the system's file manager. */
  openFolder(which: ShownFolder): Promise<void>;
  /**
   * Forgets what was and keeps what is: one snapshot of it, no journal before that, no other snapshot, nothing that was put
   * aside. Closes the window, deletes the profile, and opens a window on a new one.
   */
  forgetHistory(): Promise<void>;
  /** Closes the app and deletes everything of it on this laptop. Throws HostError `refused` unless `name` is the laptop's. */
  eraseEverything(name: string): Promise<void>;
  /** Closes the window, puts the profile with the database aside (never deletes it), and opens a window on a new one. */
  setProfileAside(why: SetAsideWhy): Promise<void>;
  /** Newest first. */
  snapshots(): Promise<readonly SnapshotInfo[]>;
  makeSnapshot(): Promise<SnapshotInfo>;
  /** Throws HostError `unreadable` when there is none of that id, or it is not as it was written. */
  readSnapshot(id: string): Promise<KeptState>;
  /** Places that are there now. */
  mirrorPlaces(): Promise<readonly MirrorPlace[]>;
  /** Keeps a second mirror at the place of that id; `null`: no longer. Throws HostError `refused` when it is not there. */
  chooseMirror(id: string | null): Promise<void>;
  /**
   * Links the folder that the person named at the start or chose last in the host's own dialog; `false`: none any more.
   *
   * Throws HostError `refused` when the host knows none.
   */
  linkFolder(isLinked: boolean): Promise<LinkedFolder | null>;
  linkedFolder(): Promise<LinkedFolder | null>;
  /** Throws HostError `refused` when none is linked, `unreadable`, `too-large`. */
  readLinked(): Promise<HostFolder>;
  /** The paths of files that were not as expected, and were left as they are. Nothing of others is written over. */
  writeLinked(writes: readonly LinkedWrite[]): Promise<readonly string[]>;
}

export type HostErrorCode = 'refused' | 'too-large' | 'unreadable' | 'disk-full' | 'no-printer' | 'failed';

/** A host call that could not be carried out; `code` says why, words are the screen's. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  constructor(code: HostErrorCode, options?: ErrorOptions) {
    super(`host: ${code}`, options);
    this.name = 'HostError';
    this.code = code;
  }
}
