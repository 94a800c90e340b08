/** What `holdfast merge-log` says. */
export interface MergeLogWords {
  readonly describe: string;
  readonly files: string;
  readonly out: string;
  readonly join: string;
  readonly apart: (incidents: number) => string;
  readonly nothingWritten: string;
  readonly notWritten: (file: string, why: string) => string;
  readonly written: (counts: {
    readonly entries: number;
    readonly devices: number;
    readonly conflicts: number;
  }) => string;
  readonly sameId: (ids: readonly string[]) => string;
  readonly samePlace: (device: string, seq: number, ids: readonly string[]) => string;
}

const en: MergeLogWords = {
  describe: 'one log of several of the same incident',
  files: 'logs (.jsonl), in any order',
  out: 'file to write the merged log to',
  join: 'join incidents that were declared apart and are the same one',
  apart: (incidents) =>
    `These are logs of ${incidents} incidents that nothing joins. Nothing was written. Add --join when they are the same one.`,
  nothingWritten: 'Nothing was written: lines that cannot be read would be lost.',
  notWritten: (file, why) => `${file} could not be written: ${why}`,
  written: ({ entries, devices, conflicts }) =>
    `${entries} ${entries === 1 ? 'entry' : 'entries'} of ${devices} ${devices === 1 ? 'laptop' : 'laptops'}.${conflicts === 0 ? '' : ` ${conflicts} ${conflicts === 1 ? 'place needs' : 'places need'} a look.`}`,
  sameId: (ids) => `Different entries with one id, all kept: ${ids.join(', ')}`,
  samePlace: (device, seq, ids) =>
    `Different entries ${seq} of ${device}, all kept (a copied profile?): ${ids.join(', ')}`,
};

const fr: MergeLogWords = {
  describe: 'une seule main courante à partir de plusieurs du même incident',
  files: 'mains courantes (.jsonl), dans n’importe quel ordre',
  out: 'fichier où écrire la main courante fusionnée',
  join: 'réunir des incidents déclarés séparément qui n’en font qu’un',
  apart: (incidents) =>
    `Ce sont les mains courantes de ${incidents} incidents que rien ne réunit. Rien n’a été écrit. Ajouter --join s’il s’agit du même.`,
  nothingWritten: 'Rien n’a été écrit : des lignes illisibles seraient perdues.',
  notWritten: (file, why) => `${file} n’a pas pu être écrit : ${why}`,
  written: ({ entries, devices, conflicts }) =>
    `${entries} ${entries < 2 ? 'entrée' : 'entrées'} de ${devices} ${devices < 2 ? 'ordinateur' : 'ordinateurs'}.${conflicts === 0 ? '' : ` ${conflicts} ${conflicts < 2 ? 'endroit' : 'endroits'} à examiner.`}`,
  sameId: (ids) => `Entrées différentes avec un même identifiant, toutes gardées : ${ids.join(', ')}`,
  samePlace: (device, seq, ids) =>
    `Entrées ${seq} différentes de ${device}, toutes gardées (profil copié ?) : ${ids.join(', ')}`,
};

/** The words of `merge-log`, by language. */
export const mergeLogWords: Readonly<Record<'en' | 'fr', MergeLogWords>> = { en, fr };
