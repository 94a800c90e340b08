import type * as z from 'zod';
import { callTreeSchema } from './call-tree-schema.ts';
import { componentFields, countsTolerance } from './component-schema.ts';
import type {
  Action,
  CallTree,
  Component,
  Contact,
  Kind,
  Origin,
  PaperCopy,
  PlanInfo,
  Problem,
  Role,
  Scenario,
  ScheduleEntry,
} from './model.ts';
import { PROBLEM_CODES, type ProblemCode, problem } from './problem-codes.ts';
import { type FieldProblem, readFields } from './read-fields.ts';
import { scenarioSchema } from './scenario-schema.ts';
import { actionSchema, contactSchema, copySchema, planSchema, roleSchema, SCHEMAS, scheduleSchema } from './schema.ts';
import { readYaml, type YamlText } from './yaml-text.ts';
import type { YamlFields, YamlPath, YamlValue } from './yaml-value.ts';

/** The kinds whose things are written in YAML files, and what each is. */
export interface YamlThings {
  readonly component: Component;
  readonly contact: Contact;
  readonly role: Role;
  readonly tree: CallTree;
  readonly scenario: Scenario;
  readonly schedule: ScheduleEntry;
  readonly action: Action;
  readonly copy: PaperCopy;
}
export type YamlKind = keyof YamlThings;

type Shape = Readonly<Record<string, z.ZodType>>;

/** The known fields of each kind, in the order in which they are written. */
export const SHAPES: Readonly<Record<Kind, Shape>> = {
  component: componentFields.shape,
  procedure: SCHEMAS.procedure.shape,
  contact: contactSchema.shape,
  role: roleSchema.shape,
  tree: callTreeSchema.shape,
  scenario: scenarioSchema.shape,
  schedule: scheduleSchema.shape,
  action: actionSchema.shape,
  copy: copySchema.shape,
};

interface ThingRead<T> {
  readonly thing: T | null;
  readonly problems: readonly FieldProblem[];
}

/** A reader of each kind: what a schema returns is what model.ts says, or this does not compile. */
const READERS: { readonly [K in YamlKind]: (fields: YamlFields, origin: Origin) => ThingRead<YamlThings[K]> } = {
  component: (fields, origin) => readThing(SCHEMAS.component, SHAPES.component, fields, origin),
  contact: (fields, origin) => readThing(SCHEMAS.contact, SHAPES.contact, fields, origin),
  role: (fields, origin) => readThing(SCHEMAS.role, SHAPES.role, fields, origin),
  tree: (fields, origin) => readThing(SCHEMAS.tree, SHAPES.tree, fields, origin),
  scenario: (fields, origin) => readThing(SCHEMAS.scenario, SHAPES.scenario, fields, origin),
  schedule: (fields, origin) => readThing(SCHEMAS.schedule, SHAPES.schedule, fields, origin),
  action: (fields, origin) => readThing(SCHEMAS.action, SHAPES.action, fields, origin),
  copy: (fields, origin) => readThing(SCHEMAS.copy, SHAPES.copy, fields, origin),
};

function readThing<T extends object>(schema: z.ZodType<T>, shape: Shape, fields: YamlFields, origin: Origin) {
  const { value, unknown, problems } = readFields(schema, shape, fields);
  return { thing: value === null ? null : { ...value, origin, unknown }, problems };
}

/** What a file holds, and what is wrong with it. */
export interface ThingsRead<T> {
  readonly things: readonly T[];
  readonly problems: readonly Problem[];
}

/** The things of `kind` that the YAML of one file holds, one or a list of them, in their order (rules P10, P14). */
export function readThings<K extends YamlKind>(kind: K, text: string, file: string): ThingsRead<YamlThings[K]> {
  const yaml = readYaml(text, { file, line: 1 });
  const problems: Problem[] = [...yaml.problems];
  const things: YamlThings[K][] = [];
  const listed = Array.isArray(yaml.value);
  const items: readonly YamlValue[] = listed ? yaml.value : yaml.value === null ? [] : [yaml.value];
  items.forEach((item, index) => {
    const path = listed ? [index] : [];
    const line = yaml.lineOf(path);
    const fields = fieldsOf(item);
    if (fields === null) {
      problems.push(problem('thing-not-fields', { file, line }, { kind }));
      return;
    }
    const read = READERS[kind](fields, { file, line });
    problems.push(...placed([...read.problems, ...ignoredTolerances(kind, fields)], yaml, file, path));
    if (read.thing !== null) things.push(read.thing);
  });
  return { things, problems };
}

/** What plan.yaml says, `null` where no plan can be made of it. */
export function readPlanInfo(text: string): { readonly info: PlanInfo | null; readonly problems: readonly Problem[] } {
  const file = 'plan.yaml';
  const yaml = readYaml(text, { file, line: 1 });
  if (yaml.problems.length > 0) return { info: null, problems: yaml.problems };
  const fields = fieldsOf(yaml.value);
  if (fields === null) return { info: null, problems: [problem('plan-missing', { file, line: 1 }, {})] };
  const format = fields['format'];
  if (typeof format === 'string' && format !== 'holdfast/1') {
    return { info: null, problems: [problem('format-unknown', { file, line: yaml.lineOf(['format']) }, { format })] };
  }
  const read = readFields(planSchema, planSchema.shape, fields);
  const problems = placed(read.problems, yaml, file, []);
  if (read.value === null) return { info: null, problems };
  return { info: { ...read.value, origin: { file, line: yaml.lineOf([]) }, unknown: read.unknown }, problems };
}

/** `value` as the fields of a thing, `null` if it is a text, a list or nothing. */
export function fieldsOf(value: YamlValue): YamlFields | null {
  return typeof value === 'object' && value !== null && !isList(value) ? value : null;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** Problems with fields of the thing at `path`, placed in their file. */
export function placed(
  found: readonly FieldProblem[],
  yaml: YamlText,
  file: string,
  path: YamlPath,
): readonly Problem[] {
  return found.map(({ code, path: below, values }) => ({
    file,
    line: yaml.lineOf([...path, ...below]),
    severity: PROBLEM_CODES[code].severity,
    code,
    values: neededBy(code, values),
  }));
}

function neededBy(code: ProblemCode, values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(PROBLEM_CODES[code].values.map((name) => [name, values[name] ?? '']));
}

/** A tolerance that has no meaning is not in the model, so it can only be seen while reading (rule P15). */
function ignoredTolerances(kind: YamlKind, fields: YamlFields): readonly FieldProblem[] {
  const dependencies = kind === 'component' ? fields['dependsOn'] : null;
  if (dependencies === undefined || dependencies === null || !Array.isArray(dependencies)) return [];
  return dependencies.flatMap((item: YamlValue, index): readonly FieldProblem[] => {
    const dependency = fieldsOf(item);
    if (dependency === null || dependency['tolerance'] === undefined || countsTolerance(dependency)) return [];
    const id = dependency['on'] ?? dependency['name'] ?? '';
    const values = { id: typeof id === 'string' ? id : '' };
    return [{ code: 'tolerance-ignored', path: ['dependsOn', index, 'tolerance'], values }];
  });
}
