import { foldText } from '#domain/search/fold.ts';

/** What an incident can say of itself, each as it reads in the message's language; absent where it cannot. */
export interface BlankFacts {
  /** Names of what was seen down. */
  readonly what?: string;
  /** Names of the functions that stopped. */
  readonly functions?: string;
  /** Since when, a clock time. */
  readonly since?: string;
  readonly incident?: string;
  readonly organisation?: string;
  /** Who is at this laptop. */
  readonly caller?: string;
  /** Where the one at this laptop can be called back. */
  readonly callBack?: string;
  /** When the next message, report or look is due, a clock time. */
  readonly nextUpdate?: string;
  readonly date?: string;
}

/** How people name these blanks, in both languages, folded. Names that may mean another thing ("time") are left to people. */
const NAMES: Readonly<Record<keyof BlankFacts, readonly string[]>> = {
  what: ['what', 'what is down', 'quoi', 'ce qui est en panne'],
  functions: [
    'what does not work',
    'what stopped',
    'ce qui ne marche pas',
    'ce qui ne marche plus',
    'ce qui est arrete',
  ],
  since: ['since', 'since when', 'time it began', 'depuis', 'depuis quand', 'heure du debut'],
  incident: ['incident', 'incident name', 'name of the incident', 'nom de l incident'],
  organisation: ['organisation', 'organization', 'organisme'],
  caller: ['caller', 'sender', 'your name', 'appelant', 'expediteur', 'votre nom'],
  callBack: ['call back number', 'callback number', 'numero de rappel'],
  nextUpdate: [
    'next update',
    'next message',
    'next report',
    'time of next message',
    'time of next text',
    'time of next statement',
    'prochain point',
    'prochain message',
    'heure du prochain message',
    'heure du prochain texte',
    'heure de la prochaine declaration',
  ],
  date: ['date'],
};

const FIELD_OF: ReadonlyMap<string, keyof BlankFacts> = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as keyof BlankFacts] as const)),
);

/** `blanks` with what fills them: what was typed, else what the incident can say; '' where neither does. Rule CT19. */
export function filledBlanks(
  blanks: readonly string[],
  typed: Readonly<Record<string, string>>,
  facts: BlankFacts,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    blanks.map((blank) => {
      const field = FIELD_OF.get(plain(blank));
      const own = typed[blank] ?? '';
      return [blank, own === '' && field !== undefined ? (facts[field] ?? '') : own];
    }),
  );
}

function plain(blank: string): string {
  return foldText(blank)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
