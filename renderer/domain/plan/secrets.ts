import type { SecretSort } from './value-words.ts';

interface Pattern {
  readonly sort: SecretSort;
  /** Its first group, if it has one, is the value that must look like a secret. */
  readonly pattern: RegExp;
}

const VALUE = '[`"\'“”«\\u00a0 ]*([^\\s`"\'“”»«]{4,200})';
const IS = '(?:\\s*[:=]\\s*|\\s+(?:is|est)\\s*:?\\s+)';

const PATTERNS: readonly Pattern[] = [
  {
    sort: 'private-key',
    pattern: /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----|AGE-SECRET-KEY-1[A-Z0-9]{20,}/,
  },
  { sort: 'aws-key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { sort: 'aws-key', pattern: new RegExp(`aws_secret_access_key${IS}${VALUE}`, 'i') },
  {
    sort: 'token',
    pattern:
      /\b(?:gh[opusr]_[A-Za-z0-9]{36}|github_pat_\w{22}|glpat-[\w-]{20}|xox[abeprs]-[\w-]{10}|npm_[A-Za-z0-9]{36}|eyJ[\w-]{10,500}\.eyJ[\w-]{10,2000}\.[\w-]{10})/,
  },
  { sort: 'token', pattern: /\bBearer\s+((?=[^\s]*\d)[A-Za-z0-9._~+/-]{20,500})/ },
  {
    sort: 'api-key',
    pattern:
      /\b(?:sk_live_\w{16}|rk_live_\w{16}|sk-(?:ant-|proj-)?[\w-]{20}|AIza[\w-]{35}|SG\.[\w-]{16,40}\.[\w-]{16})/,
  },
  {
    sort: 'api-key',
    pattern: new RegExp(
      `(?:api[ _-]?key|cl[ée] (?:d[’'] ?)?api|cl[ée] secr[èe]te|secret[ _-]?key|client[ _-]?secret|access[ _-]?key|cl[ée] d[’'] ?acc[èe]s)${IS}${VALUE}`,
      'i',
    ),
  },
  {
    sort: 'token',
    pattern: new RegExp(
      `(?:access|auth|api|refresh)[ _-]?token${IS}${VALUE}|jeton(?: d[’'] ?acc[èe]s)?${IS}${VALUE}`,
      'i',
    ),
  },
  { sort: 'connection', pattern: /\b[a-z][a-z0-9+.-]{1,30}:\/\/[^\s:/@"'<>]{1,100}:([^\s@/"'<>]{3,100})@/i },
  { sort: 'connection', pattern: new RegExp(`\\b(?:AccountKey|SharedAccessKey)=${VALUE}`) },
  {
    sort: 'password',
    pattern: new RegExp(
      `(?:\\b(?:pass ?words?|passwd|pwd|pass ?phrase|passcode|mot de passe|mdp|phrase secr[èe]te|pin(?: code)?|code (?:pin|secret|d[’'] ?acc[èe]s)|door code|alarm code|code d[’'] ?alarme)\\b)[^\\n:=.;]{0,30}?${IS}${VALUE}`,
      'i',
    ),
  },
];

const HINT =
  /PRIVATE KEY|SECRET|AKIA|ASIA|gh[opusr]_|github_pat|glpat|xox|npm_|eyJ|Bearer|k_live|sk-|AIza|SG\.|key|cl[ée]|token|jeton|:\/\/|pass|pwd|mdp|secr|pin|code/i;

/** What sort of secret a line of text seems to hold, `null` if none. Words that say where a secret is kept are none. Rule P71. */
export function secretIn(line: string): SecretSort | null {
  if (!HINT.test(line)) return null;
  for (const { sort, pattern } of PATTERNS) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const value = match.slice(1).find((group) => group !== undefined);
    if (value === undefined || looksSecret(value, sort)) return sort;
  }
  return null;
}

const PLACEHOLDER =
  /^[<{[$%(*…•_x?]|^(?:x+|\*+|\.{3,}|-{2,})$|\$\{|\{\{|<[^>]*>|%[A-Z_]+%|^(?:your|votre|example|exemple|redacted|secret|password|changeme)/i;

/** Whether a value could be a secret rather than a word of a sentence or something to fill in. */
function looksSecret(value: string, sort: SecretSort): boolean {
  const core = value.replace(/[.,;:!?)\]]+$/, '');
  if (core.length < 4 || PLACEHOLDER.test(core)) return false;
  if (sort === 'connection') return true;
  if (/^\d+$/.test(core)) return core.length <= 12;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d'’-]/u].filter((kind) => kind.test(core)).length;
  const isSentenceWord = /^\p{Lu}?[\p{Ll}'’-]+$/u.test(core);
  return !isSentenceWord && kinds >= 2 && !/^[a-z]+:/i.test(core) && !/^\d{1,2}[:h]\d{2}$/.test(core);
}
