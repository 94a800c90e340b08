import * as z from 'zod';
import { callTreeSchema } from './call-tree-schema.ts';
import { componentSchema } from './component-schema.ts';
import {
  choice,
  date,
  dateOrInstant,
  flag,
  id,
  idList,
  language,
  list,
  listOf,
  optionalDate,
  optionalDuration,
  optionalId,
  optionalText,
  optionalWhole,
  orNull,
  text,
  textList,
} from './fields.ts';
import {
  CHANNEL_TYPES,
  type ComponentId,
  type ContactId,
  type Kind,
  PROCEDURE_KINDS,
  type ProcedureId,
  type RoleId,
  type ScenarioId,
} from './model.ts';
import { scenarioSchema } from './scenario-schema.ts';

/** plan.yaml: who a plan belongs to and which edition it is. */
export const planSchema = z.object({
  format: z.literal('holdfast/1').meta({ description: 'The format of this folder: always holdfast/1' }),
  id: id<string>('Id of the plan; stays the same through all editions'),
  name: text('Name of the plan, as printed on its cover'),
  organisation: optionalText('Who the plan belongs to'),
  edition: optionalWhole('Whole number that grows with each issued edition'),
  issued: optionalDate('When this edition was issued'),
  approvedBy: optionalId<ContactId>('Contact who approved this edition'),
  languages: list(language('A language'), 'Languages of the plan; the first is the default'),
  timeZone: optionalText('IANA time zone, for example Europe/Paris'),
  reviewEvery: optionalDuration('How often everything in the plan is to be reviewed, unless it says otherwise'),
});

const exercisedSchema = z.union([
  date('When it was last exercised').transform((on) => ({ on, lasted: null, by: [] })),
  z.object({
    on: date('When it was last exercised'),
    lasted: optionalDuration('How long it was held'),
    by: idList<ContactId>('Contacts who took part'),
  }),
]);

/** The front matter of a procedure. Id, title and kind may be missing: see read-procedure-file.ts. */
export const procedureSchema = z.object({
  id: optionalId<ProcedureId>('Id of the procedure; made from its path when missing'),
  title: optionalText('Title; the first heading when missing'),
  kind: choice(PROCEDURE_KINDS, 'What it is: runbook when missing')
    .optional()
    .transform((kind) => kind ?? 'runbook'),
  for: idList<ComponentId>('Components that it is for; a fallback may name functions'),
  trigger: optionalText('When to start it, as something that a person can see'),
  uses: idList<ComponentId>('Components without which the procedure itself does not work'),
  sustain: optionalDuration('Fallbacks: how long it can hold'),
  startWithin: optionalDuration('Fallbacks: how long it takes to put in place'),
  capacity: optionalText('How much it can do'),
  catchUp: optionalText('What returning to normal costs'),
  symptoms: textList('What people see, in their words: the symptom index'),
  needs: textList('Materials and forms, with where they are'),
  roles: textList('Who takes part, as written in bold at the start of steps'),
  owner: optionalId<ContactId>('Contact who keeps it true'),
  trained: idList<ContactId>('Contacts who have done it'),
  exercised: orNull(exercisedSchema.meta({ description: 'Proof that it works: a date, or on, lasted and by' })),
  reviewed: optionalDate('When somebody last checked it'),
  reviewEvery: optionalDuration('How often it is to be reviewed'),
  language: orNull(language('Language of the text')),
  translationOf: optionalId<ProcedureId>('The procedure that this one says in another language'),
  tags: textList('Words to find it by'),
});

const channelSchema = z.object({
  type: choice(CHANNEL_TYPES, 'What sort of channel it is'),
  value: text('Number, address or place. Put phone numbers in quotes'),
  label: optionalText('Which one of several: home, desk'),
  via: optionalId<ComponentId>('Component without which this channel does not work'),
  verified: optionalDate('When somebody last checked this channel'),
  private: flag('true: printed only when asked for'),
});

/** A person or a desk. */
export const contactSchema = z.object({
  id: id<ContactId>('Id of the contact'),
  name: text('Name of the person or desk'),
  role: optionalText('What they do'),
  organisation: optionalText('Whom they work for'),
  channels: listOf(channelSchema, 'Ways to reach them, in the order in which to try them'),
  deputies: idList<ContactId>('Contacts to try instead, in order'),
  languages: list(language('A language'), 'Languages that they speak'),
  availability: optionalText('When they can be reached'),
  verified: optionalDate('When somebody last checked that these channels work'),
  verifyEvery: optionalDuration('How often the channels are to be checked'),
  notes: optionalText('Markdown'),
  tags: textList('Words to find them by'),
});

const authoritySchema = z.object({
  may: text('What may be decided'),
  limit: optionalText('Up to how much'),
  from: optionalDate('First day'),
  until: optionalDate('Last day'),
});

/** A role: who may take it, in order, with what authority. */
export const roleSchema = z.object({
  id: id<RoleId>('Id of the role'),
  name: text('Name of the role'),
  succession: idList<ContactId>('Contacts who take it, in order, three deep'),
  authority: listOf(authoritySchema, 'What the role may decide'),
  quorum: optionalText('How many must agree, and for what'),
  card: optionalId<ProcedureId>('Procedure that says what this role does'),
});

/** An exercise or review to come. */
export const scheduleSchema = z.object({
  id: id<string>('Id of the entry'),
  scenario: optionalId<ScenarioId>('Scenario to be exercised'),
  review: optionalText('What is to be reviewed: kind:id, or words'),
  on: dateOrInstant('When'),
  with: idList<ContactId>('Contacts who take part'),
  note: optionalText('Anything else'),
});

/** Something to be mended. */
export const actionSchema = z.object({
  id: id<string>('Id of the action'),
  title: text('What is to be done'),
  owner: optionalId<ContactId>('Contact who does it'),
  due: optionalDate('Until when'),
  state: choice(['open', 'done', 'dropped'], 'How far it is: open when missing')
    .optional()
    .transform((state) => state ?? 'open'),
  raised: optionalText('When or by whom it was raised'),
  from: optionalText('Id of the incident or exercise that it comes from'),
  about: optionalText('What it is about, kind:id'),
  doneOn: optionalDate('When it was done'),
  note: optionalText('Anything else'),
});

/** A paper copy and who holds it. */
export const copySchema = z.object({
  id: id<string>('Id of the copy'),
  place: text('Where it is kept'),
  holder: optionalText('Who holds it: a contact id, or a name'),
  edition: optionalWhole('Edition that was printed'),
  printed: optionalDate('When it was printed'),
  contents: textList('What it holds, kind:id each; all when empty'),
  pages: optionalWhole('How many pages it has'),
});

/** The schema of each kind's things, from YAML text to what model.ts says (without `origin` and `unknown`). */
export const SCHEMAS = {
  component: componentSchema,
  procedure: procedureSchema,
  contact: contactSchema,
  role: roleSchema,
  tree: callTreeSchema,
  scenario: scenarioSchema,
  schedule: scheduleSchema,
  action: actionSchema,
  copy: copySchema,
} as const satisfies Readonly<Record<Kind, z.ZodType>>;
