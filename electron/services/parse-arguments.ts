import type { z } from 'zod';
import { HostFailure } from '#electron/services/host-failure.ts';

/** `args` as `schema` has them. Throws HostFailure `refused`. */
export function parsed<Arguments>(schema: z.ZodType<Arguments>, args: readonly unknown[]): Arguments {
  const result = schema.safeParse(args);
  if (!result.success) throw new HostFailure('refused', { cause: result.error });
  return result.data;
}
