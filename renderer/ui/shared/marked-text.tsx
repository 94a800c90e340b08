import { Fragment } from 'react';

interface Props {
  readonly text: string;
  /** From, to (exclusive), ascending, in UTF-16 units. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** `text` with `ranges` of it marked as what was looked for. */
export function MarkedText({ text, ranges }: Props) {
  const ends = [0, ...ranges.map(([, to]) => to)];
  return (
    <>
      {ranges.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index], from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
