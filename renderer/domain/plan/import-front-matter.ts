import { emitFields, quoted } from './emit-yaml.ts';
import type { OutValue } from './encode.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Problem } from './model.ts';
import { problem } from './problem-codes.ts';
import { readFields } from './read-fields.ts';
import { fieldsOf } from './read-things.ts';
import { procedureSchema } from './schema.ts';
import { readYaml } from './yaml-text.ts';

/** A document from elsewhere whose front matter is such that it can be read as a procedure's. */
export interface ImportedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * A Markdown document from elsewhere, nothing lost, as `file` of a plan. Rules P90, P91.
 *
 * Foreign fields stay. A field of ours that means something else there gets another name (`owner` becomes `source-owner`).
 * Hugo's TOML becomes YAML. Front matter that cannot be read goes into the text as it was, its title kept.
 */
export function importDocument(text: string, file: string): ImportedText {
  const toml = TOML.exec(text);
  if (toml !== null) return importToml(toml[1] ?? '', text.slice(toml[0].length), file);
  const parts = splitFrontMatter(text);
  if (parts.yaml === null) return { text, problems: [] };
  const yaml = readYaml(parts.yaml, { file, line: parts.yamlLine });
  const fields = yaml.value === null ? {} : fieldsOf(yaml.value);
  if (yaml.problems.length > 0 || fields === null) return asText(parts.yaml, 'yaml', parts.body, file);
  const read = readFields(procedureSchema, procedureSchema.shape, fields);
  const wrong = new Set(read.problems.filter(({ code }) => code !== 'field-misspelt').map(({ path }) => path[0]));
  let front = parts.yaml;
  const problems: Problem[] = [];
  for (const field of wrong) {
    if (typeof field !== 'string') continue;
    const name = `source-${field}`;
    const renamed = renameField(front, field, name);
    if (renamed === null) return asText(parts.yaml, 'yaml', parts.body, file);
    front = renamed;
    problems.push(problem('import-field-renamed', { file, line: yaml.lineOf([field]) }, { field, name }));
  }
  return { text: parts.before + front + parts.between + parts.body, problems };
}

/** Front matter with a field under another name; `null` where it stands in no line of its own. */
export function renameField(yaml: string, field: string, name: string): string | null {
  const line = new RegExp(`^(?:${field}|"${field}"|'${field}')(?=\\s*:)`, 'm');
  return line.test(yaml) ? yaml.replace(line, name) : null;
}

const TOML = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m;

function importToml(toml: string, body: string, file: string): ImportedText {
  const fields: Record<string, OutValue> = {};
  for (const line of toml.split(/\r?\n/)) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const match = /^([\w-]+)\s*=\s*(.+?)\s*$/.exec(line);
    const value = match === null ? undefined : tomlValue(match[2] ?? '');
    if (match?.[1] === undefined || value === undefined) return asText(toml, 'toml', body, file);
    fields[match[1]] = value;
  }
  return importDocument(`---\n${emitFields(fields, 0)}---\n${body}`, file);
}

/** A text, number, boolean, date or list of texts on one line; `undefined` for anything else. */
function tomlValue(text: string): OutValue | undefined {
  const literal = /^'([^']*)'$/.exec(text)?.[1];
  if (literal !== undefined) return literal;
  if (/^"(?:[^"\\]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"$/.test(text)) return String(JSON.parse(text));
  if (/^\[.*\]$/.test(text)) {
    const items = text.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|'[^']*'/g) ?? [];
    const left = text.slice(1, -1).replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
    const values = items.map(tomlValue).filter((value) => value !== undefined);
    return /^[\s,]*$/.test(left) && values.length === items.length ? values : undefined;
  }
  return /^[\w:.+-]+$/.test(text) ? text : undefined;
}

const TITLE = /^title\s*[:=]\s*(.+?)\s*$/m;

function asText(front: string, language: 'yaml' | 'toml', body: string, file: string): ImportedText {
  const title = TITLE.exec(front)?.[1]?.replace(/^(["'])(.*)\1$/, '$2');
  const head = title === undefined ? '' : `---\ntitle: ${quoted(title)}\n---\n`;
  const fence = '`'.repeat(Math.max(3, ...[...front.matchAll(/`+/g)].map((match) => match[0].length + 1)));
  const kept = `${fence}${language}\n${front.endsWith('\n') ? front : `${front}\n`}${fence}\n\n`;
  return { text: head + kept + body, problems: [problem('import-front-matter', { file, line: 1 }, {})] };
}
