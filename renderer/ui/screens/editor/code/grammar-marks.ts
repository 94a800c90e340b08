import { RangeSetBuilder } from '@codemirror/state';
import { Decoration, type DecorationSet, type EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';

const CLASSES = ['hf-step', 'hf-who', 'hf-mark', 'hf-decision', 'hf-alert', 'hf-link', 'hf-blank'] as const;
const MARKS = Object.fromEntries(CLASSES.map((name) => [name, Decoration.mark({ class: name })]));

const STEP = /^(?:\s*>)*\s*(?:\d{1,9}[.)]|[-*+])\s+(?:\[[ xX]\])?/d;
const WHO = /^(?:\s*>)*\s*(?:\d{1,9}[.)]|[-*+])\s+(?:\[[ xX]\]\s+)?(\*\*[^*]+\*\*)/d;
const WORDS: readonly (readonly [RegExp, (typeof CLASSES)[number]])[] = [
  [/\((?:timer|minuteur|record|noter)\s[^()]*\)/giu, 'hf-mark'],
  [/\[!DECISION\]/gi, 'hf-decision'],
  [/\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]/gi, 'hf-alert'],
  [/(?:→|->)/g, 'hf-mark'],
  [/\]\((?:(?:procedure|component|contact|tree|role|scenario|asset):|#)[^)\s]*\)/g, 'hf-link'],
  [/\{\{[^{}\n]+\}\}/g, 'hf-blank'],
];

interface Span {
  readonly from: number;
  readonly to: number;
  readonly name: (typeof CLASSES)[number];
}

/** What of the procedures' grammar a line of Markdown holds, in order, without overlaps. */
function spansOf(line: string): readonly Span[] {
  const found: Span[] = [];
  const step = STEP.exec(line);
  if (step !== null)
    found.push({ from: /^(?:\s*>)*\s*/.exec(line)?.[0].length ?? 0, to: step[0].trimEnd().length, name: 'hf-step' });
  const who = WHO.exec(line)?.indices?.[1];
  if (who !== undefined) found.push({ from: who[0], to: who[1], name: 'hf-who' });
  for (const [pattern, name] of WORDS) {
    for (const match of line.matchAll(pattern))
      found.push({ from: match.index, to: match.index + match[0].length, name });
  }
  const spans: Span[] = [];
  for (const span of found.sort((a, b) => a.from - b.from)) if (span.from >= (spans.at(-1)?.to ?? 0)) spans.push(span);
  return spans;
}

function marksIn(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      for (const span of spansOf(line.text)) {
        const mark = MARKS[span.name];
        if (mark !== undefined) builder.add(line.from + span.from, line.from + span.to, mark);
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}

/** Steps, who, timers, values, decisions, alerts and links into the plan, marked where they are in view. */
export const grammarMarks = ViewPlugin.fromClass(
  class {
    marks: DecorationSet;
    constructor(view: EditorView) {
      this.marks = marksIn(view);
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.marks = marksIn(update.view);
    }
  },
  { decorations: (plugin) => plugin.marks },
);
