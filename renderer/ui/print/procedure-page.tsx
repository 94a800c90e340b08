import { Fragment, type ReactNode } from 'react';
import type { PaperContact, ProcedurePart } from '#domain/binder/print-job.ts';
import { Blocks } from './blocks.tsx';
import { inOrder } from './in-order.ts';
import { Inlines } from './inlines.tsx';
import { PartFrame } from './part-frame.tsx';
import { usePaperFormats, usePaperWords } from './print-words.ts';
import { StepsTable } from './steps-table.tsx';

interface Props {
  readonly part: ProcedurePart;
}

/** A procedure: what it is for, what it takes, its steps, what to do when nobody answers and when it is over. */
export function ProcedurePage({ part }: Props) {
  const words = usePaperWords();
  return (
    <PartFrame part={part} sort={words.kinds[part.kind]} overdue={part.overdue}>
      <h1 id={part.id}>{part.title}</h1>
      <Purpose part={part} />
      <Facts part={part} />
      {inOrder(part.body).map(({ key, item }) =>
        item.type === 'steps' ? (
          <StepsTable key={key} groups={item.groups} isClose={part.kind === 'reference'} />
        ) : (
          <div key={key} className="text">
            <Blocks blocks={item.blocks} />
          </div>
        ),
      )}
      <Closing part={part} />
    </PartFrame>
  );
}

function Purpose({ part }: Props) {
  const words = usePaperWords();
  if (part.useWhen === null && part.who.length === 0) return null;
  return (
    <p className="sub">
      {part.useWhen !== null && (
        <>
          <b>{words.useWhen}</b>
          {` ${sentence(lowered(part.useWhen))} `}
        </>
      )}
      {part.who.length > 0 && (
        <>
          <b>{words.who}</b>
          {` ${sentence(part.who.join(', '))}`}
        </>
      )}
    </p>
  );
}

/** How soon, how long, with what; only what is known. */
function Facts({ part }: Props) {
  const words = usePaperWords();
  const { duration } = usePaperFormats();
  const cells: ReactNode[] = [];
  if (part.startWithinSeconds !== null) {
    cells.push(<Fact key="start" name={words.startWithin} main={duration(part.startWithinSeconds)} />);
  }
  if (part.holdSeconds !== null) {
    cells.push(<Fact key="hold" name={words.hold} main={duration(part.holdSeconds)} more={part.capacity} />);
  } else if (part.capacity !== null) {
    cells.push(<Fact key="capacity" name={words.capacity} main={part.capacity} />);
  }
  if (part.bring.length > 0) {
    cells.push(
      <div key="bring" className="wide">
        <small>{words.bring}</small>
        <ul>
          {part.bring.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </div>,
    );
  }
  return cells.length === 0 ? null : <div className="facts">{cells}</div>;
}

function Fact({
  name,
  main,
  more = null,
}: {
  readonly name: string;
  readonly main: string;
  readonly more?: string | null;
}) {
  return (
    <div>
      <small>{name}</small>
      <b>{main}</b>
      {more !== null && <span className="more">{more}</span>}
    </div>
  );
}

/** Boxes at the end: whom else to call, the document's own, what it takes to catch up. */
function Closing({ part }: Props) {
  const words = usePaperWords();
  const isOver = (box: ProcedurePart['boxes'][number]) =>
    plain(box.title).toLowerCase().startsWith(words.whenOver.toLowerCase());
  const over = part.boxes.find(isOver);
  if (part.boxes.length === 0 && part.noAnswer.length === 0 && part.catchUp === null) return null;
  return (
    <div className="end">
      {part.noAnswer.length > 0 && <NoAnswer part={part} />}
      {inOrder(part.boxes).map(({ key, item }) => (
        <div key={key}>
          <h3>
            <Inlines of={item.title} />
          </h3>
          <Blocks blocks={item.blocks} />
          {item === over && <CatchUp text={part.catchUp} />}
        </div>
      ))}
      {over === undefined && part.catchUp !== null && (
        <div>
          <h3>{words.whenOver}</h3>
          <CatchUp text={part.catchUp} />
        </div>
      )}
    </div>
  );
}

function CatchUp({ text }: { readonly text: string | null }) {
  const words = usePaperWords();
  return text === null ? null : <p>{words.catchUp(sentence(text))}</p>;
}

function NoAnswer({ part }: Props) {
  const words = usePaperWords();
  return (
    <div>
      <h3>{words.noAnswer}</h3>
      {part.noAnswer.map(({ name, deputies }) => (
        <p key={name}>
          {words.noAnswerLine(name)}
          <Deputies of={deputies} />
        </p>
      ))}
    </div>
  );
}

function Deputies({ of }: { readonly of: readonly PaperContact[] }) {
  const words = usePaperWords();
  return of.map((deputy, index) => (
    <Fragment key={deputy.name}>
      {index > 0 && words.or}
      {`${deputy.name}, `}
      <b className="number">{deputy.numbers[0]}</b>
    </Fragment>
  ));
}

function plain(of: ProcedurePart['boxes'][number]['title']): string {
  return of.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** A sentence goes on in lower case, but for names: those have a capital after the first letter, or a second word with one. */
function lowered(text: string): string {
  const [first = '', second = ''] = text.split(/\s+/);
  const isName = /\p{Lu}/u.test(first.slice(1)) || /^\p{Lu}/u.test(second);
  return isName || first === 'I' ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}
