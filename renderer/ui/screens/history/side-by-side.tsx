import { diffArrays } from 'diff';
import { useMemo } from 'react';
import { useWords } from '../../words/words.ts';
import styles from './side-by-side.module.css';

interface Props {
  readonly before: string;
  readonly after: string;
  readonly beforeName: string;
  readonly afterName: string;
}

/** Lines of a row: `null` where one side has none. */
interface Row {
  readonly left: { readonly number: number; readonly text: string } | null;
  readonly right: { readonly number: number; readonly text: string } | null;
  readonly isSame: boolean;
}

const GAP = '⋯';

/** Lines around a change that are shown with it. */
const AROUND = 3;

/** Two texts side by side, what differs marked by sign and weight; long stretches that are the same are left out. */
export function SideBySide({ before, after, beforeName, afterName }: Props) {
  const words = useWords().editor;
  const rows = useMemo(() => rowsOf(before, after), [before, after]);
  const shown = useMemo(() => rows.map((_, at) => isNear(rows, at)), [rows]);
  const changed = rows.filter((row) => !row.isSame).length;
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{words.changedLines(changed)}</caption>
        <thead>
          <tr>
            <th scope="col">{beforeName}</th>
            <th scope="col">{afterName}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) =>
            shown[at] === true ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat themselves
              <tr key={at}>
                <Side line={row.left} sign={row.isSame ? ' ' : '−'} />
                <Side line={row.right} sign={row.isSame ? ' ' : '+'} />
              </tr>
            ) : shown[at - 1] === true ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat themselves
              <tr key={at} className={styles['gap']}>
                <td>{GAP}</td>
                <td>{GAP}</td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </div>
  );
}

function Side({ line, sign }: { readonly line: Row['left']; readonly sign: string }) {
  if (line === null) return <td className={styles['none']} />;
  return (
    <td className={sign === ' ' ? '' : sign === '+' ? styles['added'] : styles['removed']}>
      <span className={styles['number']}>{line.number}</span>
      <span className={styles['sign']}>{sign}</span>
      <code>{line.text}</code>
    </td>
  );
}

function isNear(rows: readonly Row[], at: number): boolean {
  return rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some((row) => !row.isSame);
}

function rowsOf(before: string, after: string): readonly Row[] {
  const rows: Row[] = [];
  let [left, right] = [0, 0];
  let removed: string[] = [];
  for (const part of diffArrays(linesOf(before), linesOf(after), { maxEditLength: 4000 }) ?? []) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    const added = part.added ? part.value : [];
    for (let at = 0; at < Math.max(removed.length, added.length); at += 1) {
      rows.push({ left: lineOf(removed, at, left), right: lineOf(added, at, right), isSame: false });
    }
    left += removed.length;
    right += added.length;
    removed = [];
    if (part.added) continue;
    part.value.forEach((_text, at) => {
      rows.push({ left: lineOf(part.value, at, left), right: lineOf(part.value, at, right), isSame: true });
    });
    left += part.value.length;
    right += part.value.length;
  }
  removed.forEach((_text, at) => {
    rows.push({ left: lineOf(removed, at, left), right: null, isSame: false });
  });
  return rows;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}

function lineOf(lines: readonly string[], at: number, before: number): Row['left'] {
  const text = lines[at];
  return text === undefined ? null : { number: before + at + 1, text };
}
