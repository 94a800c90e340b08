import { z } from 'zod';
import { readEvent } from '../incident/log.ts';
import type { Change, PutFile } from './model.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tableHead = z.strictObject({ count: z.int().nonnegative(), hash: sha256 });

const putFile = z
  .strictObject({
    path: z.string().min(1).max(4096),
    bytes: z.int().nonnegative(),
    sha256,
    from: z.int().nonnegative(),
    text: z.string().optional(),
    base64: z
      .string()
      .regex(/^[A-Za-z0-9+/]*={0,2}$/)
      .optional(),
  })
  .refine((put) => (put.text === undefined) !== (put.base64 === undefined))
  // exactOptionalPropertyTypes: zod's optional says `| undefined`, and JSON has no undefined.
  .transform((put) => put as PutFile);

const plan = z.strictObject({
  kind: z.literal('plan'),
  id: z.string().min(1).max(64),
  parts: z.int().nonnegative(),
  whole: z.boolean(),
  put: z.array(putFile),
  removed: z.array(z.string().min(1).max(4096)),
  files: tableHead,
  shipped: z.enum(['example', 'library']).nullable(),
});

const planPart = z.strictObject({
  kind: z.literal('plan-part'),
  id: z.string().min(1).max(64),
  part: z.int().nonnegative(),
  put: z.array(putFile),
});

const setting = z.strictObject({ kind: z.literal('setting'), key: z.string().min(1).max(200), value: z.unknown() });

const event = z.strictObject({ kind: z.literal('event'), event: z.unknown() });

const KNOWN = ['event', 'setting', 'plan', 'plan-part'];

/** The change that `value` (read from JSON) is, one of an unknown kind kept as it is (J12); `null` when it is none. */
export function readChange(value: unknown): Change | null {
  const kind = z.looseObject({ kind: z.string().min(1) }).safeParse(value);
  if (!kind.success) return null;
  if (!KNOWN.includes(kind.data.kind)) return { kind: 'unknown', change: kind.data };
  if (kind.data.kind === 'event') {
    const read = event.safeParse(value);
    const found = read.success ? readEvent(read.data.event) : null;
    return found === null ? null : { kind: 'event', event: found };
  }
  if (kind.data.kind === 'setting') {
    const read = setting.safeParse(value);
    return read.success ? { ...read.data, value: read.data.value ?? null } : null;
  }
  return (kind.data.kind === 'plan' ? plan : planPart).safeParse(value).data ?? null;
}

/** `change` as JSON says it. */
export function changeJson(change: Change): Readonly<Record<string, unknown>> {
  return change.kind === 'unknown' ? change.change : { ...change };
}
