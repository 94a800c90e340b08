/** What the program says around its commands. */
export interface ProgramWords {
  readonly describe: string;
  readonly version: string;
  readonly help: string;
  readonly lang: string;
  readonly json: string;
  /** Titles in help, by commander's English ones. */
  readonly titles: Readonly<Record<string, string>>;
  /** A usage error: commander's code, and its English message, which quotes the culprit. */
  readonly usageError: (code: string, message: string) => string;
}

const en: ProgramWords = {
  describe: 'Offline continuity runbooks. Works on plan folders; never touches the network.',
  version: 'print the version',
  help: 'print this help',
  lang: 'language of words and dates',
  json: 'print results as JSON',
  titles: {},
  usageError: (_code, message) => message,
};

const FRENCH_ERRORS: Readonly<Record<string, (culprit: string) => string>> = {
  'commander.missingArgument': (culprit) => `argument manquant : ${culprit}`,
  'commander.optionMissingArgument': (culprit) => `valeur manquante pour l’option ${culprit}`,
  'commander.missingMandatoryOptionValue': (culprit) => `option obligatoire absente : ${culprit}`,
  'commander.unknownOption': (culprit) => `option inconnue : ${culprit}`,
  'commander.unknownCommand': (culprit) => `commande inconnue : ${culprit}`,
  'commander.excessArguments': () => 'trop d’arguments',
  'commander.invalidArgument': (culprit) => `valeur refusée : ${culprit}`,
};

const fr: ProgramWords = {
  describe: 'Plans de continuité hors ligne. Travaille sur des dossiers de plan ; n’utilise jamais le réseau.',
  version: 'afficher la version',
  help: 'afficher cette aide',
  lang: 'langue des mots et des dates',
  json: 'afficher les résultats en JSON',
  titles: {
    'Usage:': 'Utilisation :',
    'Arguments:': 'Arguments :',
    'Options:': 'Options :',
    'Commands:': 'Commandes :',
  },
  usageError: (code, message) => {
    const words = FRENCH_ERRORS[code];
    return words === undefined ? message : `erreur : ${words(/'([^']*)'/.exec(message)?.[1] ?? message)}`;
  },
};

/** The program's words, by language. */
export const programWords: Readonly<Record<'en' | 'fr', ProgramWords>> = { en, fr };
