/** Whether two plain values say the same: texts, numbers, lists in order, fields in any order, but for those in `ignored`. */
export function sameValue(a: unknown, b: unknown, ignored: ReadonlySet<string> = NOTHING): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index]));
  }
  const names = Object.keys(a).filter((name) => !ignored.has(name));
  if (names.length !== Object.keys(b).filter((name) => !ignored.has(name)).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && sameValue(Reflect.get(a, name), Reflect.get(b, name)));
}

const NOTHING: ReadonlySet<string> = new Set();

/** Fields of a thing that say where it stands, not what it is. */
const PLACE_FIELDS: ReadonlySet<string> = new Set(['origin', 'bodyLine']);

/** Whether two things say the same, wherever they stand. */
export function sameThing(a: object, b: object): boolean {
  return sameValue(a, b, PLACE_FIELDS);
}
