import type { Host } from '#host/host.ts';
import type { FarEdge } from './far-edge.ts';

/** One implementation of `Host` with its far edge, as the contract suite needs it. */
export interface HostUnderTest {
  readonly host: Host;
  /** The same host as a page or frame sees it that is not the app's own. */
  readonly stranger: Host;
  readonly edge: FarEdge;
  /** The folder that the person chooses next; `null` when they change their mind. */
  chooses(folder: string | null): void;
  /** The name under which the person saves next; `null` when they change their mind. */
  savesAs(name: string | null): void;
  /** Bytes of what was saved under `name`; `null` when there is no such file. */
  savedBytes(name: string): Promise<Uint8Array | null>;
}
