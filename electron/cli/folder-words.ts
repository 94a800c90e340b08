import { PLAN_LIMITS, type PlanFolderError, type PlanFolderErrorCode } from '#electron/services/plan-folder.ts';

type Words = Readonly<Record<PlanFolderErrorCode, (path: string) => string>>;

const megabytes = PLAN_LIMITS.bytes / 1024 / 1024;

const en: Words = {
  missing: (path) => `No folder at ${path}.`,
  'not-a-folder': (path) => `${path} is not a folder. Give the folder that holds the files.`,
  unreadable: (path) => `${path} cannot be read. Check who may read it.`,
  'too-many-files': (path) => `${path} holds more than ${PLAN_LIMITS.files} files: not read. Give a smaller folder.`,
  'too-large': (path) => `More than ${megabytes} MiB up to ${path}: not read. Give a smaller folder.`,
  'too-deep': (path) => `${path} is nested more than ${PLAN_LIMITS.depth} folders deep: not read.`,
  'link-outside': (path) => `${path} is a link that leads out of the folder: not read. Replace it by the file.`,
  'not-a-file': (path) => `${path} is neither a file nor a folder: not read. Take it out of the folder.`,
  'unsafe-path': (path) => `"${path}" cannot be written on every system. Rename it.`,
  clash: (path) => `"${path}" differs from another file only in capitals or accents. Rename one of them.`,
};

const fr: Words = {
  missing: (path) => `Aucun dossier à ${path}.`,
  'not-a-folder': (path) => `${path} n’est pas un dossier. Indiquer le dossier qui contient les fichiers.`,
  unreadable: (path) => `${path} est illisible. Vérifier qui peut le lire.`,
  'too-many-files': (path) =>
    `${path} contient plus de ${PLAN_LIMITS.files} fichiers : non lu. Indiquer un dossier plus petit.`,
  'too-large': (path) => `Plus de ${megabytes} Mio jusqu’à ${path} : non lu. Indiquer un dossier plus petit.`,
  'too-deep': (path) => `${path} est imbriqué dans plus de ${PLAN_LIMITS.depth} dossiers : non lu.`,
  'link-outside': (path) => `${path} est un lien qui sort du dossier : non lu. Le remplacer par le fichier.`,
  'not-a-file': (path) => `${path} n’est ni un fichier ni un dossier : non lu. Le retirer du dossier.`,
  'unsafe-path': (path) => `« ${path} » ne peut pas être écrit sur tous les systèmes. Le renommer.`,
  clash: (path) => `« ${path} » ne diffère d’un autre fichier que par des majuscules ou des accents. En renommer un.`,
};

/** What stands in the way of reading or writing a folder, and what to do about it. */
export function folderProblem({ code, path }: PlanFolderError, language: 'en' | 'fr'): string {
  return { en, fr }[language][code](path);
}
