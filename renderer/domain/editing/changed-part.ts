import { encodeThing, type Things } from '../plan/encode.ts';
import { type FileThing, readFileThings } from '../plan/read-file-things.ts';
import { sameThing, sameValue } from '../plan/same-value.ts';
import { thingTitle } from '../plan/thing-title.ts';
import { bytesOf } from '../plan/utf8.ts';
import { readProcedure } from '../procedure/read-procedure.ts';

/** What a change of one file touched, for the name that it is undone by. `title` is that of the thing, or the file's path. */
export type ChangedPart =
  | { readonly sort: 'made' | 'removed' | 'text'; readonly title: string }
  | { readonly sort: 'step' | 'field'; readonly title: string; readonly which: string };

/** What became of the file at `path`; `null` for a text that is, or was, not there. Rule E1. */
export function changedPart(path: string, before: string | null, after: string | null): ChangedPart {
  const [old, next] = [thingsIn(path, before), thingsIn(path, after)];
  const title = titleOf(next[0] ?? old[0], path);
  if (after === null) return { sort: 'removed', title: titleOf(old[0], path) };
  if (before === null) return { sort: 'made', title };
  const changed = next.filter((one) => !old.some((other) => isSame(one, other)));
  const [one] = changed;
  if (one === undefined || changed.length > 1) {
    const gone = old.find((other) => !next.some((still) => still.thing.id === other.thing.id));
    return gone !== undefined && one === undefined
      ? { sort: 'removed', title: titleOf(gone, path) }
      : { sort: 'text', title };
  }
  const was = old.find((other) => other.thing.id === one.thing.id) ?? (old.length === 1 ? old[0] : undefined);
  const own = titleOf(one, path);
  if (was === undefined) return { sort: 'made', title: own };
  return partOfThing(was, one, own);
}

function partOfThing(was: FileThing, one: FileThing, title: string): ChangedPart {
  const field = changedField(was, one);
  if ('body' in one.thing && 'body' in was.thing && one.thing.body !== was.thing.body) {
    const step = field === null ? changedStep(was.thing, one.thing) : null;
    return step === null ? { sort: 'text', title } : { sort: 'step', title, which: step };
  }
  return field === null || field === '' ? { sort: 'text', title } : { sort: 'field', title, which: field };
}

/** The one field that differs; `null` for none, '' for several. */
function changedField(was: FileThing, one: FileThing): string | null {
  const [a, b] = [encodeThing(was.kind, was.thing), encodeThing(one.kind, one.thing)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((name) => !sameValue(a[name], b[name]));
  return names.length > 1 ? '' : (names[0] ?? null);
}

/** The number of the one step or decision that is new, gone or other than before; `null` where it was not one. */
function changedStep(was: Things['procedure'], one: Things['procedure']): string | null {
  const [old, next] = [ownTexts(was), ownTexts(one)];
  if (old.length === next.length) {
    const changed = next.filter(({ text }, at) => old[at]?.text !== text);
    return changed.length === 1 ? (changed[0]?.number ?? null) : null;
  }
  const [few, many] = old.length < next.length ? [old, next] : [next, old];
  const known = new Set(few.map(({ text }) => text));
  const fresh = many.filter(({ text }) => !known.has(text));
  return fresh.length === 1 ? (fresh[0]?.number ?? null) : null;
}

/** Each step and decision by itself: its words without its place and without what is nested in it. */
function ownTexts({ body, roles }: Things['procedure']) {
  return readProcedure(body, { roles }).all.map((item) => {
    const { key: _key, number, line: _line, path: _path, ...own } = item;
    return { number, text: JSON.stringify({ ...own, parent: null, steps: null, decisions: null }) };
  });
}

function isSame(a: FileThing, b: FileThing): boolean {
  return a.kind === b.kind && sameThing(a.thing, b.thing);
}

function thingsIn(path: string, text: string | null): readonly FileThing[] {
  return text === null ? [] : readFileThings({ path, bytes: bytesOf(text) }).things;
}

function titleOf(one: FileThing | undefined, path: string): string {
  return one === undefined ? path : thingTitle(one.thing);
}
