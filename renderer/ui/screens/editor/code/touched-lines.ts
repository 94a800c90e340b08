import { type Extension, RangeSet, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

/** A change that did not come from typing: of the plan, or of the file outside. It marks nothing. */
export const fromOutside = StateEffect.define<null>();

const mark = Decoration.line({ class: 'cm-touched' });

/** A bar beside every line that was typed in since the text was opened. */
export const touchedLines: Extension = StateField.define<RangeSet<Decoration>>({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    if (!transaction.docChanged) return marks;
    if (transaction.effects.some((effect) => effect.is(fromOutside))) return marks.map(transaction.changes);
    const lines = new Set<number>();
    transaction.changes.iterChangedRanges((_fromA, _toA, from, to) => {
      const { doc } = transaction.state;
      const last = doc.lineAt(to).number;
      for (let line = doc.lineAt(from).number; line <= last; line += 1) lines.add(doc.line(line).from);
    });
    const kept = marks.map(transaction.changes).update({ filter: (from) => !lines.has(from) });
    return kept.update({ add: [...lines].sort((a, b) => a - b).map((from) => mark.range(from)), sort: true });
  },
  provide: (field) => EditorView.decorations.from(field),
});
