import type { CallGroup, PaperContact, TreePart } from '#domain/binder/print-job.ts';
import { Blocks } from './blocks.tsx';
import { blanks, inOrder } from './in-order.ts';
import { PartFrame } from './part-frame.tsx';
import { usePaperFormats, usePaperWords } from './print-words.ts';

const TRIES = 3;

/** A call tree to call from: the words to say, then name, number, deputy, tries and time, branch by branch. */
export function TreePage({ part }: { readonly part: TreePart }) {
  const words = usePaperWords().tree;
  return (
    <PartFrame part={part} sort={words.call}>
      <h1 id={part.id}>{part.title}</h1>
      <Rules part={part} />
      {part.say.length > 0 && (
        <div className="say">
          <small>{words.say}</small>
          <Blocks blocks={part.say} />
        </div>
      )}
      {part.noAnswer !== null && (
        <p className="machine">
          <b>{`${words.machine} `}</b>
          {part.noAnswer}
        </p>
      )}
      <table className="calls">
        <thead>
          <tr>
            <td className="o" />
            <th scope="col">{words.call}</th>
            <th scope="col" className="p">
              {words.number}
            </th>
            <th scope="col">{words.deputy}</th>
            <th scope="col" className="x">
              {words.tries}
            </th>
            <th scope="col" className="w">
              {words.reached}
            </th>
          </tr>
        </thead>
        {inOrder(part.groups).map(({ key, item }) => (
          <Group key={key} group={item} tries={part.tries ?? TRIES} />
        ))}
      </table>
      <div className="notes">{words.notes}</div>
    </PartFrame>
  );
}

function Rules({ part }: { readonly part: TreePart }) {
  const words = usePaperWords().tree;
  const { duration } = usePaperFormats();
  const heads = part.groups.filter((group) => group.by !== part.first.name && group.rows[0]?.contact.name === group.by);
  return (
    <p className="sub">
      {part.purpose !== null && `${part.purpose.replace(/\.$/, '')}. `}
      {`${words.how(part.first.name, heads.length)} `}
      {part.tries !== null && <b>{`${words.rule(part.tries)} `}</b>}
      {part.retryEverySeconds !== null && `${words.every(duration(part.retryEverySeconds))} `}
      {part.takeOverAfterSeconds !== null && `${words.takeOver(duration(part.takeOverAfterSeconds))} `}
      {part.completeWithinSeconds !== null && <b>{words.within(duration(part.completeWithinSeconds))}</b>}
    </p>
  );
}

function Group({ group, tries }: { readonly group: CallGroup; readonly tries: number }) {
  const words = usePaperWords().tree;
  return (
    <tbody>
      <tr className="g">
        <td colSpan={6}>
          {group.title !== null && <b>{group.title}</b>} <span>{words.calledBy(group.by)}</span>
        </td>
      </tr>
      {group.rows.map((row) => (
        <tr key={row.order}>
          <td className="o">{row.order}</td>
          <td>
            <b>{row.contact.name}</b>
            {row.contact.role !== null && <small>{row.contact.role}</small>}
          </td>
          <td className="p">
            <Numbers of={row.contact} />
          </td>
          <td>{row.deputy === null ? <span className="line" /> : <Deputy deputy={row.deputy} />}</td>
          <td className="x">
            {blanks(Math.max(tries, TRIES)).map((key) => (
              <i key={key} className="box" />
            ))}
          </td>
          <td className="w" />
        </tr>
      ))}
    </tbody>
  );
}

function Numbers({ of }: { readonly of: PaperContact }) {
  const [first, second] = of.numbers;
  if (first === undefined) return <span className="line" />;
  return (
    <>
      <b>{first}</b>
      {second !== undefined && <small>{second}</small>}
    </>
  );
}

function Deputy({ deputy }: { readonly deputy: PaperContact }) {
  return (
    <>
      {deputy.name}
      <small>
        <b>{deputy.numbers[0]}</b>
      </small>
    </>
  );
}
