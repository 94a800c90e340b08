const SPECIAL = /[\\`*_{}[\]<>()#+\-.!|~&]/g;
const BLANK = /\{\{\s*([^{}\n]+?)\s*\}\}/g;

/**
 * A message as Markdown for paper: its title, its words as they are, line by line, and a line to sign when it is sent.
 *
 * Blanks that are still empty become lines to write on, with their name. Rule CT31.
 */
export function messageOnPaper(title: string, text: string, sentLine: string): string {
  const paragraphs = text.split(/\n[ \t]*\n/).map((paragraph) => paragraph.split('\n').map(escaped).join('  \n'));
  return [`# ${escaped(title)}`, ...paragraphs, '---', escaped(sentLine)].join('\n\n');
}

function escaped(line: string): string {
  return line.replace(BLANK, (_whole, name: string) => `____________ (${name})`).replace(SPECIAL, '\\$&');
}
