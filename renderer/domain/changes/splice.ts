/** One place of a text where `removed` gave way to `added`, counted in UTF-16 units. */
export interface Splice {
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

/** What differs between two texts, as one place: what both begin and end with is left out. Rule U3. */
export function spliceOf(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before.charCodeAt(at) === after.charCodeAt(at)) at += 1;
  if (isHalf(before, at) || isHalf(after, at)) at -= 1;
  let end = 0;
  while (end < most - at && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) {
    end += 1;
  }
  if (isHalf(before, before.length - end) || isHalf(after, after.length - end)) end -= 1;
  return { at, removed: before.slice(at, before.length - end), added: after.slice(at, after.length - end) };
}

/** `text` with `splice` made; `null` where the text does not have there what gives way. */
export function applySplice({ at, removed, added }: Splice, text: string): string | null {
  if (!text.startsWith(removed, at)) return null;
  return text.slice(0, at) + added + text.slice(at + removed.length);
}

/** What takes `splice` back. */
export function reverseSplice({ at, removed, added }: Splice): Splice {
  return { at, removed: added, added: removed };
}

/** Whether a character would be cut in two at `at`. */
function isHalf(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}
