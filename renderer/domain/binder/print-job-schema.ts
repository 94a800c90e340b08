import { z } from 'zod';
import { PROCEDURE_KINDS } from '#domain/plan/model.ts';
import {
  type GoTo,
  type Inline,
  type PaperBlock,
  type PrintJob,
  type PrintPart,
  type StepRow,
  TAB_KINDS,
} from './print-job.ts';

const text = z.string();
const seconds = z.number().nonnegative().nullable();
const inlines = z.lazy(() => z.array(inline));
const blocks = z.lazy(() => z.array(block));

const note = z.discriminatedUnion('type', [
  z.object({ type: z.literal('numbers'), numbers: z.array(text) }),
  z.object({ type: z.literal('named'), name: text, numbers: z.array(text) }),
  z.object({ type: z.literal('see'), title: text }),
  z.object({ type: z.literal('step'), number: text }),
]);

const inline: z.ZodType<Inline> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text }),
  z.object({ type: z.enum(['strong', 'em', 'del']), of: inlines }),
  z.object({ type: z.literal('code'), text }),
  z.object({ type: z.literal('break') }),
  z.object({ type: z.literal('picture'), path: text.nullable(), text }),
  z.object({ type: z.literal('blank'), name: text }),
  z.object({ type: z.literal('number'), text }),
  z.object({ type: z.literal('ref'), of: inlines, note: note.nullable(), anchor: text.nullable() }),
  z.object({ type: z.literal('url'), of: inlines, url: text.nullable() }),
]);

const block: z.ZodType<PaperBlock> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), depth: z.int(), of: inlines, anchor: text.nullable() }),
  z.object({ type: z.literal('paragraph'), of: inlines }),
  z.object({
    type: z.literal('list'),
    start: z.int().nullable(),
    items: z.array(z.object({ box: z.boolean(), blocks })),
  }),
  z.object({ type: z.literal('quote'), blocks }),
  z.object({ type: z.literal('alert'), kind: z.enum(['note', 'tip', 'important', 'warning', 'caution']), blocks }),
  z.object({
    type: z.literal('table'),
    align: z.array(z.enum(['left', 'right', 'center']).nullable()),
    head: z.array(inlines),
    rows: z.array(z.array(inlines)),
  }),
  z.object({ type: z.literal('code'), text }),
  z.object({ type: z.literal('rule') }),
  z.object({ type: z.literal('plain'), text }),
]);

const goTo = z.discriminatedUnion('to', [
  z.object({ to: z.literal('step'), number: text, heading: text.nullable(), back: z.boolean(), anchor: text }),
  z.object({ to: z.literal('heading'), heading: text, anchor: text }),
  z.object({ to: z.literal('procedure'), title: text, anchor: text.nullable() }),
  z.object({ to: z.literal('words'), text }),
]) satisfies z.ZodType<GoTo>;

const stepRow = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), depth: z.int(), of: inlines, anchor: text }),
  z.object({ type: z.literal('text'), blocks }),
  z.object({
    type: z.literal('step'),
    number: text,
    level: z.int(),
    anchor: text,
    who: text.nullable(),
    of: inlines,
    timerSeconds: seconds,
    goTo: goTo.nullable(),
    record: z.object({ names: z.array(text), unit: text.nullable(), rows: z.int().positive() }).nullable(),
    details: blocks,
  }),
  z.object({
    type: z.literal('decision'),
    number: text,
    level: z.int(),
    anchor: text,
    question: inlines,
    details: blocks,
    options: z.array(z.object({ of: inlines, goTo: goTo.nullable(), details: blocks })),
  }),
  z.object({ type: z.literal('then'), level: z.int(), goTo }),
]) satisfies z.ZodType<StepRow>;

const bodyPiece = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), blocks }),
  z.object({ type: z.literal('steps'), groups: z.array(z.array(stepRow)) }),
]);

const contact = z.object({ name: text, role: text.nullable(), numbers: z.array(text) });
const languages = z.enum(['en', 'fr']);
const base = { id: text.min(1), tab: z.int().positive().nullable(), language: languages };

const part = z.discriminatedUnion('type', [
  z.object({
    ...base,
    type: z.literal('cover'),
    copies: z.array(z.object({ place: text, holder: text.nullable() })),
  }),
  z.object({ ...base, type: z.literal('contents') }),
  z.object({
    ...base,
    type: z.literal('symptoms'),
    entries: z.array(z.object({ symptom: text, title: text, anchor: text })),
  }),
  z.object({
    ...base,
    type: z.literal('procedure'),
    title: text,
    kind: z.enum(PROCEDURE_KINDS),
    owner: text.nullable(),
    overdue: z.object({ reviewed: text, due: text }).nullable(),
    useWhen: text.nullable(),
    who: z.array(text),
    startWithinSeconds: seconds,
    holdSeconds: seconds,
    capacity: text.nullable(),
    bring: z.array(text),
    body: z.array(bodyPiece),
    boxes: z.array(z.object({ title: inlines, blocks })),
    noAnswer: z.array(z.object({ name: text, deputies: z.array(contact) })),
    catchUp: text.nullable(),
  }),
  z.object({
    ...base,
    type: z.literal('role'),
    title: text,
    succession: z.array(contact),
    authority: z.array(z.object({ may: text, limit: text.nullable(), from: text.nullable(), until: text.nullable() })),
    quorum: text.nullable(),
    card: blocks,
  }),
  z.object({
    ...base,
    type: z.literal('tree'),
    title: text,
    purpose: text.nullable(),
    first: contact,
    completeWithinSeconds: seconds,
    tries: z.int().nullable(),
    retryEverySeconds: seconds,
    takeOverAfterSeconds: seconds,
    say: blocks,
    noAnswer: text.nullable(),
    groups: z.array(
      z.object({
        title: text.nullable(),
        by: text,
        rows: z.array(z.object({ order: z.int(), contact, deputy: contact.nullable() })),
      }),
    ),
    confirmed: z.object({ from: text, to: text }).nullable(),
  }),
  z.object({ ...base, type: z.literal('report'), title: text, mark: text.nullable(), blocks }),
  z.object({ ...base, type: z.literal('form'), form: z.enum(['log', 'decision']) }),
  z.object({
    ...base,
    type: z.literal('cards'),
    cards: z.array(z.object({ place: text.nullable(), numbers: z.array(z.object({ who: text, number: text })) })),
  }),
]) satisfies z.ZodType<PrintPart>;

/** A print order as it must look when the print page reads it. */
export const printJobSchema: z.ZodType<PrintJob> = z.object({
  format: z.literal(1),
  paper: z.enum(['A4', 'Letter']),
  language: languages,
  title: text,
  organisation: text.nullable(),
  plan: text,
  edition: z.number().nullable(),
  approved: text.nullable(),
  approvedBy: text.nullable(),
  printed: z.object({ at: text, from: text.nullable() }),
  tabs: z.array(z.object({ number: z.int().positive(), kind: z.enum(TAB_KINDS) })),
  parts: z.array(part),
  pictures: z.record(text, z.object({ mime: text, base64: text })),
});
