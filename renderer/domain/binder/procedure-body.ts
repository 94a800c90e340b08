import type { Block, Decision, Step } from '#domain/procedure/model.ts';
import { paperBlockOf, paperLine } from './paper-blocks.ts';
import type { PaperContext } from './paper-context.ts';
import type { BodyPiece, PaperBlock, ProcedurePart, StepRow } from './print-job.ts';
import { rowsOf } from './step-rows.ts';

type Text = Exclude<Block, Step | Decision>;

/** A procedure's text as paper shows it: what comes before its steps, the steps, what comes after. */
export interface PaperBody {
  readonly body: readonly BodyPiece[];
  readonly boxes: ProcedurePart['boxes'];
}

/** Text between steps that is longer than this many characters stands between two tables. */
const LONGEST_IN_TABLE = 500;
/** A section after the last step that is longer is read as text. */
const LONGEST_IN_BOX = 420;

/** The body of a document, in its order; `title` is not said again. Rules BP6, BP20, BP21. */
export function paperBodyOf(blocks: readonly Block[], title: string, context: PaperContext): PaperBody {
  const shown = withoutTitle(blocks, title);
  const first = shown.findIndex(isItem);
  if (first === -1) return { body: textPiece(shown.filter(isText), context), boxes: [] };
  const last = shown.findLastIndex(isItem);
  // A heading right before the first step is the head of its section.
  const start = shown[first - 1]?.type === 'heading' ? first - 1 : first;
  const { boxes, rest } = closingBoxes(shown.slice(last + 1).filter(isText), context);
  const body = [
    ...textPiece(shown.slice(0, start).filter(isText), context),
    ...stepPieces(shown.slice(start, last + 1), context),
    ...textPiece(rest, context),
  ];
  return { body, boxes };
}

function stepPieces(blocks: readonly Block[], context: PaperContext): readonly BodyPiece[] {
  const pieces: BodyPiece[] = [];
  let groups: (readonly StepRow[])[] = [];
  let ahead: StepRow[] = [];
  const endTable = (): void => {
    if (ahead.length > 0) groups.push(ahead);
    if (groups.length > 0) pieces.push({ type: 'steps', groups });
    groups = [];
    ahead = [];
  };
  for (const block of blocks) {
    if (isItem(block)) {
      groups.push([...ahead, ...rowsOf(block, 0, context)]);
      ahead = [];
    } else if (block.type === 'heading') {
      const [heading] = paperBlockOf(block, context);
      const anchor = heading?.type === 'heading' ? (heading.anchor ?? '') : '';
      ahead.push({ type: 'heading', depth: block.depth, of: paperLine(block.markdown, context), anchor });
    } else {
      const paper = paperBlockOf(block, context);
      if (fitsTable(block, paper)) {
        groups.push([...ahead, { type: 'text', blocks: paper }]);
        ahead = [];
      } else {
        const headings = ahead.flatMap((row): PaperBlock[] => (row.type === 'heading' ? [row] : []));
        ahead = [];
        endTable();
        pieces.push({ type: 'text', blocks: [...headings, ...paper] });
      }
    }
  }
  endTable();
  return pieces;
}

function fitsTable(block: Text, paper: readonly PaperBlock[]): boolean {
  return block.markdown.length <= LONGEST_IN_TABLE && paper.every(isPlain);
}

/** Whether a block is made of words alone, so that it can stand in a box or a row. */
function isPlain(block: PaperBlock): boolean {
  switch (block.type) {
    case 'paragraph':
      return !JSON.stringify(block.of).includes('"type":"picture"');
    case 'list':
      return block.items.every((item) => item.blocks.every(isPlain));
    case 'quote':
    case 'alert':
      return block.blocks.every(isPlain);
    default:
      return false;
  }
}

/** Short sections right after the last step, each to be put in a box, and the text after them. */
function closingBoxes(
  blocks: readonly Text[],
  context: PaperContext,
): { readonly boxes: ProcedurePart['boxes']; readonly rest: readonly Text[] } {
  const boxes: { title: ReturnType<typeof paperLine>; blocks: readonly PaperBlock[] }[] = [];
  let at = 0;
  for (let heading = blocks[at]; heading?.type === 'heading'; heading = blocks[at]) {
    const next = blocks.findIndex((block, index) => index > at && block.type === 'heading');
    const section = blocks.slice(at + 1, next === -1 ? blocks.length : next);
    const paper = section.flatMap((block) => paperBlockOf(block, context));
    const length = section.reduce((sum, block) => sum + block.markdown.length, 0);
    if (paper.length === 0 || length > LONGEST_IN_BOX || !paper.every(isPlain)) break;
    boxes.push({ title: paperLine(heading.markdown, context), blocks: paper });
    at = next === -1 ? blocks.length : next;
  }
  return { boxes, rest: blocks.slice(at) };
}

function textPiece(blocks: readonly Text[], context: PaperContext): readonly BodyPiece[] {
  const paper = blocks.flatMap((block) => paperBlockOf(block, context));
  return paper.length === 0 ? [] : [{ type: 'text', blocks: paper }];
}

/** The page has its title already. */
function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const index = blocks.findIndex((block) => block.type === 'heading');
  const heading = blocks[index];
  if (heading?.type !== 'heading' || heading.text.toLowerCase() !== title.toLowerCase()) return blocks;
  return blocks.filter((block) => block !== heading);
}

function isItem(block: Block): block is Step | Decision {
  return block.type === 'step' || block.type === 'decision';
}

function isText(block: Block): block is Text {
  return !isItem(block);
}
