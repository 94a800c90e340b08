import type { HostFolder } from '#host/host.ts';
import type { FolderRead } from './read-folder.ts';

export interface FolderRequest {
  readonly folder: HostFolder;
}

export type FolderReply = { readonly read: FolderRead } | { readonly error: string };
