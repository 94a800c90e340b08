import type * as z from 'zod';
import { ONE_TEXT, singleAllowed } from './fields.ts';
import { compareText, isProblemCode, type ProblemCode } from './problem-codes.ts';
import type { YamlFields, YamlPath, YamlValue } from './yaml-value.ts';

/** A problem with one field, before it has a place in a file. */
export interface FieldProblem {
  readonly code: ProblemCode;
  readonly path: YamlPath;
  readonly values: Readonly<Record<string, string>>;
}

/** A thing's fields as its schema has them, or `null` where what is left of them makes no thing. */
export interface FieldsRead<T> {
  readonly value: T | null;
  readonly unknown: Readonly<Record<string, YamlValue>>;
  readonly problems: readonly FieldProblem[];
}

/**
 * `fields` as `schema` has them, with every problem at once (rule P10).
 *
 * What is wrong is left out and the rest kept: a bad optional field counts as absent, a bad element of a list as not in the
 * list. Only where something required is missing or wrong is there no value. `names` are the fields that are known;
 * the others are `unknown`.
 */
export function readFields<S extends z.ZodType>(
  schema: S,
  shape: Readonly<Record<string, z.ZodType>>,
  fields: YamlFields,
): FieldsRead<z.output<S>> {
  const known: Record<string, YamlValue> = {};
  const unknown: Record<string, YamlValue> = {};
  const problems: FieldProblem[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(shape, name) ? shape[name] : undefined;
    if (field === undefined) {
      unknown[name] = value;
      problems.push(...misspelt(name, fields, shape));
    } else if (value !== null) {
      known[name] = typeof value === 'string' && singleAllowed.has(field) ? [value] : value;
    }
  }
  const read = readKnown(schema, known);
  return { value: read.value, unknown, problems: [...read.problems, ...problems] };
}

const ROUNDS = 12;

function readKnown<S extends z.ZodType>(schema: S, known: YamlFields) {
  let input: unknown = withoutNothing(known);
  let problems: readonly FieldProblem[] | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const result = schema.safeParse(input);
    if (result.success) return { value: result.data, problems: problems ?? [] };
    const singles = result.error.issues.flatMap((issue) => singlesIn(issue, []));
    if (singles.length > 0) {
      input = singles.reduce(withList, input);
      continue;
    }
    const found = result.error.issues.flatMap((issue) => problemsOf(issue, input, []));
    problems ??= found;
    const remains = without(input, found);
    if (remains === null) break;
    input = remains;
  }
  return { value: null, problems: problems ?? [] };
}

/** Where inside of fields one text stands for a list of one. */
function singlesIn(issue: Issue, above: YamlPath): readonly YamlPath[] {
  const path = pathOf(issue, above);
  if (issue.code === 'invalid_union') return (likeliest(issue.errors) ?? []).flatMap((inner) => singlesIn(inner, path));
  return issue.code === 'invalid_type' && issue.message === ONE_TEXT ? [path] : [];
}

function withList(input: unknown, [first, ...rest]: YamlPath): unknown {
  if (first === undefined) return [input];
  if (Array.isArray(input)) return input.map((part, index) => (index === first ? withList(part, rest) : part));
  if (typeof input !== 'object' || input === null) return input;
  return { ...input, [first]: withList(Reflect.get(input, first), rest) };
}

/** Nothing written inside a nested map counts as absent, as it does at the top. */
function withoutNothing(value: YamlValue): unknown {
  if (isList(value)) return value.map(withoutNothing);
  if (typeof value !== 'object' || value === null) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) if (part !== null) kept[name] = withoutNothing(part);
  return kept;
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

type Issue = z.core.$ZodIssue;

function pathOf(issue: Issue, above: YamlPath): YamlPath {
  return [...above, ...issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))];
}

function problemsOf(issue: Issue, input: unknown, above: YamlPath): readonly FieldProblem[] {
  const path = pathOf(issue, above);
  if (issue.code === 'invalid_union') {
    const branch = likeliest(issue.errors);
    if (branch !== null) return branch.flatMap((inner) => problemsOf(inner, input, path));
    return [{ code: 'dependency-invalid', path, values: { field: fieldName(path) } }];
  }
  const code = codeOf(issue, valueAt(input, path));
  const value = shorten(valueAt(input, path));
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
  return [{ code, path, values: { field: fieldName(path), value, allowed } }];
}

/** Of what went wrong with each form that a value may have, that of the form it was meant to have; `null` if none fits. */
function likeliest(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const meant = branches.filter(
    (issues) => !issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  const scored = meant.map((issues) => ({ issues, missing: issues.filter(isMissing).length }));
  scored.sort((a, b) => a.missing - b.missing || a.issues.length - b.issues.length);
  return scored[0]?.issues ?? null;
}

function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length > 0 && issue.input === undefined;
}

function codeOf(issue: Issue, value: unknown): ProblemCode {
  if (value === undefined) return 'field-missing';
  if (issue.code === 'custom') {
    const own: unknown = issue.params?.['problem'];
    if (typeof own === 'string' && isProblemCode(own)) return own;
  }
  if (issue.code === 'invalid_type') {
    if (issue.expected === 'array') return 'field-not-list';
    return issue.expected === 'object' ? 'field-not-fields' : 'field-not-text';
  }
  return typeof value === 'string' ? 'value-unknown' : 'field-not-text';
}

function valueAt(input: unknown, path: YamlPath): unknown {
  let value = input;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** A path as people write it: `dependsOn[2].tolerance`, counted from 1 as lists on paper are. */
export function fieldName(path: YamlPath): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part + 1}]`;
    return name === '' ? part : `${name}.${part}`;
  }, '');
}

const SHOWN = 60;

function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : '…';
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** `input` without the values that `found` complains about; without what misses something, where something is missing. */
function without(input: unknown, found: readonly FieldProblem[]): unknown {
  const paths = found.map(({ code, path }) => (code === 'field-missing' ? path.slice(0, -1) : path));
  if (paths.some((path) => path.length === 0)) return null;
  return prune(input, paths);
}

function prune(value: unknown, paths: readonly YamlPath[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const below = Map.groupBy(paths, (path) => path[0]);
  const keep = ([name, part]: [string | number, unknown]): [string | number, unknown][] => {
    const here = below.get(name);
    if (here === undefined) return [[name, part]];
    if (here.some((path) => path.length === 1)) return [];
    return [
      [
        name,
        prune(
          part,
          here.map((path) => path.slice(1)),
        ),
      ],
    ];
  };
  if (Array.isArray(value)) return value.flatMap((part, index) => keep([index, part]).map(([, kept]) => kept));
  return Object.fromEntries(Object.entries(value).flatMap((entry) => keep(entry)));
}

const NEAR = 2;

/** A warning where an unknown field is probably a known one that was misspelt. */
function misspelt(name: string, fields: YamlFields, shape: Readonly<Record<string, unknown>>): readonly FieldProblem[] {
  const free = Object.keys(shape).filter((known) => !Object.hasOwn(fields, known));
  const plain = plainName(name);
  const meant = free
    .map((known) => ({ known, distance: editDistance(plain, plainName(known)) }))
    .filter(({ known, distance }) => distance === 0 || (distance <= NEAR && distance * 4 <= known.length))
    .sort((a, b) => a.distance - b.distance || compareText(a.known, b.known))[0];
  if (meant === undefined) return [];
  return [{ code: 'field-misspelt', path: [name], values: { field: name, meant: meant.known } }];
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}

function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > NEAR) return NEAR + 1;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? NEAR + 1;
}
