import canonicalize from 'canonicalize';

/** The canonical JSON (RFC 8785) of `value`. Throws TypeError for what JSON cannot say. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('no canonical JSON for this value');
  return text;
}
