/** The number of a step that is put in at the end of `above`, as it will have it on paper: decisions count. Rule E12. */
export function nextNumber(above: string): number {
  let decisions = 0;
  for (const line of above.split('\n').toReversed()) {
    if (/^>\s*\[!DECISION\]/i.test(line)) decisions += 1;
    const number = /^(\d{1,9})[.)]\s/.exec(line)?.[1];
    if (number !== undefined) return Number(number) + decisions + 1;
  }
  return decisions + 1;
}
