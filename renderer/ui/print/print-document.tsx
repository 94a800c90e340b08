import type { PrintJob, PrintPart } from '#domain/binder/print-job.ts';
import { CardsPage } from './cards-page.tsx';
import { FormPage } from './form-page.tsx';
import { ContentsPage, CoverPage, SymptomsPage } from './front-pages.tsx';
import type { PageOf } from './page-labels.ts';
import { pageName, pageRules } from './page-rules.ts';
import { PartNameContext } from './part-name.ts';
import { PaperLanguageContext, PrintContext } from './print-words.ts';
import { ProcedurePage } from './procedure-page.tsx';
import { ReportPage } from './report-page.tsx';
import { RolePage } from './role-page.tsx';
import { TreePage } from './tree-page.tsx';

interface Props {
  readonly job: PrintJob;
  readonly pageOf: PageOf;
  readonly pages: number | null;
  /** The nonce of this load's style elements. */
  readonly nonce: string;
}

/** Everything that is printed, part after part. */
export function PrintDocument({ job, pageOf, pages, nonce }: Props) {
  return (
    <PrintContext value={{ job, pageOf }}>
      <style nonce={nonce}>{pageRules(job, pageOf, pages)}</style>
      {job.parts.map((part, index) => (
        <PaperLanguageContext key={part.id} value={part.language}>
          <PartNameContext value={pageName(index)}>
            <Part part={part} />
          </PartNameContext>
        </PaperLanguageContext>
      ))}
    </PrintContext>
  );
}

function Part({ part }: { readonly part: PrintPart }) {
  switch (part.type) {
    case 'cover':
      return <CoverPage part={part} />;
    case 'contents':
      return <ContentsPage part={part} />;
    case 'symptoms':
      return <SymptomsPage part={part} />;
    case 'procedure':
      return <ProcedurePage part={part} />;
    case 'role':
      return <RolePage part={part} />;
    case 'tree':
      return <TreePage part={part} />;
    case 'report':
      return <ReportPage part={part} />;
    case 'form':
      return <FormPage part={part} />;
    default:
      return <CardsPage part={part} />;
  }
}
