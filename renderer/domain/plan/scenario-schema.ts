import * as z from 'zod';
import {
  duration,
  id,
  idList,
  language,
  listOf,
  optionalClock,
  optionalDuration,
  optionalText,
  orNull,
  text,
  textList,
} from './fields.ts';
import type { ComponentId, ScenarioId } from './model.ts';

const injectSchema = z.object({
  id: id<string>('Id of the inject within its scenario'),
  at: duration('When it is released, from the start'),
  title: text('Short name for the facilitator'),
  text: optionalText('What is given to the players, word for word. Markdown'),
  to: textList('Roles that receive it'),
  means: optionalText('How it reaches them: phone, paper, face to face'),
  expect: optionalText('What the players are expected to do'),
  down: idList<ComponentId>('Components that go down with it'),
  degraded: idList<ComponentId>('Components that become degraded with it'),
  up: idList<ComponentId>('Components that are back with it'),
});

const expectationSchema = z.object({
  within: duration('Time from the start'),
  event: text('Type of log event, for example incident.declared'),
  subject: optionalText('Id that the event must be about'),
});

/** A tabletop exercise. */
export const scenarioSchema = z.object({
  id: id<ScenarioId>('Id of the scenario'),
  title: text('Title'),
  language: orNull(language('Language of the text')),
  summary: optionalText('What the players are told at the start. Markdown'),
  objectives: textList('What the exercise is to show'),
  roles: textList('Who plays'),
  startsAt: optionalClock('Time of day in the scenario at its start'),
  duration: optionalDuration('How long it lasts'),
  without: idList<ComponentId>('Tools taken away from the players'),
  injects: listOf(injectSchema, 'Events given to the players, in order'),
  expectations: listOf(expectationSchema, 'What the log is judged by'),
  source: optionalText('Public post-mortems that it is drawn from'),
});
