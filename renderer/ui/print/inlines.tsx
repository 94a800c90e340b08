import { Fragment } from 'react';
import type { Inline, RefNote } from '#domain/binder/print-job.ts';
import { inOrder } from './in-order.ts';
import { usePageLabel, usePaperWords, usePrint } from './print-words.ts';

/** A line of text on paper. */
export function Inlines({ of }: { readonly of: readonly Inline[] }) {
  return inOrder(of).map(({ key, item }) => <Piece key={key} piece={item} />);
}

function Piece({ piece }: { readonly piece: Inline }) {
  switch (piece.type) {
    case 'text':
      return piece.text;
    case 'strong':
      return (
        <strong>
          <Inlines of={piece.of} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inlines of={piece.of} />
        </em>
      );
    case 'del':
      return (
        <del>
          <Inlines of={piece.of} />
        </del>
      );
    case 'code':
      return <code>{piece.text}</code>;
    case 'break':
      return <br />;
    case 'number':
      return <b className="number">{piece.text}</b>;
    case 'blank':
      return <Blank name={piece.name} />;
    case 'picture':
      return <Picture path={piece.path} text={piece.text} />;
    case 'url':
      return (
        <>
          <Inlines of={piece.of} />
          {piece.url !== null && <span className="url">{` (${piece.url})`}</span>}
        </>
      );
    default:
      return <Reference {...piece} />;
  }
}

/** A line to write on, with what belongs there. */
function Blank({ name }: { readonly name: string }) {
  return (
    <span className="blank">
      <span className="line" />
      <small>{`(${name})`}</small>
    </span>
  );
}

function Picture({ path, text }: { readonly path: string | null; readonly text: string }) {
  const words = usePaperWords();
  const { job } = usePrint();
  const picture = path === null ? undefined : job.pictures[path];
  if (picture === undefined) return text === '' ? null : <span className="absent">{`[${words.picture(text)}]`}</span>;
  return (
    <span className="picture">
      <img src={`data:${picture.mime};base64,${picture.base64}`} alt={text} />
      {/* The picture says it already to whoever listens. */}
      {text !== '' && <small aria-hidden="true">{text}</small>}
    </span>
  );
}

function Reference({ of, note, anchor }: Extract<Inline, { type: 'ref' }>) {
  const { job } = usePrint();
  const isElsewhere = anchor !== null && job.parts.some((part) => part.id === anchor);
  return (
    <>
      <b>{anchor === null ? <Inlines of={of} /> : <a href={`#${anchor}`}>{<Inlines of={of} />}</a>}</b>
      <Note note={note} />
      {isElsewhere && <PageNote anchor={anchor} />}
    </>
  );
}

function Note({ note }: { readonly note: RefNote | null }) {
  const words = usePaperWords();
  switch (note?.type) {
    case 'numbers':
      return <Numbers before=", " numbers={note.numbers} />;
    case 'named':
      return (
        <>
          {` (${note.name}`}
          <Numbers before=", " numbers={note.numbers} />
          {')'}
        </>
      );
    case 'see':
      return ` (${words.see(note.title)})`;
    case 'step':
      return ` (${words.goTo(note.number)})`;
    default:
      return null;
  }
}

function Numbers({ before, numbers }: { readonly before: string; readonly numbers: readonly string[] }) {
  const words = usePaperWords();
  return numbers.map((number, index) => (
    <Fragment key={number}>
      {index === 0 ? before : words.or}
      <b className="number">{number}</b>
    </Fragment>
  ));
}

function PageNote({ anchor }: { readonly anchor: string }) {
  const words = usePaperWords();
  const label = usePageLabel();
  return `, ${words.page(label(anchor))}`;
}
