import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import type { EditorView } from '@codemirror/view';
import type { TextFix } from '#domain/editing/fixes.ts';
import type { Problem } from '#domain/plan/model.ts';

/** A problem as the editor shows it: its words, and what would mend it. */
export interface ShownProblem {
  readonly problem: Problem;
  readonly message: string;
  readonly advice: string;
  /** `null`: only a person knows. Made anew from the text at the moment of mending. */
  readonly fix: ((text: string) => TextFix | null) | null;
}

/** Underlines `problems` in the text. */
export function showProblems(view: EditorView, problems: readonly ShownProblem[]): void {
  const { doc } = view.state;
  const diagnostics = problems.map(({ problem, message, advice }): Diagnostic => {
    const line = doc.line(Math.min(Math.max(problem.line, 1), doc.lines));
    const lead = /^\s*/.exec(line.text)?.[0].length ?? 0;
    return { from: line.from + lead, to: line.to, severity: problem.severity, message: `${message} ${advice}`.trim() };
  });
  view.dispatch(setDiagnostics(view.state, diagnostics));
}

/** The problem after the cursor's line, round to the first; `null` where there is none. */
export function nextProblem(view: EditorView, problems: readonly ShownProblem[], by: 1 | -1): ShownProblem | null {
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  const sorted = problems.toSorted((a, b) => a.problem.line - b.problem.line);
  if (by === 1) return sorted.find((one) => one.problem.line > line) ?? sorted[0] ?? null;
  return sorted.findLast((one) => one.problem.line < line) ?? sorted.at(-1) ?? null;
}

/** What F9 mends: a problem of the cursor's line, else the next one that can be mended. */
export function problemToMend(view: EditorView, problems: readonly ShownProblem[]): ShownProblem | null {
  const line = view.state.doc.lineAt(view.state.selection.main.head).number;
  const can = problems.filter((one) => one.fix !== null).toSorted((a, b) => a.problem.line - b.problem.line);
  return can.find((one) => one.problem.line === line) ?? can.find((one) => one.problem.line > line) ?? can[0] ?? null;
}

/** Mends `one`; whether anything was changed. */
export function mend(view: EditorView, one: ShownProblem): boolean {
  const fix = one.fix?.(view.state.doc.toString()) ?? null;
  if (fix === null) return false;
  const { from, to, insert, cursor } = fix;
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: cursor ?? from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.mend',
  });
  return true;
}

/** Puts the cursor on `line`, from 1, and shows it. */
export function goToLine(view: EditorView, line: number): void {
  const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
  view.dispatch({ selection: { anchor: at.from + (/^\s*/.exec(at.text)?.[0].length ?? 0) }, scrollIntoView: true });
  view.focus();
}
