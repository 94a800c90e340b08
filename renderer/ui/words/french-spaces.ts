/** `text` with the no-break spaces that French puts before `: ; ? ! »` and after `«`: no line begins with a question mark. */
function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}

/** A catalog whose every text, and every text that one of its functions makes, has French spaces. */
export function withFrenchSpaces<T>(catalog: T): T {
  return spaced(catalog) as T;
}

/** The same shape: texts, functions that make texts, and objects of these. */
function spaced(value: unknown): unknown {
  if (typeof value === 'string') return frenchSpaces(value);
  if (typeof value === 'function') return (...values: unknown[]) => spaced(Reflect.apply(value, undefined, values));
  if (Array.isArray(value)) return value.map(spaced);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spaced(inner)]));
}
