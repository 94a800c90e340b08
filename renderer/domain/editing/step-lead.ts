interface Item {
  readonly indent: string;
  /** `null` for a bullet. */
  readonly number: number | null;
  /** `.` or `)` after a number, else the bullet. */
  readonly mark: string;
  readonly isTask: boolean;
  /** How far what is nested in it is indented. */
  readonly width: number;
}

const ITEM = /^([ \t]*)(?:(\d{1,9})([.)])|([-*+]))([ \t]+)(\[[ xX]\][ \t])?/;
const DECISION = /^>\s*\[!DECISION\]/i;

/** The number of a step that is put in at the end of `above`, as it will have it on paper: decisions count. Rule E12. */
function nextNumber(above: string): number {
  let decisions = 0;
  for (const line of above.split('\n').toReversed()) {
    if (DECISION.test(line)) decisions += 1;
    const item = itemOn(line);
    if (item?.indent === '' && item.number !== null) return item.number + decisions + 1;
  }
  return decisions + 1;
}

/** What a step between `above` and `below` begins with, written as the steps around it are: `4. [ ] ` or `- [ ] `. Rule E12. */
export function stepLead(above: string, below: string): string {
  const before = lastItem(above, (item) => item.indent === '');
  const after = nextItem(below);
  const near = before ?? after;
  if (near !== null && near.number === null && near.isTask) return `${near.mark} [ ] `;
  // Where decisions are not counted in the text, it takes the place of the one that follows.
  const follows = before?.number != null && after?.number === before.number + 1;
  const number = follows ? before.number + 1 : nextNumber(above);
  return `${number}${near?.number == null ? '.' : near.mark} [ ] `;
}

/** What a step that is nested in the one above begins with, as its neighbours do: `   - [ ] `. Rule E12. */
export function nestedLead(above: string): string {
  const item = lastItem(above, () => true);
  if (item === null) return '   - [ ] ';
  if (item.indent === '') return `${' '.repeat(item.width)}- [ ] `;
  return `${item.indent}${item.number === null ? item.mark : `${item.number + 1}${item.mark}`} [ ] `;
}

function lastItem(above: string, isMeant: (item: Item) => boolean): Item | null {
  for (const line of above.split('\n').toReversed()) {
    const item = itemOn(line);
    if (item !== null && isMeant(item)) return item;
  }
  return null;
}

/** The next item at the margin, up to the next heading. */
function nextItem(below: string): Item | null {
  for (const line of below.split('\n')) {
    if (/^#{1,6}\s/.test(line)) return null;
    const item = itemOn(line);
    if (item?.indent === '') return item;
  }
  return null;
}

function itemOn(line: string): Item | null {
  const [whole, indent = '', number, point, bullet = '-', gap = ' ', box] = ITEM.exec(line) ?? [];
  if (whole === undefined) return null;
  return {
    indent,
    number: number === undefined ? null : Number(number),
    mark: point ?? bullet,
    isTask: box !== undefined,
    width: (number ?? '').length + 1 + gap.length,
  };
}
