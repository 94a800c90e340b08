import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { startRun } from '#app/runs.ts';
import { type Found, searchPlan } from '#app/search.ts';
import type { Kind } from '#domain/plan/model.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { type GlossaryEntry, glossaryMatches } from '../../glossary/entries.ts';
import { places } from '../../places.ts';
import { kindLabel } from '../../search/kind-label.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { commandsFor, type Verb, verbIn } from './commands.ts';
import { useCommand } from './use-command.ts';

/** One line of the palette: what it says and what pressing Enter on it does. */
export interface Choice {
  readonly id: string;
  readonly group: 'acts' | 'found' | 'words';
  readonly label: string;
  /** What sort of thing it is, or where it matched; said beside the label. */
  readonly note: string | null;
  readonly act: () => void;
}

export type Finding = 'idle' | 'finding' | 'done' | 'failed';

/** What `typed` may mean: commands, words of the field, and everything in the plan. */
export function useChoices(typed: string): { readonly choices: readonly Choice[]; readonly finding: Finding } {
  const { verb, rest } = useMemo(() => verbIn(typed), [typed]);
  const { found, finding } = useFound(rest, verb);
  const command = useCommand();
  const language = useLanguage();
  const words = useWords().palette;
  const foundChoice = useFoundChoice(verb);
  const navigate = useNavigate();
  const acts = commandsFor(typed).map(
    (key): Choice => ({
      id: `do-${key}`,
      group: 'acts',
      label: words.commands[key].label,
      note: null,
      act: () => command(key),
    }),
  );
  const glossary = glossaryMatches(typed).map(
    (entry): Choice => ({
      id: `word-${entry.key}`,
      group: 'words',
      label: glossaryLabel(entry, language),
      note: entry[language].meaning,
      act: () => void navigate(places.word(entry.key)),
    }),
  );
  const isCode = GLOSSARY_CODE.test(typed.trim());
  const plan = found.map(foundChoice);
  return {
    choices: [
      ...(isCode ? glossary.slice(0, 3) : []),
      ...acts.slice(0, 5),
      ...plan,
      ...(isCode ? [] : glossary.slice(0, 3)),
    ],
    finding,
  };
}

/** Short and in capitals or not: RTO, rto. Such a word is looked up first. */
const GLOSSARY_CODE = /^\p{L}{3,6}$/u;

function glossaryLabel(entry: GlossaryEntry, language: 'en' | 'fr'): string {
  const { term } = entry[language];
  return entry.codes.length === 0 ? term : `${entry.codes.join(', ')}: ${term}`;
}

const KINDS_OF_VERB: Readonly<Record<Verb, readonly Kind[] | null>> = {
  print: ['procedure'],
  run: ['procedure'],
  call: ['contact'],
  read: null,
};

function useFound(words: string, verb: Verb | null): { readonly found: readonly Found[]; readonly finding: Finding } {
  const app = useApp();
  const [state, setState] = useState<{ readonly found: readonly Found[]; readonly finding: Finding }>(NOTHING);
  useEffect(() => {
    if (words === '') {
      setState(NOTHING);
      return undefined;
    }
    let isWanted = true;
    const kinds = verb === null ? null : KINDS_OF_VERB[verb];
    setState((before) => ({ ...before, finding: 'finding' }));
    searchPlan(app, words, { most: 12, ...(kinds === null ? {} : { kinds }) }).then(
      (hits) => isWanted && hits !== null && setState({ found: hits.found, finding: 'done' }),
      () => isWanted && setState({ found: [], finding: 'failed' }),
    );
    return () => {
      isWanted = false;
    };
  }, [app, words, verb]);
  return state;
}

const NOTHING = { found: [], finding: 'idle' } as const;

function useFoundChoice(verb: Verb | null): (found: Found) => Choice {
  const app = useApp();
  const { person } = useSettings();
  const navigate = useNavigate();
  const words = useWords();
  const read = ({ kind, thing }: Found) => void navigate(places.thing(kind, thing));
  const run = async ({ thing }: Found) => {
    const id = await startRun(app, { by: person?.by ?? app.info.deviceName }, thing);
    if (id !== null) await navigate(places.run(id));
  };
  return (found) => {
    const common = { id: `in-${found.kind}-${found.thing}`, group: 'found' as const, note: noteOf(found, words) };
    if (verb === 'print') {
      return { ...common, label: words.palette.print(found.title), act: () => void navigate(places.print([found.id])) };
    }
    if (verb === 'run') return { ...common, label: words.palette.run(found.title), act: () => void run(found) };
    if (verb === 'call') return { ...common, label: words.palette.call(found.title), act: () => read(found) };
    return { ...common, label: found.title, act: () => read(found) };
  };
}

/** What sort of thing it is, in which language, and where it matched when the title does not show it. */
function noteOf(found: Found, words: ReturnType<typeof useWords>): string {
  const sort = kindLabel(found.kind, found.variety, words.things);
  const language = found.language === null ? '' : ` (${found.language.toUpperCase()})`;
  const matched = found.snippet === null ? '' : `, ${found.snippet.text}`;
  return `${sort}${language}${matched}`;
}
