import { useContext } from 'react';
import type { ContentsPart, CoverPart, PrintPart, PrintTab, SymptomsPart } from '#domain/binder/print-job.ts';
import { PartFrame } from './part-frame.tsx';
import { PartNameContext } from './part-name.ts';
import type { PaperWords } from './print-words.ts';
import { usePageLabel, usePaperFormats, usePaperWords, usePrint } from './print-words.ts';

/** Whose binder it is, which edition, and where its copies are. */
export function CoverPage({ part }: { readonly part: CoverPart }) {
  const words = usePaperWords();
  const formats = usePaperFormats();
  const page = useContext(PartNameContext);
  const { job } = usePrint();
  return (
    <section className="cover" lang={part.language} style={{ page }}>
      <p className="organisation">{job.organisation ?? job.plan}</p>
      <h1 id={part.id}>{words.cover.binder}</h1>
      <p className="edition">{job.edition === null ? words.noEdition : words.edition(job.edition)}</p>
      {job.approved !== null && (
        <p>
          {job.approvedBy === null
            ? words.approved(formats.date(job.approved))
            : words.approvedBy(job.approvedBy, formats.date(job.approved))}
        </p>
      )}
      <div className="fields">
        <span className="field">
          {words.cover.place}
          <i className="line" />
        </span>
        <span className="field">
          {words.cover.copyHolder}
          <i className="line" />
        </span>
      </div>
      <p className="rule">
        {words.cover.older} {words.cover.destroy}
      </p>
      {part.copies.length > 0 && (
        <div className="copies">
          <b>{words.cover.carries}</b>
          <ul>
            {part.copies.map((copy) => (
              <li key={copy.place}>
                {copy.holder === null ? copy.place : `${copy.place}, ${words.cover.holder} ${copy.holder}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** What is in this print and where, tab by tab. */
export function ContentsPage({ part }: { readonly part: ContentsPart }) {
  const words = usePaperWords();
  const { job } = usePrint();
  const listed = job.parts.filter((other) => !['cover', 'contents'].includes(other.type));
  const withoutTab = listed.filter((other) => other.tab === null);
  return (
    <PartFrame part={part} sort={words.contents}>
      <h1 id={part.id}>{words.contents}</h1>
      <div className="contents">
        <Entries parts={withoutTab} />
        {job.tabs.map((tab) => (
          <TabEntries key={tab.number} tab={tab} parts={listed.filter((other) => other.tab === tab.number)} />
        ))}
      </div>
    </PartFrame>
  );
}

function TabEntries({ tab, parts }: { readonly tab: PrintTab; readonly parts: readonly PrintPart[] }) {
  const words = usePaperWords();
  return (
    <section>
      <h2>
        <i className="tab">{tab.number}</i>
        {words.tabs[tab.kind]}
      </h2>
      <Entries parts={parts} />
    </section>
  );
}

function Entries({ parts }: { readonly parts: readonly PrintPart[] }) {
  const words = usePaperWords();
  const label = usePageLabel();
  return parts.map((part) => (
    <p key={part.id} className="entry">
      <a href={`#${part.id}`}>{titleOf(part, words)}</a>
      {part.type === 'procedure' && part.overdue !== null && <small>{words.overdue}</small>}
      <i className="dots" />
      <b>{label(part.id)}</b>
    </p>
  ));
}

/** What a part is called in the contents. */
function titleOf(part: PrintPart, words: PaperWords): string {
  switch (part.type) {
    case 'symptoms':
      return words.symptoms;
    case 'form':
      return words[part.form].title;
    case 'cards':
      return words.cards.title;
    case 'cover':
      return words.cover.binder;
    case 'contents':
      return words.contents;
    default:
      return part.title;
  }
}

/** What people see, and the page to turn to. */
export function SymptomsPage({ part }: { readonly part: SymptomsPart }) {
  const words = usePaperWords();
  const label = usePageLabel();
  return (
    <PartFrame part={part} sort={words.symptoms}>
      <h1 id={part.id}>{words.symptoms}</h1>
      <p className="sub">{words.symptomsHint}</p>
      <table className="table symptoms">
        <tbody>
          {part.entries.map((entry) => (
            <tr key={`${entry.symptom}${entry.anchor}`}>
              <td>{entry.symptom}</td>
              <td>
                <a href={`#${entry.anchor}`}>{entry.title}</a>
              </td>
              <td className="page">{label(entry.anchor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PartFrame>
  );
}
