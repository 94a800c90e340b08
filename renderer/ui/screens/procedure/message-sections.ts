import { blanksIn } from '#domain/procedure/blanks.ts';
import type { Block, ProcedureText } from '#domain/procedure/model.ts';

/** A part of a message document that has words to send. */
export interface MessageSection {
  /** Its heading; `null` for what stands before the first. */
  readonly title: string | null;
  readonly markdown: string;
  readonly blanks: readonly string[];
}

/** The parts of a message that may be sent, in order. Without headings it is one. */
export function messageSections(text: ProcedureText): readonly MessageSection[] {
  const sections: { title: string | null; parts: string[] }[] = [{ title: null, parts: [] }];
  for (const block of text.blocks) {
    if (block.type === 'heading') sections.push({ title: block.text, parts: [] });
    else sections.at(-1)?.parts.push(markdownOf(block));
  }
  return sections
    .map(({ title, parts }) => ({ title, markdown: parts.filter(Boolean).join('\n\n') }))
    .filter(({ markdown }) => markdown !== '')
    .map((section) => ({ ...section, blanks: blanksIn(section.markdown) }));
}

/** Index of the section that is most likely meant to be sent: the one with the most blanks, the first of equals. */
export function likeliestSection(sections: readonly MessageSection[]): number {
  const most = Math.max(0, ...sections.map((section) => section.blanks.length));
  return Math.max(
    0,
    sections.findIndex((section) => section.blanks.length === most),
  );
}

/** `markdown` as words to send: its blanks filled as far as `values` go, without Markdown's marks. */
export function wordsToSend(markdown: string, values: Readonly<Record<string, string>>): string {
  const paragraphs = markdown
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.replace(/\n(?!\s*(?:[-*+]|\d+[.)])\s)/g, ' '));
  const plain = paragraphs.map((paragraph) => paragraph.split('\n').map(plainLine).join('\n')).join('\n\n');
  return plain.replace(BLANK, (whole: string, name: string) => {
    const value = values[name.replace(/\s+/g, ' ').trim()]?.trim() ?? '';
    return value === '' ? whole : value;
  });
}

const BLANK = /\{\{\s*([\p{L}\p{N}][^{}<>%\n]{0,79})\}\}/gu;

function plainLine(line: string): string {
  return line
    .replace(/!?\[([^\][]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g, '$1')
    .replace(/(\*\*|__|`|~~)/g, '')
    .replace(/^\s*[-*+]\s+/, '- ')
    .trim();
}

/** What is said, not how to say it: warnings and steps are for the one who sends. */
function markdownOf(block: Block): string {
  return block.type === 'markdown' ? block.markdown : '';
}
