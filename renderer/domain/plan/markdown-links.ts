const FENCE = /^ {0,3}(?:> ?)*(?:[-*+] +|\d{1,9}[.)] +)? {0,3}(`{3,}|~{3,})/;
const CODE = /(`+)(?!`)[^\n]*?[^`\n]\1(?!`)|<!--[\s\S]*?-->/g;

/** Where a link leads, as it stands in Markdown: in parentheses, after a definition's colon, or in an HTML attribute. */
const DESTINATION = new RegExp(
  [
    String.raw`(?<inline>\]\(\s*)(?<a><[^<>\n]*>|\{\{[<%][^\n]*?[%>]\}\}|(?:[^\s()<>\\]|\\.|\([^\s()]*\))+)`,
    String.raw`(?<definition>^ {0,3}\[[^\]\n]+\]:\s*)(?<b><[^<>\n]*>|[^\s<>]+)`,
    String.raw`(?<html><(?:a|img|source|video|audio)\b[^<>]*?\s(?:href|src)\s*=\s*["'])(?<c>[^"'\n]*)`,
  ].join('|'),
  'gimu',
);

/**
 * `markdown` with the destination of every link and picture as `change` gives it; `null` leaves it as it is.
 *
 * Everything else stays byte for byte. Code, in fences or between backticks, and comments are not looked into. A line scan,
 * not a parser: indented code is taken for text. Hugo's `{{< ref "x.md" >}}` counts as a destination, as written.
 */
export function mapLinks(markdown: string, change: (destination: string) => string | null): string {
  const pieces: string[] = [];
  let text: string[] = [];
  let fence: string | null = null;
  const endText = () => {
    if (text.length > 0) pieces.push(mapText(text.join('\n'), change));
    text = [];
  };
  for (const line of markdown.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === null && mark === undefined) {
      text.push(line);
      continue;
    }
    endText();
    pieces.push(line);
    if (fence === null) fence = mark ?? null;
    else if (mark?.startsWith(fence) === true && line.trim().endsWith(mark)) fence = null;
  }
  endText();
  return pieces.join('\n');
}

function mapText(text: string, change: (destination: string) => string | null): string {
  // Same length, so that offsets stay true.
  const masked = text.replace(CODE, (code) => '`'.repeat(code.length));
  let result = '';
  let from = 0;
  for (const match of masked.matchAll(DESTINATION)) {
    const { inline, definition, html, a, b, c } = match.groups ?? {};
    const lead = inline ?? definition ?? html ?? '';
    const destination = a ?? b ?? c ?? '';
    const start = match.index + lead.length;
    const written = text.slice(start, start + destination.length);
    const angled = written.startsWith('<') && written.endsWith('>');
    const fresh = change(angled ? written.slice(1, -1) : written);
    if (fresh === null) continue;
    const spaced = /[\s()<>]/.test(fresh) && html === undefined;
    result += text.slice(from, start) + (spaced ? `<${fresh.replace(/[<>\n]/g, '')}>` : fresh);
    from = start + destination.length;
  }
  return result + text.slice(from);
}
