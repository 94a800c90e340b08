/**
 * What the renderer may ask of the machine: the one contract between it and either shell.
 *
 * Plain data crosses. The renderer never names a path: the person chooses places in the host's own dialogs, and only a
 * name to suggest and the name that was chosen cross.
 */

export type ShellKind = 'electron' | 'portable';

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

export interface Host {
  info(): Promise<HostInfo>;
  /** A plan folder that ships with the app. */
  shippedPlan(name: ShippedPlan): Promise<HostFolder>;
  /** The folder that was named when the app was started (`holdfast open PLAN`), once; then `null`. */
  offeredFolder(): Promise<HostFolder | null>;
  /** A folder that the person chooses; `null` when they change their mind. Throws HostError `too-large`, `unreadable`. */
  chooseFolder(): Promise<HostFolder | null>;
  /** The print page of `order`, as a PDF, at a place that the person chooses; `null` when they change their mind. */
  savePdf(order: PrintOrder): Promise<SavedFile | null>;
  /** The same PDF as bytes, to look at before printing. */
  renderPdf(order: PrintOrder): Promise<Uint8Array>;
  /** `bytes` at a place that the person chooses; `null` when they change their mind. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<SavedFile | null>;
  /** The system's browser or mail program on `url` (https, http, mailto, tel). Called only after the person confirmed it. */
  openExternal(url: string): Promise<void>;
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
