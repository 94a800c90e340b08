import { slugOf, uniqueId } from '../plan/ids.ts';
import type { Kind, Problem } from '../plan/model.ts';
import { nearest } from './nearest.ts';
import { splitStep } from './split-step.ts';

/** A change of a text: characters `from` to `to` give way to `insert`; the cursor then goes to `cursor`, where that is said. */
export interface TextFix {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly cursor: number | null;
}

/** What a fix may choose from. */
export interface FixChoices {
  /** Ids of a kind in the plan. */
  readonly ids: (kind: Kind) => Iterable<string>;
  /** Slugs of the headings of this text. */
  readonly slugs: Iterable<string>;
  /** Paths of files in `assets/`. */
  readonly assets: Iterable<string>;
  /** The plan's default language, BCP 47; `null` where it says none. */
  readonly language: string | null;
}

interface Line {
  readonly text: string;
  /** Where it begins. */
  readonly from: number;
}

type Fixer = (line: Line, found: Problem, text: string, choices: FixChoices) => TextFix | null;

/**
 * What would mend `found` in `text`; `null` where only a person knows. Rule E5.
 *
 * Where a value is missing that only a person knows, the field is written and the cursor waits behind it.
 */
export function fixFor(found: Problem, text: string, choices: FixChoices): TextFix | null {
  const fixer = Object.hasOwn(ABSENT, found.code) ? addedField : FIXERS[found.code];
  const line = lineAt(text, found.line);
  return fixer === undefined || line === null ? null : fixer(line, found, text, choices);
}

/** Fields whose absence is a problem of its own. */
const ABSENT: Readonly<Record<string, string>> = {
  'fallback-unbounded': 'sustain',
  'fallback-untriggered': 'trigger',
  'fallback-uses-unsaid': 'uses',
  'fallback-serves-nothing': 'for',
  'function-unowned': 'owner',
  'function-without-target': 'rto',
  'component-unmapped': 'dependsOn',
  'language-missing': 'language',
  'languages-missing': 'languages',
};

/** The field that `found` misses; `null` where it misses none. One that is there but misspelt is not to be added. */
export function fieldMissedBy(found: Problem): string | null {
  const name = found.code === 'field-missing' ? found.values['field'] : ABSENT[found.code];
  return name === undefined ? null : (/^[\w-]+/.exec(name)?.[0] ?? null);
}

const FIXERS: Readonly<Record<string, Fixer>> = {
  'field-misspelt': (line, { values }) => replaceWord(line, values['field'], values['meant']),
  'value-unknown': (line, { values }) => {
    const allowed = (values['allowed'] ?? '').split(/,\s*|\s+/);
    return replaceWord(line, values['value'], nearest(values['value'] ?? '', allowed) ?? undefined);
  },
  'id-invalid': (line, { values }) => replaceWord(line, values['value'], slugOf(values['value'] ?? '') || undefined),
  'id-duplicate': (line, { values }, _text, { ids }) => {
    const id = values['id'] ?? '';
    const kind = values['kind'] as Kind;
    return replaceWord(line, id, uniqueId(id, new Set(ids(kind))));
  },
  'boolean-invalid': (line, { values }) => {
    const isYes = /^(yes|y|on|oui|vrai|1)$/i.test(values['value'] ?? '');
    const isNo = /^(no|n|off|non|faux|0)$/i.test(values['value'] ?? '');
    return isYes || isNo ? replaceWord(line, values['value'], isYes ? 'true' : 'false') : null;
  },
  'duration-invalid': (line, { values }) => replaceWord(line, values['value'], duration(values['value'] ?? '')),
  'date-invalid': (line, { values }) => replaceWord(line, values['value'], isoDate(values['value'] ?? '')),
  'reference-unknown': (line, { values }, _text, { ids }) =>
    replaceWord(line, values['id'], nearest(values['id'] ?? '', ids(values['kind'] as Kind)) ?? undefined),
  'translation-missing': (line, { values }, _text, { ids }) =>
    replaceWord(line, values['id'], nearest(values['id'] ?? '', ids('procedure')) ?? undefined),
  'about-unknown': (line, { values }, _text, { ids }) => mention(line, values['value'] ?? '', ids),
  'link-broken': (line, { values }, _text, { ids }) => link(line, values['target'] ?? '', ids),
  'link-heading-missing': (line, { values }, _text, { slugs }) => heading(line, values['target'] ?? '', slugs),
  'option-target-missing': (line, { values }, text, choices) => target(line, values, text, choices),
  'jump-target-missing': (line, { values }, text, choices) => target(line, values, text, choices),
  'link-asset-missing': (line, { values }, _text, { assets }) => asset(line, values['target'] ?? '', assets),
  'option-dead-end': (line, { values }, text) => deadEnd(line, values, text),
  'decision-one-option': (line, _found, text) => anotherOption(line, text),
  'decision-without-options': (line, _found, text) => anotherOption(line, text),
  'step-two-actions': (line, { values }, text) => splitStep(line, values['second'] ?? '', text),
  'yaml-syntax': (line) => tabs(line),
  'field-missing': (line, found, text, choices) => addedField(line, found, text, choices),
};

function lineAt(text: string, number: number): Line | null {
  let from = 0;
  for (let line = 1; line < number; line += 1) {
    const end = text.indexOf('\n', from);
    if (end === -1) return null;
    from = end + 1;
  }
  const end = text.indexOf('\n', from);
  return { text: text.slice(from, end === -1 ? text.length : end).replace(/\r$/, ''), from };
}

function replaceWord(line: Line, word: string | undefined, by: string | undefined): TextFix | null {
  if (word === undefined || word === '' || by === undefined || by === word) return null;
  const at = line.text.indexOf(word);
  return at === -1 ? null : { from: line.from + at, to: line.from + at + word.length, insert: by, cursor: null };
}

const UNITS: Readonly<Record<string, string>> = {
  s: 's',
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  seconde: 's',
  secondes: 's',
  m: 'm',
  min: 'm',
  mins: 'm',
  minute: 'm',
  minutes: 'm',
  h: 'h',
  hour: 'h',
  hours: 'h',
  heure: 'h',
  heures: 'h',
  d: 'd',
  day: 'd',
  days: 'd',
  j: 'd',
  jour: 'd',
  jours: 'd',
  w: 'w',
  week: 'w',
  weeks: 'w',
  semaine: 'w',
  semaines: 'w',
  mo: 'mo',
  month: 'mo',
  months: 'mo',
  mois: 'mo',
  y: 'y',
  year: 'y',
  years: 'y',
  an: 'y',
  ans: 'y',
  année: 'y',
  années: 'y',
};

/** "8 hours" as `8h`. */
function duration(words: string): string | undefined {
  const [, number, unit = ''] = /^\s*(\d+)\s*([\p{L}]+)\.?\s*$/u.exec(words) ?? [];
  const known = UNITS[unit.toLowerCase()];
  return number === undefined || known === undefined ? undefined : `${number}${known}`;
}

/** "9/11/2026" or "2026.11.9" as a date; with two small numbers first, the day is first, as both languages' readers write it. */
function isoDate(words: string): string | undefined {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(words.trim());
  const dayFirst = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(words.trim());
  const [year, month, day] = yearFirst?.slice(1) ?? dayFirst?.slice(1).toReversed() ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Number(month) > 12 || Number(day) > 31
    ? undefined
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function mention(line: Line, value: string, ids: FixChoices['ids']): TextFix | null {
  const [, kind, id = ''] = /^([a-z]+):(\S+)$/.exec(value) ?? [];
  const meant = kind === undefined ? null : nearest(id, ids(kind as Kind));
  return meant === null ? null : replaceWord(line, value, `${kind}:${meant}`);
}

function link(line: Line, href: string, ids: FixChoices['ids']): TextFix | null {
  const [, kind, id = '', tail = ''] = /^([a-z]+):([^#]*)(#.*)?$/.exec(href) ?? [];
  const meant = kind === undefined ? null : nearest(id, ids(kind as Kind));
  return meant === null ? null : replaceWord(line, href, `${kind}:${meant}${tail}`);
}

function heading(line: Line, href: string, slugs: Iterable<string>): TextFix | null {
  const meant = nearest(href.replace(/^#/, ''), slugs);
  return meant === null ? null : replaceWord(line, href.startsWith('#') ? href : `#${href}`, `#${meant}`);
}

function asset(line: Line, href: string, assets: Iterable<string>): TextFix | null {
  const name = href.replace(/^asset:\/*/, '').replace(/^.*assets\//, '');
  const meant = nearest(
    name,
    [...assets].map((path) => path.replace(/^assets\//, '')),
  );
  return meant === null ? null : replaceWord(line, href, `asset:${meant}`);
}

function target(line: Line, values: Problem['values'], text: string, choices: FixChoices): TextFix | null {
  const href = values['target'] ?? '';
  const at = options(line, text).find((option) => option.text.includes(`(${href})`)) ?? line;
  if (/^[a-z]+:/.test(href)) return link(at, href, choices.ids);
  return heading(at, href, choices.slugs);
}

/** Lines of the quote that begins at `line`. */
function options(line: Line, text: string): readonly Line[] {
  const lines: Line[] = [];
  let { from } = line;
  for (const one of text.slice(from).split('\n')) {
    if (!one.trimStart().startsWith('>')) break;
    lines.push({ text: one.replace(/\r$/, ''), from });
    from += one.length + 1;
  }
  return lines;
}

/** An answer that leads nowhere, where others lead on: goes on with what follows the decision. */
function deadEnd(line: Line, values: Problem['values'], text: string): TextFix | null {
  const number = Number(values['step']);
  const label = values['option'] ?? '';
  const open = options(line, text).find((one) => one !== line && one.text.includes(label) && !one.text.includes(']('));
  if (!Number.isInteger(number) || open === undefined || label === '') return null;
  const at = open.from + open.text.replace(/\s*(→|->)?\s*$/, '').length;
  const insert = ` → [${number + 1}](#step-${number + 1})`;
  return { from: at, to: open.from + open.text.length, insert, cursor: at + insert.length };
}

function anotherOption(line: Line, text: string): TextFix | null {
  const quote = options(line, text);
  const last = quote.at(-1);
  if (last === undefined) return null;
  const at = last.from + last.text.length;
  const lead = /^\s*>/.exec(line.text)?.[0] ?? '>';
  const insert = quote.length === 1 ? `\n${lead} - Yes → \n${lead} - No → ` : `\n${lead} - No → `;
  return { from: at, to: at, insert, cursor: at + insert.length };
}

function tabs(line: Line): TextFix | null {
  const [space = ''] = /^\s*/.exec(line.text) ?? [];
  if (!space.includes('\t')) return null;
  return { from: line.from, to: line.from + space.length, insert: space.replaceAll('\t', '  '), cursor: null };
}

function addedField(line: Line, found: Problem, text: string, { language }: FixChoices): TextFix | null {
  const field = fieldMissedBy(found);
  if (field === null) return null;
  return addField(line, found, field, text, field === 'language' ? (language ?? '') : '');
}

/** Writes the field with nothing in it under the thing's first line, at its indent, and waits there. */
function addField(line: Line, found: Problem, field: string, text: string, value = ''): TextFix | null {
  const name = /^[\w-]+/.exec(field)?.[0];
  if (name === undefined) return null;
  if (found.file.endsWith('.md') && !text.startsWith('---')) return frontMatter(name, value);
  const [, space = '', dash = ''] = /^(\s*)(-\s+)?/.exec(line.text) ?? [];
  const indent = space + ' '.repeat(dash.length);
  const empty = new RegExp(`^(\\s*(?:-\\s+)?${name}\\s*:)\\s*$`).exec(line.text);
  if (empty !== null) {
    const at = line.from + (empty[1] ?? '').length;
    return { from: at, to: line.from + line.text.length, insert: ` ${value}`, cursor: at + 1 + value.length };
  }
  return inserted(line.from + line.text.length, `\n${indent}${name}: ${value}`);
}

function inserted(at: number, insert: string): TextFix {
  return { from: at, to: at, insert, cursor: at + insert.length };
}

function frontMatter(name: string, value: string): TextFix {
  const lead = `---\n${name}: ${value}`;
  return { from: 0, to: 0, insert: `${lead}\n---\n\n`, cursor: lead.length };
}
