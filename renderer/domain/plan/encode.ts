import { externalByDefault } from './component-schema.ts';
import type { Component, Dependency, Exercised, Kind, PlanInfo, Procedure } from './model.ts';
import type { YamlThings } from './read-things.ts';
import { SHAPES } from './read-things.ts';
import { planSchema } from './schema.ts';

/** A value on its way into YAML: numbers and booleans are written plain, texts so that they stay texts; `null` as nothing. */
export type OutValue = string | number | boolean | null | readonly OutValue[] | OutFields;
export interface OutFields {
  readonly [name: string]: OutValue;
}

/** The things of each kind. */
export interface Things extends YamlThings {
  readonly procedure: Procedure;
}

/** The fields of a thing as they are written, in their order; what is absent or goes without saying is left out (rule P31). */
export function encodeThing(kind: Kind, thing: Things[Kind]): OutFields {
  const special: Readonly<Record<string, (value: unknown) => OutValue | undefined>> = {
    ...(isComponent(kind, thing) ? componentFields(thing) : {}),
    ...(isProcedure(kind, thing) ? { exercised: () => encodeExercised(thing.exercised) } : {}),
    ...(kind === 'procedure' ? {} : { state: encode }),
  };
  return { ...encodeFields(thing, Object.keys(SHAPES[kind]), special), ...encodeUnknown(thing.unknown) };
}

/** The fields of plan.yaml as they are written. */
export function encodeInfo(info: PlanInfo): OutFields {
  return { ...encodeFields(info, Object.keys(planSchema.shape), {}), ...encodeUnknown(info.unknown) };
}

function isComponent(kind: Kind, thing: object): thing is Component {
  return kind === 'component' && 'dependsOn' in thing;
}

function isProcedure(kind: Kind, thing: object): thing is Procedure {
  return kind === 'procedure' && 'exercised' in thing;
}

function componentFields(component: Component) {
  return {
    external: () => (component.external === externalByDefault(component.kind) ? undefined : component.external),
    dependsOn: () => component.dependsOn?.map(encodeDependency),
  };
}

function encodeFields(
  thing: object,
  names: readonly string[],
  special: Readonly<Record<string, (value: unknown) => OutValue | undefined>>,
): OutFields {
  const fields: Record<string, OutValue> = {};
  for (const name of names) {
    const value: unknown = Reflect.get(thing, name);
    const own = special[name];
    const out = own === undefined ? encode(value) : own(value);
    if (out !== undefined) fields[name] = out;
  }
  return fields;
}

/** `undefined` for what is not written: absent values, empty lists, flags that are not set. */
function encode(value: unknown): OutValue | undefined {
  if (value === null || value === undefined || value === false) return undefined;
  if (typeof value === 'string' || typeof value === 'number' || value === true) return value;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => encode(item) ?? null);
  if (typeof value !== 'object') return undefined;
  if ('seconds' in value && 'text' in value && typeof value.text === 'string') return value.text;
  return encodeFields(value, Object.keys(value), {});
}

function encodeDependency(dependency: Dependency): OutValue {
  const { mode, tolerance } = dependency;
  const rest: Record<string, OutValue> = {};
  if (mode === 'soft') rest['mode'] = mode;
  if (tolerance !== null) rest['tolerance'] = tolerance.text;
  if (dependency.for === 'recover') rest['for'] = dependency.for;
  if ('on' in dependency) return Object.keys(rest).length === 0 ? dependency.on : { on: dependency.on, ...rest };
  const group: Record<string, OutValue> = { anyOf: dependency.anyOf, atLeast: dependency.atLeast };
  if (dependency.name !== null) group['name'] = dependency.name;
  return { ...group, ...rest };
}

function encodeExercised(exercised: Exercised | null): OutValue | undefined {
  if (exercised === null) return undefined;
  return exercised.lasted === null && exercised.by.length === 0 ? exercised.on : encode(exercised);
}

function encodeUnknown(unknown: Readonly<Record<string, unknown>>): OutFields {
  return Object.fromEntries(Object.entries(unknown).map(([name, value]) => [name, encodeForeign(value)]));
}

/** A value of an unknown field as it is, empty lists and all. */
function encodeForeign(value: unknown): OutValue {
  if (Array.isArray(value)) return value.map(encodeForeign);
  if (typeof value === 'object' && value !== null) return encodeUnknown(Object.fromEntries(Object.entries(value)));
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
