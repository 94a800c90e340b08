import type { Problem, Severity } from './model.ts';

interface CodeInfo {
  readonly severity: Severity;
  /** Whether a plan with such a problem must not be applied: something was not understood and would be missing (rule P12). */
  readonly blocks?: true;
  /** Names of the values that the words of this code need. */
  readonly values: readonly string[];
}

const error = <const V extends readonly string[]>(...values: V) => ({ severity: 'error', values }) as const;
const blocking = <const V extends readonly string[]>(...values: V) =>
  ({ severity: 'error', blocks: true, values }) as const;
const warning = <const V extends readonly string[]>(...values: V) => ({ severity: 'warning', values }) as const;
const info = <const V extends readonly string[]>(...values: V) => ({ severity: 'info', values }) as const;

/** Every code of a problem with a plan. Stable: people and scripts refer to them. Words: problem-words-en.ts, -fr.ts. */
export const PROBLEM_CODES = {
  // Files
  'path-unsafe': blocking('path'),
  'path-reserved': blocking('path'),
  'path-clash': blocking('path', 'other'),
  'files-too-many': blocking('count', 'limit'),
  'plan-too-large': blocking('size', 'limit'),
  'file-too-large': blocking('size', 'limit'),
  'log-line-too-long': blocking('size', 'limit'),
  'components-too-many': blocking('count', 'limit'),
  'text-not-utf8': blocking(),
  'extension-unread': warning('extension', 'expected'),
  // YAML
  'yaml-syntax': blocking('reason'),
  'yaml-too-deep': blocking('limit'),
  'yaml-aliases': blocking('limit'),
  'yaml-tag': blocking('tag'),
  'yaml-key-duplicate': blocking('field'),
  'yaml-key-unusable': blocking(),
  'yaml-several-documents': blocking(),
  // Fields
  'plan-missing': blocking(),
  'format-unknown': blocking('format'),
  'thing-not-fields': blocking('kind'),
  'field-missing': blocking('field'),
  'id-invalid': blocking('field', 'value'),
  'id-duplicate': blocking('kind', 'id', 'other'),
  'field-not-text': error('field'),
  'field-not-list': error('field'),
  'field-not-fields': error('field'),
  'value-unknown': error('field', 'value', 'allowed'),
  'number-invalid': error('field', 'value'),
  'boolean-invalid': error('field', 'value'),
  'duration-invalid': error('field', 'value'),
  'date-invalid': error('field', 'value'),
  'date-or-instant-invalid': error('field', 'value'),
  'clock-invalid': error('field', 'value'),
  'language-invalid': error('field', 'value'),
  'dependency-invalid': error('field'),
  'field-misspelt': warning('field', 'meant'),
  // Bringing in folders from elsewhere
  'import-nothing': blocking(),
  'import-front-matter': info(),
  'import-field-renamed': info('field', 'name'),
  'import-recoded': info(),
  'import-files-left': info('count', 'examples'),
  // References
  'reference-unknown': error('field', 'kind', 'id'),
  'reference-wrong-kind': error('field', 'kind', 'id', 'is'),
  'about-unknown': error('field', 'value'),
  'schedule-empty': error(),
  // The map
  'dependency-on-itself': error('id'),
  'dependency-repeated': warning('id'),
  'group-repeats': error('id', 'group'),
  'group-at-least': error('atLeast', 'members'),
  'group-not-redundant': warning('members'),
  'tolerance-ignored': warning('id'),
  'function-field-elsewhere': warning('field', 'is'),
  'function-unowned': info(),
  'function-without-target': info(),
  'target-after-limit': warning('rto', 'mtpd'),
  'component-unmapped': info(),
  // Impact findings
  'redundancy-false': warning('group', 'cause', 'chains'),
  'redundancy-false-through': info('group', 'cause', 'through', 'chains'),
  'redundancy-false-more': info('group', 'count'),
  'fallback-circular': error('component', 'uses', 'chain'),
  'fallback-circular-link': warning('component', 'uses', 'chain', 'step'),
  'fallback-uses-function-need': warning('function', 'uses'),
  // Contacts, roles, call trees
  'contact-unreachable': warning('contact'),
  'contact-own-deputy': warning('contact'),
  'role-unfilled': warning('role'),
  'role-shallow': info('role', 'count'),
  'tree-too-wide': warning('contact', 'count'),
  'tree-repeats': warning('contact'),
  'tree-cycle': error('contact'),
  'tree-message-kind': warning('id', 'is'),
  // Procedures
  'fallback-unbounded': warning(),
  'fallback-untriggered': warning(),
  'fallback-uses-unsaid': warning(),
  'fallback-serves-nothing': warning(),
  'fallback-never-exercised': info(),
  'steps-none': info(),
  'text-too-long': warning('size', 'limit'),
  'step-too-long': warning('step', 'words', 'limit'),
  'step-two-actions': warning('step', 'first', 'second'),
  'steps-unbroken': warning('step', 'count', 'limit'),
  'step-two-timers': warning('step'),
  'step-slug-clash': warning('slug'),
  'decision-without-options': error('step'),
  'decision-one-option': warning('step'),
  'option-dead-end': warning('step', 'option'),
  'option-target-missing': error('step', 'option', 'target'),
  'option-to-itself': error('step', 'option'),
  'jump-target-missing': error('step', 'target'),
  'jump-to-itself': error('step'),
  'link-broken': error('target', 'kind'),
  'link-heading-missing': error('target'),
  'link-asset-missing': error('target'),
  'link-outside': error('target'),
  'link-scheme': warning('target'),
  'link-needs-network': warning('target', 'step'),
  'secret-likely': error('sort'),
  // Languages
  'language-missing': info(),
  'language-unlisted': warning('language'),
  'translation-missing': error('id'),
  'translation-same-language': warning('id', 'language'),
  'translation-of-itself': error('id'),
  'translation-differs': warning('id', 'field'),
  'translation-steps-differ': warning('id', 'count', 'other'),
  // The plan as a whole
  'edition-missing': info(),
  'issued-missing': info(),
  'issued-in-future': info('date'),
  'edition-unapproved': info(),
  'languages-missing': info(),
  'scenario-role-unknown': warning('who', 'inject'),
  'scenario-after-end': warning('inject', 'at'),
  'scenario-inject-repeated': error('inject'),
  'expectation-unknown': warning('event'),
  // Dates that have passed
  'review-overdue': info('due', 'last'),
  'review-never': info(),
  'verification-overdue': info('due', 'last'),
  'verification-never': info('contact'),
  'action-overdue': info('due'),
  'schedule-past': info('date'),
  'authority-expired': info('may', 'until'),
  'copy-outdated': info('place', 'edition', 'current'),
  'date-in-future': info('field', 'date'),
} as const satisfies Readonly<Record<string, CodeInfo>>;

export type ProblemCode = keyof typeof PROBLEM_CODES;

/** The values that the words of a code need. */
export type ProblemValues<C extends ProblemCode> = Readonly<
  Record<(typeof PROBLEM_CODES)[C]['values'][number], string>
>;

/** Where a problem is. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** The problem `code` at `place`, of the severity that its code has. */
export function problem<C extends ProblemCode>(code: C, place: Place, values: ProblemValues<C>): Problem {
  return { file: place.file, line: place.line, severity: PROBLEM_CODES[code].severity, code, values };
}

/** Whether `code` is one of ours. */
export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEM_CODES, code);
}

/**
 * Whether a plan with this problem must not be applied (rule P12).
 *
 * So it is where a thing or a file was not understood at all and would silently be missing from what is applied. A field
 * with a bad value does not block: it is reported, its text stays in the file.
 */
export function blocksApplying(found: Problem): boolean {
  const known: CodeInfo | null = isProblemCode(found.code) ? PROBLEM_CODES[found.code] : null;
  return known?.blocks === true;
}

/** Problems by file, line, code, then as they came: the order in which people read them. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.code, b.code));
}

/** Order by code unit, the same on every machine and in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
