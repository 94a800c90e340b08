import { emptyPlan } from '#domain/plan/empty-plan.ts';
import type { PlanInfo } from '#domain/plan/model.ts';
import { planIndex } from '#domain/plan/plan-index.ts';
import { planName } from './binder.ts';
import { paperBlocks } from './paper-blocks.ts';
import type { Paper, PaperLanguage, PrintJob } from './print-job.ts';

/** A report to print. */
export interface ReportToPrint {
  /** As it goes out: its first heading is the title. */
  readonly markdown: string;
  readonly info: PlanInfo;
  /** `EXERCISE`; `null` for an incident. */
  readonly mark: string | null;
  readonly language: PaperLanguage;
  readonly paper: Paper;
  readonly printed: PrintJob['printed'];
}

const TITLE = /^# (.*)\n*/;

/** The print job of a report: text and tables, nothing in it refers to the plan. */
export function reportJob({ markdown, info, mark, language, paper, printed }: ReportToPrint): PrintJob {
  const title = (TITLE.exec(markdown)?.[1] ?? '').replace(/\\(?=[\p{P}\p{S}])/gu, '');
  const blocks = paperBlocks(markdown.replace(TITLE, ''), {
    index: planIndex(emptyPlan({ name: info.name, organisation: null, languages: [], timeZone: null })),
    anchors: new Map(),
    part: 'report',
    document: null,
    folder: '',
    hasBlanks: false,
    down: new Set(),
    privateNumbers: false,
    pictures: new Set(),
  });
  return {
    format: 1,
    paper,
    language,
    title,
    organisation: info.organisation,
    plan: planName(info),
    edition: info.edition,
    approved: info.issued,
    approvedBy: null,
    printed,
    tabs: [],
    parts: [{ type: 'report', id: 'report', tab: null, language, title, mark, blocks }],
    pictures: {},
  };
}
