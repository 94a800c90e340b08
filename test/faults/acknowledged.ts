/** What the app said of entries while it was under load. */
export interface Said {
  readonly saved: Set<number>;
  /** Entries of the database without journal and strict durability. */
  readonly control: Set<number>;
  /** How many entries were said to be in one place only, in neither, or refused. */
  half: number;
  unsaved: number;
  errors: number;
  /** When something other than saved was first said. */
  firstTrouble: number | null;
  highest: number;
}

export function nothingSaid(): Said {
  return { saved: new Set(), control: new Set(), half: 0, unsaved: 0, errors: 0, firstTrouble: null, highest: -1 };
}

/** Takes in one line of the page's console. */
export function takeIn(said: Said, line: string): void {
  const [word = '', number = ''] = line.split(' ');
  if (!/^\d+$/.test(number)) return;
  if (word === 'CONTROL') return void said.control.add(Number(number));
  if (!['ACK', 'HALF', 'UNSAVED', 'FAILED', 'ERROR', 'SAVING'].includes(word)) return;
  said.highest = Math.max(said.highest, Number(number));
  if (word === 'ACK') return void said.saved.add(Number(number));
  if (word === 'HALF') said.half += 1;
  if (word === 'UNSAVED') said.unsaved += 1;
  if (word === 'ERROR' || word === 'FAILED') said.errors += 1;
  if (word !== 'SAVING') said.firstTrouble ??= Date.now();
}

/** Those of `wanted` that are not among `found`. */
export function missingFrom(wanted: Iterable<number>, found: readonly number[]): readonly number[] {
  const there = new Set(found);
  return [...wanted].filter((number) => !there.has(number));
}
