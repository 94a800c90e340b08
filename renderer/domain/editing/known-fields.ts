import { jsonSchemas } from '../plan/json-schemas.ts';
import type { Kind } from '../plan/model.ts';
import { FOLDERS, roleOf } from '../plan/paths.ts';

/** A field that may be written, as the plan's schemas say it. */
export interface KnownField {
  readonly name: string;
  readonly description: string;
  /** Values that it may have; empty where anything goes. */
  readonly allowed: readonly string[];
  readonly isRequired: boolean;
}

type Schema = Readonly<Record<string, unknown>>;

let schemas: ReadonlyMap<string, Schema> | null = null;

/** The fields that may stand at `path` of the things in `file`, in the order in which they are written. Rule E3. */
export function fieldsAt(file: string, path: readonly string[]): readonly KnownField[] {
  const whole = wholeSchema(file);
  const found = whole === null ? null : schemaAt(whole, path);
  if (whole === null || found === null) return [];
  const required = new Set(Array.isArray(found['required']) ? found['required'] : []);
  return Object.entries(asSchema(found['properties']) ?? {}).map(([name, value]) => {
    const schema = asSchema(value) ?? {};
    return {
      name,
      description: textIn({ ...meantBy(schema, definitionsIn(whole)), ...schema }, 'description'),
      allowed: allowedIn(schema),
      isRequired: required.has(name),
    };
  });
}

/** The field at the end of `path`; `null` where the schemas know none. */
export function fieldAt(file: string, path: readonly string[]): KnownField | null {
  return fieldsAt(file, path.slice(0, -1)).find((field) => field.name === path.at(-1)) ?? null;
}

function wholeSchema(file: string): Schema | null {
  const role = roleOf(file);
  const name = role === 'plan' ? 'plan' : Object.hasOwn(FOLDERS, role) ? FOLDERS[role as Kind] : null;
  schemas ??= jsonSchemas();
  return name === null ? null : (schemas.get(`${name}.schema.json`) ?? null);
}

function schemaAt(whole: Schema, path: readonly string[]): Schema | null {
  const definitions = definitionsIn(whole);
  let at: Schema | null = objectIn(whole, definitions);
  for (const field of path)
    at = at === null ? null : objectIn(asSchema(asSchema(at['properties'])?.[field]) ?? {}, definitions);
  return at;
}

function definitionsIn(whole: Schema): Schema {
  return asSchema(whole['definitions']) ?? {};
}

/** What `schema` refers to; `null` where it says itself what it is. */
function meantBy(schema: Schema, definitions: Schema): Schema | null {
  const ref = textIn(schema, '$ref');
  return ref === '' ? null : asSchema(definitions[ref.slice(ref.lastIndexOf('/') + 1)]);
}

/** The first schema with properties in `schema`: itself, what it refers to, its items, or one of its choices. */
function objectIn(schema: Schema, definitions: Schema, depth = 0): Schema | null {
  if (depth > 8) return null;
  if ('properties' in schema) return schema;
  const choices = [
    meantBy(schema, definitions),
    asSchema(schema['items']),
    ...listIn(schema, 'anyOf'),
    ...listIn(schema, 'oneOf'),
    ...listIn(schema, 'allOf'),
  ];
  const found: Schema[] = [];
  for (const one of choices) {
    const inside = one === null ? null : objectIn(one, definitions, depth + 1);
    if (inside !== null) found.push(inside);
  }
  if (found.length < 2) return found[0] ?? null;
  // A choice of several (a dependency, or a group of them): all of their fields may stand there.
  return { properties: Object.fromEntries(found.flatMap((one) => Object.entries(asSchema(one['properties']) ?? {}))) };
}

function allowedIn(schema: Schema): readonly string[] {
  const own = Array.isArray(schema['enum']) ? schema['enum'].map(String) : [];
  if (own.length > 0) return own;
  const items = asSchema(schema['items']);
  const choices: readonly Schema[] = [...(items === null ? [] : [items]), ...listIn(schema, 'anyOf')];
  return choices.flatMap((one) => [...allowedIn(one)]);
}

function listIn(schema: Schema, name: string): readonly Schema[] {
  const value: unknown = schema[name];
  return Array.isArray(value) ? value.map(asSchema).filter((one) => one !== null) : [];
}

function asSchema(value: unknown): Schema | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

function textIn(schema: Schema, name: string): string {
  const value = schema[name];
  return typeof value === 'string' ? value : '';
}

const NAMES: Readonly<Record<string, Kind>> = {
  owner: 'contact',
  approvedBy: 'contact',
  trained: 'contact',
  deputies: 'contact',
  succession: 'contact',
  contact: 'contact',
  with: 'contact',
  by: 'contact',
  for: 'component',
  uses: 'component',
  dependsOn: 'component',
  on: 'component',
  anyOf: 'component',
  via: 'component',
  without: 'component',
  down: 'component',
  degraded: 'component',
  up: 'component',
  card: 'procedure',
  message: 'procedure',
  translationOf: 'procedure',
  scenario: 'scenario',
  holder: 'contact',
};

/** Fields that say `kind:id`, by the kind of thing that has them. */
const MENTIONS: Readonly<Record<string, string>> = { action: 'about', schedule: 'review', copy: 'contents' };

/** Whether the field at the end of `path` names things of any kind, as `kind:id`. Rule E4. */
export function takesMention(file: string, path: readonly string[]): boolean {
  const role = roleOf(file);
  return path.length === 1 && Object.hasOwn(MENTIONS, role) && MENTIONS[role] === path[0];
}

/** The kind of the things that the field at the end of `path` names by id; `null` where it names none. Rule E4. */
export function kindNamedBy(file: string, path: readonly string[]): Kind | null {
  const name = path.at(-1) ?? '';
  const role = roleOf(file);
  // `for: recover` of a dependency, `on:` of an exercise and of the schedule: other words of the same name.
  if (name === 'for' && path.length > 1) return null;
  if (name === 'on' && (path.length < 2 || path[0] !== 'dependsOn')) return null;
  if (name === 'with' && role !== 'schedule') return null;
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}
