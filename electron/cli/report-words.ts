/** What `holdfast report` says; what stands in the report itself is in domain/report. */
export interface ReportCommandWords {
  readonly describe: string;
  readonly log: string;
  readonly plan: string;
  readonly out: string;
  readonly notAReport: (file: string) => string;
  readonly notDeclared: (file: string) => string;
  readonly damaged: (trusted: number, entries: number) => string;
  readonly headless: string;
  readonly apart: string;
  readonly otherPlan: (named: string, given: string) => string;
  readonly otherEdition: (named: number | null, given: number | null) => string;
  readonly otherText: (edition: number | null) => string;
  readonly notBuilt: string;
  readonly noBrowser: string;
  readonly notWritten: (file: string, why: string) => string;
  readonly written: (file: string) => string;
}

const en: ReportCommandWords = {
  describe: 'the after-action report of an incident or exercise',
  log: 'a log (.jsonl)',
  plan: 'plan folder: the edition that the log names',
  out: 'file to write: .md or .pdf; without it the report is printed as Markdown',
  notAReport: (file) => `A report is written as .md or .pdf, not as ${file}.`,
  notDeclared: (file) => `Nothing is declared in ${file}: there is nothing to report.`,
  damaged: (trusted, entries) =>
    `warning: the log was damaged or changed; ${trusted} of ${entries} entries can be trusted. verify-log says which.`,
  headless: 'warning: nothing vouches for the end of the log: entries may be missing.',
  apart: 'warning: the log holds several incidents that nothing joins; the one declared first is reported.',
  otherPlan: (named, given) => `warning: the log names the plan "${named}", this one is "${given}".`,
  otherEdition: (named, given) =>
    `warning: the log names edition ${named ?? 'none'} of the plan, this one is ${given ?? 'none'}.`,
  otherText: (edition) =>
    `warning: this plan is not the one that the log names: edition ${edition ?? 'none'} as well, but its text differs.`,
  notBuilt: 'PDF needs the app to be built: npm run build.',
  noBrowser: 'PDF needs Chrome, Edge or Chromium to be installed. Write it as .md instead.',
  notWritten: (file, why) => `${file} could not be written: ${why}`,
  written: (file) => `Written: ${file}`,
};

const fr: ReportCommandWords = {
  describe: 'le retour d’expérience d’un incident ou d’un exercice',
  log: 'une main courante (.jsonl)',
  plan: 'dossier du plan : l’édition que nomme la main courante',
  out: 'fichier à écrire : .md ou .pdf ; sans lui, le rapport est affiché en Markdown',
  notAReport: (file) => `Un rapport s’écrit en .md ou en .pdf, pas en ${file}.`,
  notDeclared: (file) => `Rien n’est déclaré dans ${file} : il n’y a rien à rapporter.`,
  damaged: (trusted, entries) =>
    `avertissement : la main courante a été abîmée ou modifiée ; on peut se fier à ${trusted} entrées sur ${entries}. verify-log dit lesquelles.`,
  headless: 'avertissement : rien ne garantit la fin de la main courante : des entrées peuvent manquer.',
  apart:
    'avertissement : la main courante contient plusieurs incidents que rien ne réunit ; le premier déclaré est rapporté.',
  otherPlan: (named, given) =>
    `avertissement : la main courante nomme le plan « ${named} », celui-ci est « ${given} ».`,
  otherEdition: (named, given) =>
    `avertissement : la main courante nomme l’édition ${named ?? 'sans numéro'} du plan, celle-ci est ${given ?? 'sans numéro'}.`,
  otherText: (edition) =>
    `avertissement : ce plan n’est pas celui que nomme la main courante : édition ${edition ?? 'sans numéro'} aussi, mais son texte diffère.`,
  notBuilt: 'Le PDF demande que l’application soit construite : npm run build.',
  noBrowser: 'Le PDF demande que Chrome, Edge ou Chromium soit installé. Écrire plutôt en .md.',
  notWritten: (file, why) => `${file} n’a pas pu être écrit : ${why}`,
  written: (file) => `Écrit : ${file}`,
};

/** The words of `report`, by language. */
export const reportWords: Readonly<Record<'en' | 'fr', ReportCommandWords>> = { en, fr };
