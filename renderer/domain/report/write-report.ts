import type { WordsLanguage } from '#domain/plan/problem-words.ts';
import { activityLog } from './activity-log.ts';
import { afterActionReport } from './after-action.ts';
import { type Block, markdownOf } from './document.ts';
import type { ReportFacts } from './facts.ts';
import { handoverBrief } from './handover.ts';
import { situationReport } from './situation-report.ts';
import { type Telling, tellingOf } from './telling.ts';
import type { ReportKind } from './words.ts';

/** A report as it is to be written. */
export interface ReportAsked {
  readonly kind: ReportKind;
  readonly language: WordsLanguage;
  /** When the next situation report is due, in milliseconds since 1970; `null` where none is. */
  readonly nextAt?: number | null;
}

/** The report of `facts` as Markdown. Rules RP12-RP22. */
export function reportMarkdown(facts: ReportFacts, asked: ReportAsked): string {
  const text = markdownOf(blocksOf(tellingOf(facts, asked.language), asked));
  return asked.language === 'fr' ? withFrenchSpaces(text) : text;
}

function blocksOf(telling: Telling, { kind, nextAt }: ReportAsked): readonly Block[] {
  switch (kind) {
    case 'situation':
      return situationReport(telling, nextAt ?? null);
    case 'handover':
      return handoverBrief(telling);
    case 'after-action':
      return afterActionReport(telling);
    case 'activity':
      return activityLog(telling);
    default: {
      const unreachable: never = kind;
      return unreachable;
    }
  }
}

/** No-break spaces where French has them, so that no line begins with a colon. */
function withFrenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»])/g, '\u00a0').replace(/« /g, '«\u00a0');
}
