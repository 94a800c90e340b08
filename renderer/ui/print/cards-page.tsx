import type { CardsPart } from '#domain/binder/print-job.ts';
import { inOrder } from './in-order.ts';
import { PartFrame } from './part-frame.tsx';
import { usePaperWords, usePrint } from './print-words.ts';

/** Cards to cut out and carry: five numbers on the front, five lines on the back. */
export function CardsPage({ part }: { readonly part: CardsPart }) {
  const words = usePaperWords().cards;
  return (
    <PartFrame part={part} sort={words.title}>
      <h1 id={part.id}>{words.title}</h1>
      <p className="sub">{`${words.how} ${words.count(part.cards.length)}`}</p>
      <div className="cards">
        {inOrder(part.cards).map(({ key, item: card }) => (
          <div key={key} className="pair">
            <Front card={card} />
            <Back card={card} />
          </div>
        ))}
      </div>
    </PartFrame>
  );
}

interface Card {
  readonly card: CardsPart['cards'][number];
}

function Front({ card }: Card) {
  const { job } = usePrint();
  return (
    <div className="card">
      <div className="top">
        <b>{job.organisation ?? job.plan}</b>
      </div>
      <table>
        <tbody>
          {card.numbers.map((one) => (
            <tr key={one.who}>
              <td>{one.who}</td>
              <td>
                <b>{one.number}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Back({ card }: Card) {
  const words = usePaperWords().cards;
  const { job } = usePrint();
  return (
    <div className="card back">
      <div className="top">
        <b>{words.back}</b>
        {job.edition !== null && <span>{words.edition(job.edition)}</span>}
      </div>
      <ol>
        {words.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <p>
        {`${words.binder} `}
        {card.place ?? <span className="line" />}
      </p>
    </div>
  );
}
