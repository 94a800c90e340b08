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
  const files = new Map(plan.files.map((file) => [file.path, file.bytes]));
  const read = new Map<string, ReadAgain | null>();
  const again = (file: string) => {
    const known = read.get(file);
    if (known !== undefined) return known;
    const bytes = files.get(file);
    const fresh = bytes === undefined ? null : readAgain(bytes, file);
    read.set(file, fresh);
    return fresh;
  };
  return {
    of: (kind, thing, path) => {
      if (thing.origin === null) return { file: fileFor(kind, thing.id), line: 1 };
      const found = path.length === 0 ? null : again(thing.origin.file);
      const above = found?.pathTo(thing.id) ?? null;
      if (found === null || above === null) return thing.origin;
      return { file: thing.origin.file, line: found.yaml.lineOf([...above, ...path]) };
    },
    isWritten: (_kind, thing, field) => {
      const found = thing.origin === null ? null : again(thing.origin.file);
      const above = found?.pathTo(thing.id) ?? null;
      return found !== null && above !== null && Object.hasOwn(fieldsAt(found.yaml, above), field);
    },
  };
}

function fileFor(kind: Kind | 'plan', id: string): string {
  return kind === 'plan' ? 'plan.yaml' : `${FOLDERS[kind]}/${id}${extensionOf(kind)}`;
}

interface ReadAgain {
  readonly yaml: YamlText;
  /** The way to the thing with that id in the file, `null` if it is not there. */
  readonly pathTo: (id: string) => readonly [] | readonly [number] | null;
}

function readAgain(bytes: Uint8Array, file: string): ReadAgain | null {
  const text = textOf(bytes);
  if (text === null) return null;
  const front = file.endsWith('.md') ? splitFrontMatter(text) : null;
  const yaml = readYaml(front === null ? text : (front.yaml ?? ''), { file, line: front?.yamlLine ?? 1 });
  if (!Array.isArray(yaml.value)) return { yaml, pathTo: () => [] };
  const positions = new Map<YamlValue, number>();
  for (const [index, item] of yaml.value.entries()) {
    const id = fieldsOf(item)?.['id'] ?? null;
    // The first of several with one id is the one that counts.
    if (!positions.has(id)) positions.set(id, index);
  }
  return {
    yaml,
    pathTo: (id) => {
      const position = positions.get(id);
      return position === undefined ? null : [position];
    },
  };
}

function fieldsAt(yaml: YamlText, [index]: readonly [] | readonly [number]): object {
  const value = index !== undefined && Array.isArray(yaml.value) ? (yaml.value[index] ?? null) : yaml.value;
  return fieldsOf(value) ?? {};
}
