import {
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  snippet,
  startCompletion,
} from '@codemirror/autocomplete';
import { ChangeSet, StateEffect, Transaction, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { countOn } from '#domain/editing/count-on.ts';
import { nestedLead, stepLead } from '#domain/editing/step-lead.ts';
import { splitFrontMatter } from '#domain/plan/front-matter.ts';
import { readProcedure } from '#domain/procedure/read-procedure.ts';
import type { Words } from '../../../words/words.ts';
import type { CompletionAbout } from './completions.ts';

type InsertName = keyof Words['editor']['inserts'];
type SnippetName = keyof Words['editor']['snippets'];

/** What stands on lines of its own. */
const BLOCKS: ReadonlySet<InsertName> = new Set<InsertName>(['step', 'nested', 'decision', 'warning']);
/** A line with nothing before the slash but what Enter put there in a list. */
const ALONE = /^\s*(?:(?:\d{1,9}[.)]|[-*+])(?:\s+\[[ xX]?\])?\s*)?$/;

/** The insert menu on `/`. */
export function inserts(about: CompletionAbout, context: CompletionContext): CompletionResult | null {
  const typed = context.matchBefore(/(?:^|\s)\/[\p{L}]*/u);
  if (typed === null) return null;
  const slash = typed.from + typed.text.indexOf('/');
  const words = about.words();
  const options = (Object.keys(words.inserts) as InsertName[]).map(
    (name, at): Completion => ({
      label: `/${words.inserts[name].label}`,
      displayLabel: words.inserts[name].label,
      detail: words.inserts[name].detail,
      boost: -at,
      apply: (view, completion, from, to) => insert(name, about, view, completion, from, to),
    }),
  );
  return { from: slash, options, validFor: /^\/[\p{L}]*$/u };
}

function insert(
  name: InsertName,
  about: CompletionAbout,
  view: EditorView,
  completion: Completion,
  from: number,
  to: number,
): void {
  if (name === 'picture') {
    view.dispatch({ changes: { from, to, insert: '' } });
    about.choosePicture();
  } else if (name === 'contact' || name === 'component' || name === 'procedure') {
    const text = `[](${name}:)`;
    view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + text.length - 1 } });
    startCompletion(view);
  } else if (BLOCKS.has(name)) insertBlock(name, about, view, completion, from, to);
  else snippet(about.words().snippets[name])(view, completion, from, to);
}

/** Lines of their own: after the line of the slash, or in its place where nothing else stands on it. What follows counts on. */
function insertBlock(
  name: SnippetName,
  about: CompletionAbout,
  view: EditorView,
  completion: Completion,
  from: number,
  to: number,
): void {
  const line = view.state.doc.lineAt(from);
  const before = view.state.doc.sliceString(line.from, from);
  let [start, end] = [line.from, to];
  if (!ALONE.test(before)) {
    const at = line.from + before.trimEnd().length;
    view.dispatch({ changes: { from: at, to, insert: '\n' } });
    [start, end] = [at + 1, at + 1];
  }
  const { doc } = view.state;
  const [above, below] = [doc.sliceString(0, start), doc.sliceString(end)];
  const lead = name === 'step' ? stepLead(above, below) : name === 'nested' ? nestedLead(above) : '';
  const text = about.words().snippets[name].replaceAll('{next}', String(itemsIn(above) + 2));
  const dispatch = (made: Transaction) => view.dispatch(withCounting(made, above + below, start, end));
  snippet(lead + text)({ state: view.state, dispatch }, completion, start, end);
}

function itemsIn(above: string): number {
  return readProcedure(splitFrontMatter(above).body, { roles: [] }).items.length;
}

/** `made`, which puts something between `start` and `end`, together with what follows from it: one change, one to take back. */
function withCounting(made: Transaction, without: string, start: number, end: number): TransactionSpec {
  const { length } = made.newDoc;
  const insert = made.newDoc.sliceString(start, end + length - made.startState.doc.length);
  const rest = ChangeSet.of(countOn(without, { from: start, to: start, insert }), length);
  return {
    changes: made.changes.compose(rest),
    selection: made.newSelection.map(rest),
    effects: StateEffect.mapEffects(made.effects, rest),
    annotations: [
      Transaction.userEvent.of('input.complete'),
      ...[made.annotation(pickedCompletion)].flatMap((picked) => (picked ? [pickedCompletion.of(picked)] : [])),
    ],
    scrollIntoView: true,
  };
}
