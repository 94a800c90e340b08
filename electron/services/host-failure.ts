import { PlanFolderError } from '#electron/services/plan-folder.ts';
import type { Reply } from '#host/channels.ts';
import type { HostErrorCode } from '#host/host.ts';

/** Why a host call was not carried out; crosses as its code. */
export class HostFailure extends Error {
  readonly code: HostErrorCode;
  constructor(code: HostErrorCode, options?: ErrorOptions) {
    super(`host call: ${code}`, options);
    this.name = 'HostFailure';
    this.code = code;
  }
}

/** What `work` comes back with, as a reply. Failures that nobody foresaw are told to `report` and cross as `failed`. */
export async function replyOf<Value>(
  work: () => Promise<Value>,
  report: (error: unknown) => void,
): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'failed') report(error);
    return { ok: false, code };
  }
}

function codeOf(error: unknown): HostErrorCode {
  if (error instanceof HostFailure) return error.code;
  if (error instanceof PlanFolderError) {
    const isLimit = error.code === 'too-large' || error.code === 'too-many-files' || error.code === 'too-deep';
    return isLimit ? 'too-large' : 'unreadable';
  }
  if (error instanceof Error && 'code' in error) {
    if (isFull(error)) return 'disk-full';
    if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') return 'refused';
  }
  return 'failed';
}

/** Whether `error` says that there is no room on the disk. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
