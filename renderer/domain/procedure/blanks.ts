import { collapse } from './inline-text.ts';

/** `{{name}}`; Hugo's `{{< … >}}`, `{{% … %}}` and template code (`{{.x}}`, `{{range …}}`) are none. */
const BLANK = /\{\{\s*([\p{L}\p{N}][^{}<>%\n]{0,79})\}\}/gu;

/** Names of the blanks to fill in before sending, in order of first appearance, each once. Rule G21. */
export function blanksIn(markdown: string): readonly string[] {
  return [...new Set([...markdown.matchAll(BLANK)].map((match) => collapse(match[1] ?? '')))];
}
