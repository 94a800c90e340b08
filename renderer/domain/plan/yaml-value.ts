/** What YAML says, every scalar as text; `null` where nothing was written (`owner:`, `~`, `null`). Rule P7. */
export type YamlValue = string | null | readonly YamlValue[] | YamlFields;
export interface YamlFields {
  readonly [key: string]: YamlValue;
}
/** A way to a value: keys and positions from the top. */
export type YamlPath = readonly (string | number)[];

const NOTHING = new Set(['', '~', 'null']);

/** Whether text that is written without quotes is read as nothing. */
export function readsAsNothing(text: string): boolean {
  return NOTHING.has(text);
}
