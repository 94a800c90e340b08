import { fromBase64, toBase64 } from '../journal/base64.ts';
import { fileHash } from '../plan/plan-hash.ts';
import { bytesOf, textOf } from '../plan/utf8.ts';
import { applySplice, reverseSplice, type Splice, spliceOf } from './splice.ts';

/** What a change did to one file. Hashes are SHA-256 of the whole file; `null`: there was, or is, none. */
export interface FileChange {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  /** Of texts, in characters; of other bytes in base64 characters. */
  readonly splice: Splice;
  readonly isText: boolean;
}

type Bytes = Uint8Array | null;

/** The change that makes `after` of `before`. Rules U1, U3. */
export function fileChange(path: string, before: Bytes, after: Bytes): FileChange {
  const texts = [asText(before), asText(after)] as const;
  const isText = texts[0] !== null && texts[1] !== null;
  const [from, to] = isText ? [texts[0] ?? '', texts[1] ?? ''] : [asBase64(before), asBase64(after)];
  return { path, before: hashOf(before), after: hashOf(after), splice: spliceOf(from, to), isText };
}

/** The bytes after `change` of a file that has `bytes`; `undefined` where it is not what the change found. Rule U2. */
export function forward(change: FileChange, bytes: Bytes): Bytes | undefined {
  return hashOf(bytes) === change.before ? turned(change, bytes, change.splice, change.after) : undefined;
}

/** The bytes before `change` of a file that has `bytes`; `undefined` where it is not what the change left. Rule U2. */
export function backward(change: FileChange, bytes: Bytes): Bytes | undefined {
  return hashOf(bytes) === change.after
    ? turned(change, bytes, reverseSplice(change.splice), change.before)
    : undefined;
}

/** What `first` and then `next` did to a file that had `found`; `undefined` where they do not follow each other. Rule U4. */
export function joined(first: FileChange, next: FileChange, now: Bytes, after: Bytes): FileChange | undefined {
  if (first.path !== next.path || first.after !== next.before) return undefined;
  const found = backward(first, now);
  return found === undefined ? undefined : fileChange(first.path, found, after);
}

function turned(change: FileChange, bytes: Bytes, splice: Splice, hash: string | null): Bytes | undefined {
  if (hash === null) return null;
  const from = change.isText ? asText(bytes) : asBase64(bytes);
  const to = from === null ? null : applySplice(splice, from);
  if (to === null) return undefined;
  const made = change.isText ? bytesOf(to) : fromBase64(to);
  return made !== null && fileHash(made) === hash ? made : undefined;
}

function hashOf(bytes: Bytes): string | null {
  return bytes === null ? null : fileHash(bytes);
}

function asText(bytes: Bytes): string | null {
  return bytes === null ? '' : textOf(bytes);
}

function asBase64(bytes: Bytes): string {
  return bytes === null ? '' : toBase64(bytes);
}
