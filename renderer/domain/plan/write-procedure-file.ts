import { editYaml } from './edit-yaml.ts';
import { emitFields } from './emit-yaml.ts';
import { encodeThing, type OutFields } from './encode.ts';
import { type FrontMatter, splitFrontMatter } from './front-matter.ts';
import type { Procedure } from './model.ts';
import { readProcedureFile } from './read-procedure-file.ts';
import { sameThing, sameValue } from './same-value.ts';

/**
 * The Markdown file `text`, which holds `before`, changed to hold `after`; front matter in place where that can be. Rule P33.
 *
 * What was not written (an id made from the path, a title that is the first heading) is written only when it changes.
 */
export function writeProcedure(text: string, path: string, before: Procedure, after: Procedure): string {
  const parts = splitFrontMatter(text);
  for (const front of frontMatters(parts, before, after)) {
    const written = front + after.body;
    const { procedure } = readProcedureFile(written, path);
    // An id made from the path may have given way to another one: only the plan as a whole knows.
    const id = procedure !== null && after.id === before.id ? { id: after.id } : {};
    if (procedure !== null && sameThing({ ...procedure, ...id }, after)) return written;
  }
  return `---\n${emitFields(encodeThing('procedure', after), 0)}---\n${after.body}`;
}

/** Front matters to try, the one nearest to the old one first. */
function* frontMatters(parts: FrontMatter, before: Procedure, after: Procedure): Generator<string> {
  const [old, next] = [encodeThing('procedure', before), encodeThing('procedure', after)];
  const changed = changedFields(old, next);
  const lineEnd = /\r\n/.test(parts.before + parts.yaml + parts.body) ? '\r\n' : '\n';
  const fresh = (fields: OutFields) => `---\n${emitFields(fields, 0)}---\n`.replaceAll('\n', lineEnd);
  if (parts.yaml === null) {
    if (Object.keys(changed).length === 0) yield parts.before;
    yield parts.before + fresh(changed);
    // The title was the heading that changed.
    yield parts.before + fresh({ title: after.title, ...changed });
    yield parts.before + fresh(next);
    return;
  }
  if (Object.keys(changed).length === 0 && sameValue(Object.keys(old), Object.keys(next))) {
    yield parts.before + parts.yaml + parts.between;
  }
  const { title: _, ...untitled } = old;
  const tries = [
    { before: old, grain: 'values' },
    { before: untitled, grain: 'values' },
    { before: old, grain: 'things' },
  ] as const;
  for (const { before: from, grain } of tries) {
    const edited = editYaml(parts.yaml, [{ index: 0, before: from, after: next }], grain);
    if (edited !== null) yield parts.before + edited + parts.between;
  }
  const mark = parts.before.startsWith('\uFEFF') ? '\uFEFF' : '';
  yield mark + fresh(next);
}

function changedFields(before: OutFields, after: OutFields): OutFields {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => !sameValue(before[name], value)));
}
