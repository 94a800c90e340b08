/** What `holdfast recover` says. */
export interface RecoverWords {
  readonly describe: string;
  readonly data: string;
  readonly out: string;
  readonly nothing: (path: string) => string;
  readonly inside: string;
  readonly notEmpty: (path: string) => string;
  readonly done: (path: string, files: number, incidents: number, events: number) => string;
  readonly fromMirror: string;
  readonly moreFromMirror: (events: number) => string;
  readonly incomplete: string;
  readonly damaged: (segment: string) => string;
  readonly missing: (segment: string, first: number, last: number) => string;
  readonly leftOut: (path: string) => string;
}

const en: RecoverWords = {
  describe: 'plan and logs out of a data folder whose app no longer opens',
  data: 'data folder of the app (the settings screen names it); it is not changed',
  out: 'plan folder to make; it must be empty or not there yet',
  nothing: (path) => `${path} holds no journal, no snapshot and no mirror. Give the data folder of Holdfast.`,
  inside: 'PLAN lies in DATA or the other way round. Give a folder apart from it.',
  notEmpty: (path) => `${path} is not empty. Give a folder that is empty, or not there yet; nothing was written.`,
  done: (path, files, incidents, events) =>
    `${path}: ${files} ${files === 1 ? 'file' : 'files'} of the plan, ${incidents} ${incidents === 1 ? 'log' : 'logs'} with ${events} ${events === 1 ? 'entry' : 'entries'}.`,
  fromMirror: 'The plan is from the mirror: the journal does not have it whole.',
  moreFromMirror: (events) => `${events} ${events === 1 ? 'entry was' : 'entries were'} in the mirror alone.`,
  incomplete: 'A change of the plan is missing: compare what was written with a printed copy.',
  damaged: (segment) => `${segment} is damaged; nothing is missing because of it.`,
  missing: (segment, first, last) =>
    first === last
      ? `${segment} is damaged: change ${first} is missing.`
      : `${segment} is damaged: changes ${first} to ${last} are missing.`,
  leftOut: (path) => `Left out, because no system could hold a file of that name: ${path}`,
};

const fr: RecoverWords = {
  describe: 'le plan et les mains courantes d’un dossier de données dont l’application ne s’ouvre plus',
  data: 'dossier de données de l’application (l’écran des réglages le nomme) ; il n’est pas modifié',
  out: 'dossier de plan à créer ; il doit être vide ou ne pas encore exister',
  nothing: (path) =>
    `${path} ne contient ni journal, ni instantané, ni miroir. Indiquer le dossier de données de Holdfast.`,
  inside: 'PLAN se trouve dans DATA, ou l’inverse. Indiquer un dossier à part.',
  notEmpty: (path) => `${path} n’est pas vide. Indiquer un dossier vide ou à créer ; rien n’a été écrit.`,
  done: (path, files, incidents, events) =>
    `${path} : ${files} ${files > 1 ? 'fichiers' : 'fichier'} du plan, ${incidents} ${incidents > 1 ? 'mains courantes' : 'main courante'} avec ${events} ${events > 1 ? 'entrées' : 'entrée'}.`,
  fromMirror: 'Le plan vient du miroir : le journal ne l’a pas en entier.',
  moreFromMirror: (events) =>
    events > 1 ? `${events} entrées n’étaient que dans le miroir.` : `${events} entrée n’était que dans le miroir.`,
  incomplete: 'Une modification du plan manque : comparer ce qui est écrit avec un exemplaire imprimé.',
  damaged: (segment) => `${segment} est endommagé ; rien ne manque pour autant.`,
  missing: (segment, first, last) =>
    first === last
      ? `${segment} est endommagé : la modification ${first} manque.`
      : `${segment} est endommagé : les modifications ${first} à ${last} manquent.`,
  leftOut: (path) => `Laissé de côté, car aucun système ne peut tenir un fichier de ce nom : ${path}`,
};

/** The words of `holdfast recover`, by language. */
export const recoverWords: Readonly<Record<'en' | 'fr', RecoverWords>> = { en, fr };
