/** How wide a text is, in pixels. */
export type Measure = (text: string) => number;

/** Measures texts in a font, as `700 15px` says it. */
export function measureOf(font: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return (text) => text.length * 8;
  context.font = `${font} ${getComputedStyle(document.documentElement).getPropertyValue('--sans') || 'sans-serif'}`;
  return (text) => context.measureText(text).width;
}

/** `text` on at most two lines of `width`, broken between words; what does not fit ends in an ellipsis. */
export function wrapped(text: string, width: number, measure: Measure): readonly string[] {
  if (measure(text) <= width) return [text];
  const words = text.split(/ +/);
  let first = '';
  while (words.length > 0 && measure(first === '' ? (words[0] ?? '') : `${first} ${words[0]}`) <= width) {
    const word = words.shift();
    first = first === '' ? (word ?? '') : `${first} ${word}`;
  }
  if (first === '') return [cut(text, width, measure)];
  const rest = words.join(' ');
  return rest === '' ? [first] : [first, cut(rest, width, measure)];
}

/** `text`, or as much of it as fits into `width` and an ellipsis. */
export function cut(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let end = text.length;
  while (end > 1 && measure(`${text.slice(0, end)}…`) > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
