import { bytesOf, textOf } from '../plan/utf8.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { sha256Of } from './heads.ts';
import { JOURNAL_LIMITS, type PutFile } from './model.ts';
import type { KeptFile } from './state.ts';

/**
 * `file` as lines carry it: whole as text where it is text (J10), else in base64, and in pieces where it is too long.
 */
export function putsOfFile(file: KeptFile, most: number = JOURNAL_LIMITS.contentBytes): readonly PutFile[] {
  const about = { path: file.path, bytes: file.bytes.length, sha256: file.sha256 };
  if (file.bytes.length <= most) return [{ ...about, from: 0, ...contentOf(file.bytes) }];
  const puts: PutFile[] = [];
  for (let from = 0; from < file.bytes.length; from += most) {
    puts.push({ ...about, from, base64: toBase64(file.bytes.subarray(from, from + most)) });
  }
  return puts;
}

/** Text where the bytes are UTF-8 and JSON does not make much more of them. */
function contentOf(bytes: Uint8Array): { readonly text: string } | { readonly base64: string } {
  const text = textOf(bytes);
  return text === null || hasManyControls(text) ? { base64: toBase64(bytes) } : { text };
}

/** Control characters take six characters each in JSON: a file full of them is no text for people anyway. */
function hasManyControls(text: string): boolean {
  let controls = 0;
  for (const character of text) if (character < ' ' && !'\n\r\t'.includes(character)) controls += 1;
  return controls > 64 && controls * 8 > text.length;
}

/** The files that `puts` carry; `null` when a piece is missing or a file is not what its hash says. Rule J8. */
export function filesOfPuts(puts: readonly PutFile[] | null): readonly KeptFile[] | null {
  if (puts === null) return null;
  const files: KeptFile[] = [];
  for (const [path, pieces] of Map.groupBy(puts, (put) => put.path)) {
    const file = fileOf(path, pieces);
    if (file === null) return null;
    files.push(file);
  }
  return files;
}

function fileOf(path: string, pieces: readonly PutFile[]): KeptFile | null {
  const first = pieces[0];
  if (first === undefined) return null;
  const parts = pieces.toSorted((a, b) => a.from - b.from).map((put) => ({ from: put.from, bytes: contentIn(put) }));
  const length = parts.reduce((sum, part) => sum + (part.bytes?.length ?? 0), 0);
  if (length !== first.bytes) return null;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    if (part.bytes === null || part.from !== at) return null;
    bytes.set(part.bytes, at);
    at += part.bytes.length;
  }
  return sha256Of(bytes) === first.sha256 ? { path, bytes, sha256: first.sha256 } : null;
}

function contentIn(put: PutFile): Uint8Array | null {
  return put.text === undefined ? fromBase64(put.base64 ?? '') : bytesOf(put.text);
}
