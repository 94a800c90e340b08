/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

const known = new Map<string, Measure>();

/** Measures texts in a font, as `700 15px` says it; made once for each, as every box of a picture asks for it. */
export function measureOf(font: string): Measure {
  const measure = known.get(font) ?? makeMeasure(font);
  known.set(font, measure);
  return measure;
}

function makeMeasure(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 8;
  context.font = `${font} ${getComputedStyle(document.documentElement).getPropertyValue('--sans') || 'sans-serif'}`;
  return (text) => context.measureText(text).width;
}

/** `text` on at most `most` lines of `width`, broken between words; what does not fit ends in an ellipsis. */
export function wrapped(text: string, width: number, measure: Measure, most = 2): readonly string[] {
  if (most < 2 || measure(text) <= width) return [cut(text, width, measure)];
  const words = text.split(/ +/);
  let first = words.shift() ?? '';
  if (measure(first) > width) return [cut(text, width, measure)];
  while (words[0] !== undefined && measure(`${first} ${words[0]}`) <= width) first = `${first} ${words.shift()}`;
  const rest = words.join(' ');
  return rest === '' ? [first] : [first, ...wrapped(rest, width, measure, most - 1)];
}

/** `text`, or as much of it as fits into `width` and an ellipsis. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let end = text.length;
  while (end > 1 && measure(`${text.slice(0, end)}…`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
