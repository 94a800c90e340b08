/** A report as it is written: plain text in a few shapes, the same for screen, Markdown and paper. */
export type Block =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'list'; readonly items: readonly string[] }
  | { readonly type: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** `blocks` as GitHub Flavored Markdown. What is in them is text: nothing in it is taken for Markdown. Rule RP12. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'text':
      return block.text.split('\n').map(lineText).join('  \n');
    case 'list':
      return block.items.map((item) => `- ${lineText(item.replaceAll('\n', ' '))}`).join('\n');
    case 'table': {
      const rule = `|${' --- |'.repeat(block.head.length)}`;
      return [rowText(block.head), rule, ...block.rows.map(rowText)].join('\n');
    }
    default: {
      const unreachable: never = block;
      return unreachable;
    }
  }
}

function rowText(cells: readonly string[]): string {
  return `| ${cells.map((cell) => escaped(cell.replaceAll('\n', ' '))).join(' | ')} |`;
}

/** What would begin a list, a heading or a rule at the start of a line does not. */
function lineText(line: string): string {
  return escaped(line)
    .replace(/^(\s*)(\d{1,9})([.)])/, '$1$2\\$3')
    .replace(/^(\s*)([-+=~])/, '$1\\$2');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\p{Cc}/gu, ' ');
}
