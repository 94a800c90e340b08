import { splitFrontMatter } from './front-matter.ts';
import { firstHeading } from './heading-title.ts';
import { idFromPath, isId } from './ids.ts';
import type { Problem, Procedure, ProcedureId } from './model.ts';
import { problem } from './problem-codes.ts';
import { readFields } from './read-fields.ts';
import { fieldsOf, placed } from './read-things.ts';
import { procedureSchema } from './schema.ts';
import { readYaml } from './yaml-text.ts';

/** A procedure whose id may still have to give way: `idFrom` says whether it was written or made from the path. */
export interface ProcedureRead {
  readonly procedure: Procedure | null;
  readonly idFrom: 'text' | 'path';
  readonly problems: readonly Problem[];
}

/** The procedure that a Markdown file is, front matter or not (rules P18-P20). */
export function readProcedureFile(text: string, file: string): ProcedureRead {
  const parts = splitFrontMatter(text);
  const yaml = readYaml(parts.yaml ?? '', { file, line: parts.yamlLine });
  const fields = yaml.value === null ? {} : fieldsOf(yaml.value);
  if (yaml.problems.length > 0) return { procedure: null, idFrom: 'path', problems: yaml.problems };
  if (fields === null) {
    const found = problem('thing-not-fields', { file, line: parts.yamlLine }, { kind: 'procedure' });
    return { procedure: null, idFrom: 'path', problems: [found] };
  }
  const read = readFields(procedureSchema, procedureSchema.shape, fields);
  const problems = placed(read.problems, yaml, file, []);
  if (read.value === null) return { procedure: null, idFrom: 'path', problems };
  const { id, title, ...rest } = read.value;
  const procedure: Procedure = {
    ...rest,
    id: id ?? procedureIdFromPath(file),
    title: title ?? titleOf(parts.body, file),
    body: parts.body,
    bodyLine: parts.bodyLine,
    origin: { file, line: 1 },
    unknown: read.unknown,
  };
  return { procedure, idFrom: id === null ? 'path' : 'text', problems };
}

function procedureIdFromPath(file: string): ProcedureId {
  const id = idFromPath(file.slice(file.indexOf('/') + 1));
  if (!isId(id)) throw new Error(`plan: ${id} is not an id`);
  return id as ProcedureId;
}

/** What a document without a title is called: its first heading, else the words of its file name. */
function titleOf(body: string, file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return (
    firstHeading(body) ??
    name
      .replace(/\.[^.]*$/, '')
      .replace(/[-_]+/g, ' ')
      .trim()
  );
}
