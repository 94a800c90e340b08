import * as z from 'zod';
import { duration, id, listOf, optionalDuration, optionalId, optionalText, orNull, text, whole } from './fields.ts';
import type { CallNode, CallTreeId, ContactId, ProcedureId } from './model.ts';

const callNodeSchema: z.ZodType<CallNode> = z
  .lazy(() =>
    z.object({
      contact: id<ContactId>('Contact who is called'),
      title: optionalText('Name of this branch'),
      calls: listOf(callNodeSchema, 'Whom this person calls, three at most'),
    }),
  )
  .meta({ id: 'call', description: 'A person, and whom that person calls' });

const retrySchema = z.object({
  tries: whole('How often to try', 1),
  every: duration('How long to wait between tries'),
  takeOverAfter: optionalDuration('When to take over the calls of somebody who does not answer'),
});

/** A call tree: who calls whom. */
export const callTreeSchema = z.object({
  id: id<CallTreeId>('Id of the call tree'),
  name: text('Name of the call tree'),
  purpose: optionalText('What it is for'),
  completeWithin: optionalDuration('In what time everybody should be reached'),
  message: optionalId<ProcedureId>('Message procedure: what to say'),
  retry: orNull(retrySchema.meta({ description: 'What to do when nobody answers' })),
  noAnswer: optionalText('What to say on an answering machine'),
  root: callNodeSchema,
});
