import type { RolePart } from '#domain/binder/print-job.ts';
import { Blocks } from './blocks.tsx';
import { PartFrame } from './part-frame.tsx';
import { usePaperFormats, usePaperWords } from './print-words.ts';

/** What one role does: who takes it, what it may decide, its card. */
export function RolePage({ part }: { readonly part: RolePart }) {
  const words = usePaperWords();
  return (
    <PartFrame part={part} sort={words.role.card}>
      <h1 id={part.id}>{part.title}</h1>
      {part.succession.length > 0 && (
        <table className="table succession">
          <thead>
            <tr>
              <td className="o" />
              <th scope="col">{words.role.order}</th>
              <th scope="col">{words.tree.number}</th>
              <th scope="col" className="w">
                {words.time}
              </th>
            </tr>
          </thead>
          <tbody>
            {part.succession.map((contact, index) => (
              <tr key={contact.name}>
                <td className="o">{index + 1}</td>
                <td>
                  <b>{contact.name}</b>
                  {contact.role !== null && <small>{contact.role}</small>}
                </td>
                <td className="p">
                  {contact.numbers.map((number) => (
                    <b key={number}>{number}</b>
                  ))}
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Authority part={part} />
      <div className="text">
        <Blocks blocks={part.card} />
      </div>
    </PartFrame>
  );
}

function Authority({ part }: { readonly part: RolePart }) {
  const words = usePaperWords().role;
  const { dateOrNull } = usePaperFormats();
  return (
    <>
      {part.authority.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.may}</th>
              <th scope="col">{words.limit}</th>
              <th scope="col">{words.from}</th>
              <th scope="col">{words.until}</th>
            </tr>
          </thead>
          <tbody>
            {part.authority.map((one) => (
              <tr key={one.may}>
                <td>{one.may}</td>
                <td>{one.limit}</td>
                <td>{dateOrNull(one.from)}</td>
                <td>{dateOrNull(one.until)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {part.quorum !== null && (
        <p className="sub">
          <b>{`${words.quorum} `}</b>
          {part.quorum}
        </p>
      )}
    </>
  );
}
