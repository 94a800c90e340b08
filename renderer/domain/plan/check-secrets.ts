import type { Checking } from './check.ts';
import { lineInBody } from './check-steps.ts';
import { KINDS, type Problem } from './model.ts';
import { problem } from './problem-codes.ts';
import { secretIn } from './secrets.ts';
import { thingsOf } from './things-of.ts';
import type { YamlPath } from './yaml-value.ts';

/** Things that look like secrets, in procedures and in every other text of the plan. Rule P71. */
export function* checkSecrets({ plan, places }: Checking): Generator<Problem> {
  for (const procedure of plan.procedures) {
    for (const [index, line] of procedure.body.split('\n').entries()) {
      const sort = secretIn(line);
      if (sort !== null) yield problem('secret-likely', lineInBody(procedure, index + 1), { sort });
    }
  }
  const things = thingsOf(plan);
  for (const kind of KINDS) {
    for (const thing of things[kind]) {
      for (const { text, path } of textsIn(thing, [])) {
        const sort = secretIn(text);
        if (sort !== null) yield problem('secret-likely', places.of(kind, thing, path), { sort });
      }
    }
  }
}

const NOT_LOOKED_INTO: ReadonlySet<string> = new Set(['origin', 'body', 'id']);

function* textsIn(value: unknown, path: YamlPath): Generator<{ readonly text: string; readonly path: YamlPath }> {
  if (typeof value === 'string') {
    yield { text: value, path };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, part] of Object.entries(value)) {
      if (typeof part === 'object' || typeof part === 'string') {
        // Unknown fields stand beside the known ones.
        if (!NOT_LOOKED_INTO.has(name)) yield* textsIn(part, name === 'unknown' ? path : [...path, name]);
      }
    }
  }
}
