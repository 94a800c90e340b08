/** Characters that no file name of a plan may have: they are separators, or reserved on Windows. */
const FORBIDDEN = /[\\:*?"<>|]/;
const RESERVED_ON_WINDOWS = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/**
 * Whether `path` (with `/`) stays below the folder that it is joined to and can be written on every system.
 *
 * Not below: absolute paths, drive letters, `..`, backslashes, empty parts. Not writable somewhere: control characters,
 * Windows device names, parts that end in a dot or a space.
 */
export function isSafePlanPath(path: string): boolean {
  return path.length > 0 && path.length <= 1024 && path.split('/').every(isSafePart);
}

function isSafePart(part: string): boolean {
  if (part === '' || part === '.' || part === '..' || part.length > 255) return false;
  if (FORBIDDEN.test(part) || hasControlCharacter(part)) return false;
  return !RESERVED_ON_WINDOWS.test(part) && !part.endsWith('.') && !part.endsWith(' ');
}

function hasControlCharacter(part: string): boolean {
  return [...part].some((character) => (character.codePointAt(0) ?? 0) < 0x20);
}
