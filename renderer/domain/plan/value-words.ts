import type { ComponentKind, Kind, ProcedureKind } from './model.ts';

type Dictionary = Readonly<Record<string, Readonly<Record<string, string>>>>;

const KINDS_EN: Readonly<Record<Kind | 'heading' | 'file', string>> = {
  component: 'component',
  procedure: 'procedure',
  contact: 'contact',
  role: 'role',
  tree: 'call tree',
  scenario: 'scenario',
  schedule: 'schedule entry',
  action: 'action',
  copy: 'paper copy',
  heading: 'heading',
  file: 'file',
};

const KINDS_FR: typeof KINDS_EN = {
  component: 'composant',
  procedure: 'procédure',
  contact: 'contact',
  role: 'rôle',
  tree: 'schéma d’alerte',
  scenario: 'scénario',
  schedule: 'entrée du calendrier',
  action: 'action',
  copy: 'exemplaire papier',
  heading: 'titre',
  file: 'fichier',
};

/** Kinds of components and of procedures, as they stand after "is a". */
const SORTS_EN: Readonly<Record<ComponentKind | ProcedureKind, string>> = {
  function: 'function',
  service: 'service',
  saas: 'online service',
  provider: 'provider',
  region: 'region',
  site: 'site',
  identity: 'sign-in',
  network: 'network',
  power: 'power supply',
  data: 'data store',
  equipment: 'piece of equipment',
  team: 'team',
  runbook: 'runbook',
  fallback: 'fallback',
  message: 'message',
  reference: 'reference page',
};

const SORTS_FR: typeof SORTS_EN = {
  function: 'fonction',
  service: 'service',
  saas: 'service en ligne',
  provider: 'fournisseur',
  region: 'région',
  site: 'site',
  identity: 'connexion',
  network: 'réseau',
  power: 'électricité',
  data: 'données',
  equipment: 'matériel',
  team: 'équipe',
  runbook: 'mode opératoire',
  fallback: 'secours',
  message: 'message',
  reference: 'page de référence',
};

const INDENT_EN = 'the indentation does not fit';
const INDENT_FR = 'le retrait ne va pas';

const REASONS_EN: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'an alias (*name) can carry nothing else',
  BAD_ALIAS: 'an alias (*name) is badly written',
  BAD_COLLECTION_TYPE: 'a list or fields stand where something else was announced',
  BAD_DIRECTIVE: 'a line that begins with % is badly written',
  BAD_DQ_ESCAPE: 'in double quotes, \\ begins something unknown; write \\\\ or use single quotes',
  BAD_INDENT: INDENT_EN,
  BAD_PROP_ORDER: 'an anchor (&name) or tag stands in the wrong place',
  BAD_SCALAR_START: 'a value cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a value stands where none can; put text that holds “: ” in quotes',
  BLOCK_IN_FLOW: 'inside [ ] or { }, separate values by commas',
  DUPLICATE_KEY: 'a field is written twice',
  IMPOSSIBLE: 'it makes no sense here',
  KEY_OVER_1024_CHARS: 'the name of a field is far too long',
  MISSING_CHAR: 'something is missing: a quote, a bracket, a comma or a colon',
  MULTILINE_IMPLICIT_KEY: 'the name of a field must be on one line; a quote or colon may be missing',
  MULTIPLE_ANCHORS: 'two anchors (&name) at one value',
  MULTIPLE_TAGS: 'two tags at one value',
  NON_STRING_KEY: 'the name of a field must be a text',
  RESOURCE_EXHAUSTION: 'it is too deep or too large',
  TAB_AS_INDENT: 'tabs cannot indent; use spaces',
  TAG_RESOLVE_FAILED: 'a tag (!name) is not known',
  UNEXPECTED_TOKEN: 'something stands where it cannot; put text with special characters in quotes',
};

const REASONS_FR: typeof REASONS_EN = {
  ALIAS_PROPS: 'un alias (*nom) ne peut rien porter d’autre',
  BAD_ALIAS: 'un alias (*nom) est mal écrit',
  BAD_COLLECTION_TYPE: 'une liste ou des champs sont là où autre chose était annoncé',
  BAD_DIRECTIVE: 'une ligne qui commence par % est mal écrite',
  BAD_DQ_ESCAPE: 'entre guillemets doubles, \\ commence quelque chose d’inconnu ; écrire \\\\ ou des apostrophes',
  BAD_INDENT: INDENT_FR,
  BAD_PROP_ORDER: 'une ancre (&nom) ou une étiquette est au mauvais endroit',
  BAD_SCALAR_START: 'une valeur ne peut pas commencer par ce caractère ; la mettre entre guillemets',
  BLOCK_AS_IMPLICIT_KEY: 'une valeur est là où il ne peut y en avoir ; mettre entre guillemets un texte avec « : »',
  BLOCK_IN_FLOW: 'entre [ ] ou { }, séparer les valeurs par des virgules',
  DUPLICATE_KEY: 'un champ est écrit deux fois',
  IMPOSSIBLE: 'cela n’a pas de sens ici',
  KEY_OVER_1024_CHARS: 'le nom d’un champ est beaucoup trop long',
  MISSING_CHAR: 'il manque quelque chose : guillemet, crochet, virgule ou deux-points',
  MULTILINE_IMPLICIT_KEY:
    'le nom d’un champ doit tenir sur une ligne ; il manque peut-être un guillemet ou deux-points',
  MULTIPLE_ANCHORS: 'deux ancres (&nom) pour une valeur',
  MULTIPLE_TAGS: 'deux étiquettes pour une valeur',
  NON_STRING_KEY: 'le nom d’un champ doit être un texte',
  RESOURCE_EXHAUSTION: 'c’est trop profond ou trop long',
  TAB_AS_INDENT: 'les tabulations ne font pas de retrait ; utiliser des espaces',
  TAG_RESOLVE_FAILED: 'une étiquette (!nom) est inconnue',
  UNEXPECTED_TOKEN:
    'quelque chose est là où il ne peut pas ; mettre entre guillemets un texte avec des caractères spéciaux',
};

/** Sorts of secret that check-secrets.ts looks for. */
const SECRET_SORTS = ['password', 'api-key', 'token', 'private-key', 'aws-key', 'connection'] as const;
export type SecretSort = (typeof SECRET_SORTS)[number];

const SECRETS_EN: Readonly<Record<SecretSort, string>> = {
  password: 'a password',
  'api-key': 'an API key',
  token: 'an access token',
  'private-key': 'a private key',
  'aws-key': 'an AWS key',
  connection: 'an address with a password in it',
};

const SECRETS_FR: typeof SECRETS_EN = {
  password: 'un mot de passe',
  'api-key': 'une clé d’API',
  token: 'un jeton d’accès',
  'private-key': 'une clé privée',
  'aws-key': 'une clé AWS',
  connection: 'une adresse qui contient un mot de passe',
};

/** Values of problems that are words of ours, by language and by the name of the value; others are the plan's own words. */
export const VALUE_WORDS: Readonly<Record<'en' | 'fr', Dictionary>> = {
  en: { kind: KINDS_EN, is: { ...KINDS_EN, ...SORTS_EN }, reason: REASONS_EN, sort: SECRETS_EN },
  fr: { kind: KINDS_FR, is: { ...KINDS_FR, ...SORTS_FR }, reason: REASONS_FR, sort: SECRETS_FR },
};
