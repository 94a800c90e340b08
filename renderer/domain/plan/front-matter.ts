/** A Markdown file taken apart at its front matter. `before + yaml + between + body` is the whole text. */
export interface FrontMatter {
  /** Byte order mark and opening fence, or the mark alone. */
  readonly before: string;
  /** The YAML between the fences, its last line break included; `null` without front matter. */
  readonly yaml: string | null;
  /** Line, from 1, on which `yaml` begins. */
  readonly yamlLine: number;
  /** The closing fence with its line break. */
  readonly between: string;
  readonly body: string;
  /** Line, from 1, on which `body` begins. */
  readonly bodyLine: number;
}

const OPENING = /^(\uFEFF?---[ \t]*\r?\n)/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gm;

/**
 * The front matter of a Markdown text and what follows it (rule P18).
 *
 * Front matter starts with `---` on the first line and ends with the next line that is `---` or `...`; without such an end
 * the first line is a thematic break and everything is body. A byte order mark is no part of the body.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text)?.[1];
  if (opening !== undefined) {
    CLOSING.lastIndex = opening.length;
    const closing = CLOSING.exec(text);
    if (closing !== null) {
      const yaml = text.slice(opening.length, closing.index);
      const bodyStart = closing.index + closing[0].length;
      return {
        before: opening,
        yaml,
        yamlLine: 2,
        between: closing[0],
        body: text.slice(bodyStart),
        bodyLine: 3 + countLines(yaml),
      };
    }
  }
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { before: mark, yaml: null, yamlLine: 1, between: '', body: text.slice(mark.length), bodyLine: 1 };
}

function countLines(text: string): number {
  let count = 0;
  for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) count += 1;
  return count;
}
