import { type ReactNode, useContext } from 'react';
import type { PrintPart } from '#domain/binder/print-job.ts';
import { PartNameContext } from './part-name.ts';
import { usePaperFormats, usePaperWords, usePrint } from './print-words.ts';

interface Props {
  readonly part: PrintPart;
  /** What sort of page it is, where it has no tab. */
  readonly sort: string;
  readonly overdue?: { readonly reviewed: string; readonly due: string } | null;
  readonly children: ReactNode;
}

/**
 * A part on pages of its own, with its head on each: organisation, tab, edition.
 *
 * A table, because its head is what browsers repeat on every page; margin boxes cannot set words in bold among others.
 */
export function PartFrame({ part, sort, overdue = null, children }: Props) {
  const page = useContext(PartNameContext);
  return (
    <table className="part" role="presentation" lang={part.language} style={{ page }}>
      <thead>
        <tr>
          <td>
            <Head part={part} sort={sort} overdue={overdue} />
          </td>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>{children}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Head({ part, sort, overdue }: Required<Omit<Props, 'children'>>) {
  const words = usePaperWords();
  const formats = usePaperFormats();
  const { job } = usePrint();
  const tab = job.tabs.find(({ number }) => number === part.tab);
  return (
    <div className="head">
      <div className="line">
        <span>
          <b>{job.organisation ?? job.plan}</b>
          {job.organisation !== null && `, ${job.plan}`}
        </span>
        <span>{tab === undefined ? sort : words.tab(tab.number, words.tabs[tab.kind])}</span>
        <span>
          <b>{job.edition === null ? words.noEdition : words.edition(job.edition)}</b>
          {job.approved !== null && `, ${words.approved(formats.date(job.approved))}`}
        </span>
      </div>
      {overdue !== null && (
        <p className="overdue">
          <b>{words.overdue}</b>
          {` ${words.overdueWhy(formats.date(overdue.reviewed), formats.date(overdue.due))}`}
        </p>
      )}
    </div>
  );
}
