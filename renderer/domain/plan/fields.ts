import * as z from 'zod';
import { CLOCK_PATTERN, DATE_PATTERN, dayOf, isClockTime, parseDate } from './dates.ts';
import { DURATION_PATTERN, parseDuration } from './duration.ts';
import { ID_PATTERN, isId } from './ids.ts';
import type { Duration, IsoDate } from './model.ts';
import type { ProblemCode } from './problem-codes.ts';

// zod compiles its checks with `new Function` where it may; the app's content security policy forbids that.
z.config({ jitless: true });

/** List fields that may also be written as one text, which is then a list of one (rule P11). */
export const singleAllowed = z.registry<{ readonly single: true }>();
/** The message of an issue where such a list has one text instead: read back in read-fields.ts. */
export const ONE_TEXT = 'one text';

/** The code that a check of ours carries in its issue: read back in read-fields.ts. */
const wrong = (code: ProblemCode) => ({ params: { problem: code }, abort: true });

/** People write `name: 365` without quotes, and an editor that reads YAML's usual schema sees a number there. */
const TEXT = { type: ['string', 'number'] };

/** Free text, required. */
export function text(description: string) {
  return z.string().meta({ description, ...TEXT });
}

/** Free text that may be missing. */
export function optionalText(description: string) {
  return orNull(text(description));
}

/** `schema` that may be missing; `null` then. */
export function orNull<S extends z.ZodType>(schema: S) {
  return schema.optional().transform((value): z.output<S> | null => value ?? null);
}

/** The id of a thing itself, or a reference to one, as the branded type `I`. */
export function id<I extends string>(description: string) {
  return z
    .string()
    .refine(isId, wrong('id-invalid'))
    .meta({ description, ...TEXT, pattern: ID_PATTERN })
    .transform((value) => value as I);
}

/** A reference that may be missing. */
export function optionalId<I extends string>(description: string) {
  return orNull(id<I>(description));
}

/** References in their order; empty when missing. */
export function idList<I extends string>(description: string) {
  return list(id<I>('Its id'), description);
}

/** Texts in their order; empty when missing. */
export function textList(description: string) {
  return list(z.string().meta(TEXT), description);
}

/** A list that is empty when missing; one text stands for a list of one. */
export function list<S extends z.ZodType>(item: S, description: string) {
  const schema = z
    .array(item, { error: (issue) => (typeof issue.input === 'string' ? ONE_TEXT : undefined) })
    .meta({ description })
    .optional()
    .transform((value): readonly z.output<S>[] => value ?? []);
  singleAllowed.add(schema, { single: true });
  return schema;
}

/** A list of things with fields of their own; empty when missing. */
export function listOf<S extends z.ZodType>(item: S, description: string) {
  return z
    .array(item)
    .meta({ description })
    .optional()
    .transform((value): readonly z.output<S>[] => value ?? []);
}

/** One of `values`, required. */
export function choice<const V extends readonly [string, ...string[]]>(values: V, description: string) {
  return z.enum(values).meta({ description });
}

/** A whole number from 0 that may be missing. */
export function optionalWhole(description: string, minimum = 0) {
  return orNull(whole(description, minimum));
}

/** A whole number, required. */
export function whole(description: string, minimum = 0) {
  return z
    .string()
    .refine((value) => /^\d{1,9}$/.test(value) && Number(value) >= minimum, wrong('number-invalid'))
    .meta({ description, type: 'integer', minimum })
    .transform(Number);
}

/** `true` or `false`, `null` when missing. */
export function optionalBoolean(description: string) {
  return orNull(
    z
      .string()
      .refine((value) => /^(true|false)$/i.test(value), wrong('boolean-invalid'))
      .meta({ description, type: 'boolean' })
      .transform((value) => value.toLowerCase() === 'true'),
  );
}

/** `true` or `false`; false when missing. */
export function flag(description: string) {
  return optionalBoolean(description).transform((value) => value ?? false);
}

/** A length of time, required. */
export function duration(description: string) {
  return z
    .string()
    .meta({ description: `${description} (90s, 15m, 4h, 2d, 3w, 6mo, 1y, or ISO 8601)`, pattern: DURATION_PATTERN })
    .transform((value, context): Duration => parseDuration(value) ?? reject(context, 'duration-invalid'));
}

/** A length of time that may be missing. */
export function optionalDuration(description: string) {
  return orNull(duration(description));
}

/** A calendar day, required. */
export function date(description: string) {
  return z
    .string()
    .meta({ description: `${description} (YYYY-MM-DD)`, pattern: DATE_PATTERN })
    .transform((value, context): IsoDate => parseDate(value) ?? reject(context, 'date-invalid'));
}

/** A calendar day that may be missing. */
export function optionalDate(description: string) {
  return orNull(date(description));
}

/** A calendar day or an instant, as written. */
export function dateOrInstant(description: string) {
  return z
    .string()
    .refine((value) => dayOf(value) !== null, wrong('date-or-instant-invalid'))
    .meta({ description: `${description} (YYYY-MM-DD, or an instant with offset)` });
}

/** A time of day that may be missing. */
export function optionalClock(description: string) {
  return orNull(
    z
      .string()
      .refine(isClockTime, wrong('clock-invalid'))
      .meta({ description: `${description} (HH:MM)`, pattern: CLOCK_PATTERN }),
  );
}

const LANGUAGE_PATTERN = '^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$';

/** A language tag (BCP 47), required. */
export function language(description: string) {
  return z
    .string()
    .refine((value) => new RegExp(LANGUAGE_PATTERN).test(value), wrong('language-invalid'))
    .meta({ description: `${description} (BCP 47: en, fr, pt-BR)`, pattern: LANGUAGE_PATTERN });
}

function reject(context: z.RefinementCtx, code: ProblemCode): never {
  context.addIssue({ code: 'custom', params: { problem: code } });
  return z.NEVER;
}
