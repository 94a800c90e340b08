import type { Reply } from '#host/channels.ts';
import { HostError } from '#host/host.ts';

/** The answer in `reply`. Throws HostError with the code that came instead of one. */
export function answerIn<Value>(reply: Reply<Value>): Value {
  if (!reply.ok) throw new HostError(reply.code);
  return reply.value;
}
