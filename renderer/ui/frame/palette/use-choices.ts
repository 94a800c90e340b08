import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { startRun } from '#app/runs.ts';
import type { Found } from '#app/search.ts';
import type { SearchLimits } from '#domain/search/search.ts';
import { useApp, useSettings } from '../../app-context.ts';
import { type GlossaryEntry, glossaryMatches } from '../../glossary/entries.ts';
import { useOpenIncident } from '../../incident/incident-context.ts';
import { places } from '../../places.ts';
import { kindLabel } from '../../search/kind-label.ts';
import { type SearchState, useSearch } from '../../search/use-search.ts';
import { useLanguage, useWords } from '../../words/words.ts';
import { commandsFor, saysCommand, type Verb, verbIn } from './commands.ts';
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
  const { state, hits } = useSearch(rest, LIMITS[verb ?? 'any']);
  const command = useCommand();
  const language = useLanguage();
  const words = useWords().palette;
  const foundChoice = useFoundChoice(verb);
  const navigate = useNavigate();
  const keys = commandsFor(typed).slice(0, 5);
  const acts = keys.map(
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
  // "temp" begins "templates" too: what only may be meant does not stand before what was found.
  const isSaid = keys.some((key) => saysCommand(typed, key));
  const isCode = GLOSSARY_CODE.test(typed.trim());
  const plan = (hits?.found ?? []).map(foundChoice);
  return {
    choices: [
      ...(isCode ? glossary.slice(0, 3) : []),
      ...(isSaid ? [...acts, ...plan] : [...plan, ...acts]),
      ...(isCode ? [] : glossary.slice(0, 3)),
    ],
    finding: FINDING[state],
  };
}

/** Short and in capitals or not: RTO, rto. Such a word is looked up first. */
const GLOSSARY_CODE = /^\p{L}{3,6}$/u;

function glossaryLabel(entry: GlossaryEntry, language: 'en' | 'fr'): string {
  const { term } = entry[language];
  return entry.codes.length === 0 ? term : `${entry.codes.join(', ')}: ${term}`;
}

/** What each verb looks through: kept here, so that they stay the same between renders. */
const LIMITS: Readonly<Record<Verb | 'any', SearchLimits>> = {
  print: { most: 12, kinds: ['procedure'] },
  run: { most: 12, kinds: ['procedure'] },
  call: { most: 12, kinds: ['contact'] },
  read: { most: 12 },
  any: { most: 12 },
};

const FINDING: Readonly<Record<SearchState['state'], Finding>> = {
  idle: 'idle',
  searching: 'finding',
  found: 'done',
  failed: 'failed',
};

function useFoundChoice(verb: Verb | null): (found: Found) => Choice {
  const app = useApp();
  const { person } = useSettings();
  const navigate = useNavigate();
  const words = useWords();
  const read = ({ kind, thing }: Found) => void navigate(places.thing(kind, thing));
  const open = useOpenIncident();
  const call = (found: Found) =>
    open === null ? read(found) : void navigate(places.callOf(open.summary.incident, found.thing));
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
    if (verb === 'call') return { ...common, label: words.palette.call(found.title), act: () => call(found) };
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
