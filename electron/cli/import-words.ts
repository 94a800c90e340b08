import type { Severity } from '#domain/plan/model.ts';

/** What `holdfast import` says. */
export interface ImportWords {
  readonly describe: string;
  readonly source: string;
  readonly out: string;
  readonly as: string;
  readonly unknownKind: (kind: string) => string;
  readonly notEmpty: (path: string) => string;
  readonly insideSource: string;
  readonly refused: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly done: (path: string, procedures: number, things: number) => string;
}

const en: ImportWords = {
  describe:
    'a new plan folder from a folder of Markdown documents, a file of contacts (CSV, vCard), or a copy of a plan folder',
  source: 'folder or file to bring in; it is not changed',
  out: 'plan folder to make; it must be empty or not there yet',
  as: 'what SOURCE is: "markdown", "plan", "csv" or "vcard"; without it, by its ending, and "plan" where there is a plan.yaml',
  unknownKind: (kind) => `"${kind}" cannot be imported; KIND is "markdown", "plan", "csv" or "vcard".`,
  notEmpty: (path) => `${path} is not empty. Give a folder that is empty, or not there yet; nothing was written.`,
  insideSource: 'PLAN lies in SOURCE or the other way round. Give a folder apart from it.',
  refused: 'Nothing was written: the errors above would lose something. Mend them and import again.',
  severity: { error: 'error', warning: 'warning', info: 'note' },
  done: (path, procedures, things) =>
    `${path}: ${procedures} ${procedures === 1 ? 'procedure' : 'procedures'}, ${things} other ${things === 1 ? 'thing' : 'things'}.`,
};

const fr: ImportWords = {
  describe:
    'un nouveau dossier de plan à partir d’un dossier de documents Markdown, d’un fichier de contacts (CSV, vCard), ou une copie d’un dossier de plan',
  source: 'dossier ou fichier à importer ; il n’est pas modifié',
  out: 'dossier de plan à créer ; il doit être vide ou ne pas encore exister',
  as: 'ce qu’est SOURCE : « markdown », « plan », « csv » ou « vcard » ; par défaut selon son extension, et « plan » s’il contient un plan.yaml',
  unknownKind: (kind) => `« ${kind} » ne s’importe pas ; KIND vaut « markdown », « plan », « csv » ou « vcard ».`,
  notEmpty: (path) => `${path} n’est pas vide. Indiquer un dossier vide ou à créer ; rien n’a été écrit.`,
  insideSource: 'PLAN se trouve dans SOURCE, ou l’inverse. Indiquer un dossier à part.',
  refused: 'Rien n’a été écrit : les erreurs ci-dessus feraient perdre quelque chose. Les corriger et recommencer.',
  severity: { error: 'erreur', warning: 'avertissement', info: 'note' },
  done: (path, procedures, things) =>
    `${path} : ${procedures} ${procedures > 1 ? 'procédures' : 'procédure'}, ${things} ${things > 1 ? 'autres éléments' : 'autre élément'}.`,
};

/** The words of `holdfast import`, by language. */
export const importWords: Readonly<Record<'en' | 'fr', ImportWords>> = { en, fr };
