import type { AnyThing, Named } from '#domain/editing/references.ts';
import { isStandIn } from './stand-in.ts';
import { titleOf } from './title.ts';

/** Something that a person of this organisation has to fill in. */
export interface Blank extends Named {
  readonly title: string;
  readonly what:
    | { readonly sort: 'people' }
    | { readonly sort: 'stand-in' }
    /** The line of text that the blank is in. */
    | { readonly sort: 'line'; readonly text: string }
    /** Names of the blanks of a message, each once. */
    | { readonly sort: 'message'; readonly names: readonly string[] };
}

const LINE = /_{4,}|\byours?(?: here)?: *\[/;
const IN_MESSAGE = /\{\{\s*([^{}\n]{1,80}?)\s*\}\}/g;

/** In which order people see to them: who first, what stands in for something of theirs last. */
const ORDER: readonly Blank['what']['sort'][] = ['people', 'line', 'message', 'stand-in'];

/** Everything to fill in, what matters most first, then in the order of the things. Rule LB9. */
export function blanksOf(things: readonly AnyThing[]): readonly Blank[] {
  const blanks = things.flatMap(blanksIn);
  return blanks.toSorted((a, b) => ORDER.indexOf(a.what.sort) - ORDER.indexOf(b.what.sort));
}

function blanksIn(one: AnyThing): readonly Blank[] {
  const of = { kind: one.kind, id: one.thing.id as string, title: titleOf(one) };
  switch (one.kind) {
    case 'role':
      return one.thing.succession.length === 0 ? [{ ...of, what: { sort: 'people' } }] : [];
    case 'component':
      return isStandIn(one.thing.id) ? [{ ...of, what: { sort: 'stand-in' } }] : [];
    case 'procedure': {
      const lines = one.thing.body.split('\n').filter((line) => LINE.test(line));
      const names = new Set([...one.thing.body.matchAll(IN_MESSAGE)].map((match) => match[1] ?? ''));
      return [
        ...lines.map((line): Blank => ({ ...of, what: { sort: 'line', text: plain(line) } })),
        ...(one.thing.kind === 'message' && names.size > 0
          ? [{ ...of, what: { sort: 'message', names: [...names] } } as const]
          : []),
      ];
    }
    default:
      return [];
  }
}

function plain(line: string): string {
  return line
    .replace(/^\s*(?:[-*]|\d+\.)?\s*(?:\[ \]\s*)?/, '')
    .replace(/\*\*/g, '')
    .trim();
}
