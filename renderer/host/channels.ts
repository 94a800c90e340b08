/**
 * How the calls of `Host` cross: what the other side must answer, in types that both ends share.
 *
 * Main supplies a handler for every key of its map or does not compile. Arguments arrive there as `unknown` and are
 * parsed again; what comes back is a `Reply`, because an exception loses its code on the way.
 */
import type { Host, HostErrorCode } from '#host/host.ts';

/** Calls that are answered outside the renderer in both shells. */
export type SharedCall =
  | 'info'
  | 'shippedPlan'
  | 'offeredFolder'
  | 'renderPdf'
  | 'openExternal'
  | KeepingCall
  | LinkedCall;

/** Calls about what is kept outside the database. */
export type KeepingCall =
  | 'journalRecord'
  | 'appendJournal'
  | 'journalSince'
  | 'keptState'
  | 'keeping'
  | 'databaseIs'
  | 'openFolder'
  | 'forgetHistory'
  | 'eraseEverything'
  | 'setProfileAside'
  | 'snapshots'
  | 'makeSnapshot'
  | 'readSnapshot'
  | 'mirrorPlaces'
  | 'chooseMirror';

/** Calls about the folder that the plan is kept in step with. */
export type LinkedCall = 'linkFolder' | 'linkedFolder' | 'readLinked' | 'writeLinked';

/** Calls that open a dialog: Electron's main process does, in the portable shell the browser itself. */
export type DialogCall = Exclude<keyof Host, SharedCall>;

/** What a call of `Host` comes back with. */
export type ResultOf<Call extends keyof Host> = Awaited<ReturnType<Host[Call]>>;

/** An answer, or why there is none. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: HostErrorCode };

/** What answers `Call`: the arguments as they came, not yet checked. */
export type Handlers<Call extends keyof Host> = {
  readonly [Key in Call]: (...args: readonly unknown[]) => Promise<ResultOf<Key>>;
};

/** What Electron's preload puts at `window.holdfast`. */
export type ElectronBridge = {
  readonly [Key in keyof Host]: (...args: Parameters<Host[Key]>) => Promise<Reply<ResultOf<Key>>>;
};

/** Name of Electron's channel for a call. */
export type ElectronChannel = `holdfast:${keyof Host}`;

/** Name of the function that the portable shell puts into the page for a call. */
export type PortableBinding = `__holdfast_${SharedCall}`;

/**
 * Bytes on their way through the portable shell, where only JSON crosses: small ones at once, larger ones in pieces
 * fetched by `token`, because the browser closes a pipe that hands it a message of more than 100 MB.
 */
export interface WireBytes {
  readonly $bytes: number;
  readonly base64: string | null;
  readonly token: string;
}

/** A piece of `WireBytes`: from `offset`, as long as the host likes, in base64. */
export interface PieceRequest {
  readonly token: string;
  readonly offset: number;
}

/** Functions that the portable shell puts into the page. */
export type PortableBindings = {
  readonly [Key in PortableBinding]: (...args: readonly unknown[]) => Promise<Reply<unknown>>;
} & { readonly __holdfast_piece: (request: PieceRequest) => Promise<Reply<string>> };

declare global {
  interface Window {
    readonly holdfast?: ElectronBridge;
  }
}
