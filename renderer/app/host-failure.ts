import { HostError, type HostErrorCode } from '#host/host.ts';

/** Why a use case that asked the machine for something threw, for people: `failed` where the machine had no part in it. */
export function whyHostFailed(error: unknown): HostErrorCode {
  return error instanceof HostError ? error.code : 'failed';
}
