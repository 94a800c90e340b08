import type { Severity } from '#domain/plan/model.ts';

/** What `holdfast check` says around the problems themselves. */
export interface CheckWords {
  readonly describe: string;
  readonly plan: string;
  readonly on: string;
  readonly notADate: (text: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly nothing: string;
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
}

const en: CheckWords = {
  describe: 'every problem in the plan, with file, line and what to do about it',
  plan: 'a plan folder',
  on: 'day on which dates are judged, YYYY-MM-DD; today when missing',
  notADate: (text) => `"${text}" is not a date. Write year-month-day: 2026-11-20.`,
  severity: { error: 'error', warning: 'warning', info: 'info' },
  nothing: 'No problems.',
  counts: ({ error, warning, info }) =>
    `${error} ${error === 1 ? 'error' : 'errors'}, ${warning} ${warning === 1 ? 'warning' : 'warnings'}, ${info} for information.`,
};

const fr: CheckWords = {
  describe: 'tous les problèmes du plan, avec le fichier, la ligne et ce qu’il faut faire',
  plan: 'un dossier de plan',
  on: 'jour auquel les dates sont jugées, AAAA-MM-JJ ; aujourd’hui par défaut',
  notADate: (text) => `« ${text} » n’est pas une date. Écrire année-mois-jour : 2026-11-20.`,
  severity: { error: 'erreur', warning: 'avertissement', info: 'info' },
  nothing: 'Aucun problème.',
  counts: ({ error, warning, info }) =>
    `${error} ${error < 2 ? 'erreur' : 'erreurs'}, ${warning} ${warning < 2 ? 'avertissement' : 'avertissements'}, ${info} pour information.`,
};

/** The words of `check`, by language. */
export const checkWords: Readonly<Record<'en' | 'fr', CheckWords>> = { en, fr };
