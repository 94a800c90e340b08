import type { Paper, PrintJob, PrintPart } from '#domain/binder/print-job.ts';
import { formatsIn } from '../shared/formats.ts';
import { type PageOf, tabPages } from './page-labels.ts';
import { paperWordsIn } from './print-words.ts';

interface PaperSize {
  readonly width: number;
  readonly height: number;
  /** Between punched holes, all of them, centred. */
  readonly holes: readonly number[];
}

const SIZES: Readonly<Record<Paper, PaperSize>> = {
  A4: { width: 210, height: 297, holes: [-40, 40] },
  Letter: { width: 215.9, height: 279.4, holes: [-108, 0, 108] },
};

/** What is printed lies in here whatever the paper, so that both break alike. Millimetres. */
const LIVE = { width: 170, height: 250, left: 24 };
const TAB = { width: 11, height: 24, step: 27, first: 12 };

/** Name of the page style of the part at `index`. */
export function pageName(index: number): string {
  return `part${index}`;
}

/** The `@page` rules of a job: paper, margins, feet, holes and tab marks. They are not in the stylesheet because they carry words. */
export function pageRules(job: PrintJob, pageOf: PageOf, pages: number | null): string {
  const parts = job.parts.map((part, index) => partRule(job, part, index, pageOf, pages));
  return [commonRule(job.paper), ...parts].join('\n');
}

function commonRule(paper: Paper): string {
  const { width, height, holes } = SIZES[paper];
  const vertical = (height - LIVE.height) / 2;
  const foot = `font: 400 10pt/1.25 'Atkinson Hyperlegible Next'; color: #000; border-top: .35mm solid #000; margin-top: 2mm; padding-top: 1.2mm; vertical-align: top`;
  return `@page {
  size: ${width}mm ${height}mm;
  margin: ${vertical}mm ${width - LIVE.left - LIVE.width}mm ${vertical}mm ${LIVE.left}mm;
  @bottom-left { ${foot}; width: 85%; text-align: left }
  @bottom-right { ${foot}; width: 15%; text-align: right; font-weight: 700 }
  @left-middle { content: ""; ${holeMarks(holes)} }
}`;
}

/** Dashed circles where holes are to be punched, 12 mm from the edge, as ISO 838 has them. */
function holeMarks(holes: readonly number[]): string {
  const span = (holes.at(-1) ?? 0) - (holes[0] ?? 0);
  const circle = (y: number) =>
    `<circle cx="3" cy="${y - (holes[0] ?? 0) + 3}" r="2.8" fill="none" stroke="#000" stroke-width=".15" stroke-dasharray=".8 .8"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 ${span + 6}">${holes.map(circle).join('')}</svg>`;
  return `width: 6mm; height: ${span + 6}mm; margin-left: 9mm; background: url("data:image/svg+xml,${encodeURIComponent(svg)}") no-repeat`;
}

function partRule(job: PrintJob, part: PrintPart, index: number, pageOf: PageOf, pages: number | null): string {
  if (part.type === 'cover')
    return `@page ${pageName(index)} { @bottom-left { content: none } @bottom-right { content: none } }`;
  const words = paperWordsIn(part.language);
  const mark = part.tab === null ? '' : tabMark(part.tab, SIZES[job.paper].width);
  const count = part.tab === null ? '' : `counter-increment: tab${part.tab};`;
  return `@page ${pageName(index)} {
  ${count}
  @bottom-left { content: ${cssText(`${footOf(job, part)} · ${printedOf(job, part)}`)} }
  @bottom-right { content: ${pageNumber(job, part, words.pagesJoin, pageOf, pages)} }
  ${mark}
}`;
}

function pageNumber(job: PrintJob, { tab }: PrintPart, of: string, pageOf: PageOf, pages: number | null): string {
  if (tab === null) return job.tabs.length > 0 ? 'counter(page)' : `counter(page) ${cssText(of)} counter(pages)`;
  const all = tabPages(job, tab, pageOf, pages);
  return `${cssText(`${tab}.`)} counter(tab${tab}) ${cssText(all === null ? '' : `${of}${all}`)}`;
}

function tabMark(tab: number, paperWidth: number): string {
  const right = paperWidth - LIVE.left - LIVE.width;
  return `@right-top { content: ${cssText(String(tab))}; box-sizing: border-box; width: ${TAB.width}mm; height: ${TAB.height}mm; margin-left: ${right - TAB.width}mm; margin-top: ${TAB.first + (tab - 1) * TAB.step}mm; background: #000; color: #fff; font: 700 21pt 'Atkinson Hyperlegible Next'; text-align: center; vertical-align: middle }`;
}

const LONGEST_FOOT = 62;

/** What stands at the left of the foot: whose page it is. */
function footOf(job: PrintJob, part: PrintPart): string {
  const words = paperWordsIn(part.language);
  const { date } = formatsIn(part.language);
  switch (part.type) {
    case 'procedure':
      return part.owner === null ? cut(part.title) : words.owner(cut(part.title, part.owner.length), part.owner);
    case 'tree':
      return part.confirmed === null
        ? words.tree.unconfirmed
        : words.tree.confirmed(date(part.confirmed.from), date(part.confirmed.to));
    case 'report':
      return part.mark === null ? cut(part.title) : `${part.mark} · ${cut(part.title, part.mark.length)}`;
    case 'role':
      return cut(part.title);
    case 'cards':
      return words.cards.keep;
    default:
      return cut(job.plan);
  }
}

function cut(text: string, room = 0): string {
  const most = Math.max(20, LONGEST_FOOT - room);
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

function printedOf({ printed }: PrintJob, part: PrintPart): string {
  const words = paperWordsIn(part.language);
  const [day = '', time = ''] = printed.at.split('T');
  return words.printed(`${formatsIn(part.language).date(day)} ${time.slice(0, 5)}`, printed.from);
}

/** `text` as a CSS string. The plan's words are not ours: whatever could end the string is written as its code. */
function cssText(text: string): string {
  return `"${text.replace(/["\\\p{Cc}<>]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
