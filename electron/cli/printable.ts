/** Text for a console: control characters could move its cursor or change its colours, and a plan may come from a stranger. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
