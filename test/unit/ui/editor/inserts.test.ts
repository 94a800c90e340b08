import { type Completion, CompletionContext } from '@codemirror/autocomplete';
import { history, undo } from '@codemirror/commands';
import { EditorState, type Transaction } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { describe, expect, it } from 'vitest';
import { completionSources } from '#ui/screens/editor/code/completions.ts';
import { editor as en } from '#ui/words/en/editor.ts';
import { editor as fr } from '#ui/words/fr/editor.ts';

type Name = keyof typeof en.inserts;

/** A text whose `/` becomes `name`, chosen from the menu; and what is left when that is taken back. */
async function chosen(text: string, name: Name, words: typeof en = en) {
  const at = text.indexOf('/');
  let state = EditorState.create({ doc: text, extensions: [history()] });
  const show = (made: Transaction) => {
    ({ state } = made);
  };
  // What inserting needs of a view; it is not laid out.
  const view = {
    get state() {
      return state;
    },
    dispatch: (one: Transaction | Parameters<EditorState['update']>[0]) =>
      show('state' in one && 'newDoc' in one ? one : state.update(one)),
  } as unknown as EditorView;
  let pictures = 0;
  const about = {
    path: 'procedures/a.md',
    words: () => words,
    named: async () => [],
    assets: async () => [],
    choosePicture: () => {
      pictures += 1;
    },
  };
  let found: readonly Completion[] = [];
  for (const source of completionSources(about)) {
    found = (await source(new CompletionContext(state, at + 1, true)))?.options ?? found;
    if (found.length > 0) break;
  }
  const option = found.find((one) => one.displayLabel === words.inserts[name].label);
  if (option === undefined || typeof option.apply !== 'function') throw new Error(`no ${name}`);
  option.apply(view, option, at, at + 1);
  const after = state.doc.toString();
  undo({ state, dispatch: show });
  return { after, taken: state.doc.toString(), pictures };
}

const STEPS = '1. [ ] One\n2. [ ] Two → [three](#step-3)\n3. [ ] Three\n';

describe('the insert menu', () => {
  it.each<[Name, string, string, string]>([
    ['step', '1. [ ] One\n/\n', '1. [ ] One\n2. [ ] What to do\n', '1. [ ] One\n2. [ ] Ce qu’il faut faire\n'],
    ['nested', '1. [ ] One\n/\n', '1. [ ] One\n   - [ ] What to do\n', '1. [ ] One\n   - [ ] Ce qu’il faut faire\n'],
    [
      'decision',
      '1. [ ] One\n/\n',
      '1. [ ] One\n\n> [!DECISION] What must be decided?\n> - Yes → [go on](#step-3)\n> - No → [go back](#step-1)\n\n',
      '1. [ ] One\n\n> [!DECISION] Que faut-il décider ?\n> - Oui → [continuer](#step-3)\n> - Non → [revenir](#step-1)\n\n',
    ],
    ['timer', '1. [ ] One /\n', '1. [ ] One (timer 5 min)\n', '1. [ ] One (minuteur 5 min)\n'],
    ['record', '1. [ ] One /\n', '1. [ ] One (record L1, L2 in °C)\n', '1. [ ] One (noter L1, L2 en °C)\n'],
    [
      'warning',
      '1. [ ] One\n/\n',
      '1. [ ] One\n\n> [!WARNING]\n> What must not happen\n\n',
      '1. [ ] One\n\n> [!WARNING]\n> Ce qui ne doit pas arriver\n\n',
    ],
    ['contact', 'Call /\n', 'Call [](contact:)\n', 'Call [](contact:)\n'],
    ['component', 'See /\n', 'See [](component:)\n', 'See [](component:)\n'],
    ['procedure', 'See /\n', 'See [](procedure:)\n', 'See [](procedure:)\n'],
    ['picture', 'See /\n', 'See \n', 'See \n'],
  ])('E12: %s', async (name, text, english, french) => {
    const made = await chosen(text, name);
    expect(made.after).toBe(english);
    expect(made.pictures).toBe(name === 'picture' ? 1 : 0);
    expect((await chosen(text, name, fr)).after.replace(' ?', ' ?')).toBe(french);
  });
  it('E13: a step in the middle makes those after it count on, and is one change to take back', async () => {
    const text = STEPS.replace('3. [ ]', '/\n3. [ ]');
    expect(await chosen(text, 'step')).toEqual({
      after: '1. [ ] One\n2. [ ] Two → [three](#step-4)\n3. [ ] What to do\n4. [ ] Three\n',
      taken: text,
      pictures: 0,
    });
  });
  it('E13: behind the words of a step it begins a line; where Enter made a marker it takes its place', async () => {
    const after = '1. [ ] One\n2. [ ] What to do\n3. [ ] Two → [three](#step-4)\n4. [ ] Three\n';
    expect((await chosen(STEPS.replace('One', 'One /'), 'step')).after).toBe(after);
    const entered = '1. [ ] One\n2. [ ] /\n3. [ ] Two → [three](#step-3)\n4. [ ] Three\n';
    expect((await chosen(entered, 'step')).after).toBe(after);
    expect((await chosen(entered, 'nested')).after).toBe(
      '1. [ ] One\n   - [ ] What to do\n3. [ ] Two → [three](#step-3)\n4. [ ] Three\n',
    );
  });
  it('E13: a decision in the middle counts, and so do nested steps below theirs', async () => {
    expect((await chosen(STEPS.replace('3. [ ]', '/\n3. [ ]'), 'decision')).after).toBe(
      '1. [ ] One\n2. [ ] Two → [three](#step-4)\n\n> [!DECISION] What must be decided?\n> - Yes → [go on](#step-4)\n> - No → [go back](#step-1)\n\n4. [ ] Three\n',
    );
    const nested = '1. [ ] One → [b](#step-1.2)\n   - [ ] A\n/\n   - [ ] B\n2. [ ] Two\n';
    expect((await chosen(nested, 'nested')).after).toBe(
      '1. [ ] One → [b](#step-1.3)\n   - [ ] A\n   - [ ] What to do\n   - [ ] B\n2. [ ] Two\n',
    );
  });
});
