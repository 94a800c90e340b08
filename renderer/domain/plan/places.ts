import { splitFrontMatter } from './front-matter.ts';
import type { Kind, Origin, Plan } from './model.ts';
import { extensionOf, FOLDERS } from './paths.ts';
import type { Place } from './problem-codes.ts';
import { fieldsOf } from './read-things.ts';
import { textOf } from './utf8.ts';
import { readYaml, type YamlText } from './yaml-text.ts';
import type { YamlPath, YamlValue } from './yaml-value.ts';

/** A thing, as far as its place goes. */
export interface Placeable {
  readonly id: string;
  readonly origin: Origin | null;
}

/** Where the fields of things stand in the files of a plan. */
export interface Places {
  /** The place of a field, or of what is nearest above it; of the whole thing for `[]`. */
  of(kind: Kind | 'plan', thing: Placeable, path: YamlPath): Place;
  /** Whether the field is written at all, be it empty. */
  isWritten(kind: Kind | 'plan', thing: Placeable, field: string): boolean;
}

/**
 * The places of everything in `plan`. Files are read again when first asked about, so a plan without problems costs nothing.
 *
 * A thing that no file holds yet is placed where it will be written.
 */
export function placesIn(plan: Plan): Places {
  const read = new Map<string, YamlText | null>();
  const yamlOf = (file: string) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const fresh = readAgain(plan, file);
    read.set(file, fresh);
    return fresh;
  };
  const find = (kind: Kind | 'plan', thing: Placeable) => {
    const yaml = thing.origin === null ? null : yamlOf(thing.origin.file);
    return yaml === null ? null : { yaml, above: kind === 'procedure' ? [] : pathOf(yaml, thing.id) };
  };
  return {
    of: (kind, thing, path) => {
      if (thing.origin === null) return { file: fileFor(kind, thing.id), line: 1 };
      const found = path.length === 0 ? null : find(kind, thing);
      if (found === null || found.above === null) return thing.origin;
      return { file: thing.origin.file, line: found.yaml.lineOf([...found.above, ...path]) };
    },
    isWritten: (kind, thing, field) => {
      const found = find(kind, thing);
      if (found === null || found.above === null) return false;
      const [index] = found.above;
      const value: YamlValue = typeof index === 'number' ? itemOf(found.yaml.value, index) : found.yaml.value;
      return Object.hasOwn(fieldsOf(value) ?? {}, field);
    },
  };
}

function fileFor(kind: Kind | 'plan', id: string): string {
  return kind === 'plan' ? 'plan.yaml' : `${FOLDERS[kind]}/${id}${extensionOf(kind)}`;
}

function readAgain(plan: Plan, file: string): YamlText | null {
  const bytes = plan.files.find((candidate) => candidate.path === file)?.bytes;
  const text = bytes === undefined ? null : textOf(bytes);
  if (text === null) return null;
  if (!file.endsWith('.md')) return readYaml(text, { file, line: 1 });
  const front = splitFrontMatter(text);
  return readYaml(front.yaml ?? '', { file, line: front.yamlLine });
}

/** The way to the thing with that id in a file of one thing or a list of them. */
function pathOf(yaml: YamlText, id: string): readonly number[] | null {
  if (!Array.isArray(yaml.value)) return [];
  const index = yaml.value.findIndex((item: YamlValue) => fieldsOf(item)?.['id'] === id);
  return index === -1 ? null : [index];
}

function itemOf(value: YamlValue, index: number): YamlValue {
  return Array.isArray(value) ? (value[index] ?? null) : null;
}
