/** `count` and its noun. French has the singular for none as for one: « 0 jour », « 1 jour », « 2 jours ». */
export function plural(count: string | number, one: string, many: string): string {
  return `${count} ${['0', '1'].includes(`${count}`) ? one : many}`;
}
