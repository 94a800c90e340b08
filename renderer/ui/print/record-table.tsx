import type { PaperRecord } from '#domain/binder/print-job.ts';
import { blanks } from './in-order.ts';
import { usePaperWords } from './print-words.ts';

/** Values beside each other in a table; more go into another one below. */
const COLUMNS = 5;

/** Values to write down: one alone on a line, several in a table with the time of each round. */
export function RecordTable({ record }: { readonly record: PaperRecord }) {
  const words = usePaperWords();
  const [only] = record.names;
  if (record.names.length === 1 && only !== undefined && record.rows === 1) {
    return (
      <p className="value">
        {`${words.inUnit(only, record.unit)} `}
        <span className="line" />
      </p>
    );
  }
  return chunksOf(record.names, COLUMNS).map((names) => (
    <table className="record" key={names.join()}>
      <thead>
        <tr>
          <th scope="col" className="time">
            {words.time}
          </th>
          {names.map((name) => (
            <th key={name} scope="col">
              {words.inUnit(name, record.unit)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blanks(record.rows).map((row) => (
          <tr key={row}>
            <td />
            {names.map((name) => (
              <td key={name} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

function chunksOf<T>(list: readonly T[], length: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / length) }, (_, index) =>
    list.slice(index * length, (index + 1) * length),
  );
}
