import { foldText } from '#domain/search/fold.ts';
import { type Words, wordsIn } from '../../words/words.ts';

export type CommandKey = keyof Words['palette']['commands'];
export type Verb = keyof Words['palette']['verbs'];

const CATALOGS = [wordsIn('en').palette, wordsIn('fr').palette];

const COMMANDS = Object.keys(wordsIn('en').palette.commands) as CommandKey[];
const VERBS = Object.keys(wordsIn('en').palette.verbs) as Verb[];

/** Commands that `typed` may mean, in either language: each typed word begins a word of theirs. Those whose label it begins come first. */
export function commandsFor(typed: string): readonly CommandKey[] {
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const phrase = words.join(' ');
  const isNamed = (key: CommandKey) => CATALOGS.some((it) => foldText(it.commands[key].label).startsWith(phrase));
  return COMMANDS.filter((key) => CATALOGS.some((it) => areBegun(words, textOf(it.commands[key])))).sort(
    (a, b) => Number(isNamed(b)) - Number(isNamed(a)),
  );
}

/** Whether `typed` says the command outright: its label begins so, or each word is whole. Else it is only one guess among others. */
export function saysCommand(typed: string, key: CommandKey): boolean {
  const words = typedWords(typed);
  return CATALOGS.some((it) => {
    const own = wordsOfText(textOf(it.commands[key]));
    return foldText(it.commands[key].label).startsWith(words.join(' ')) || words.every((word) => own.includes(word));
  });
}

/** "print cold chain" as its verb and the rest; without a verb that needs something, the verb is `null`. */
export function verbIn(typed: string): { readonly verb: Verb | null; readonly rest: string } {
  const [first = '', ...rest] = typed.trim().split(/\s+/);
  const said = foldText(first);
  const verb = VERBS.find((one) => CATALOGS.some((it) => foldText(it.verbs[one]).split(' ').includes(said)));
  if (verb === undefined || rest.length === 0) return { verb: null, rest: typed.trim() };
  return { verb, rest: rest.join(' ') };
}

function textOf({ label, also }: { readonly label: string; readonly also: string }): string {
  return foldText(`${label} ${also}`);
}

function areBegun(words: readonly string[], text: string): boolean {
  const own = wordsOfText(text);
  return words.every((word) => own.some((one) => one.startsWith(word)));
}

function wordsOfText(text: string): readonly string[] {
  return text.split(/[\s,’']+/);
}

function typedWords(typed: string): readonly string[] {
  return foldText(typed).split(/\s+/).filter(Boolean);
}
