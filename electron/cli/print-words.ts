/** What `holdfast print` says. */
export interface PrintWords {
  readonly describe: string;
  readonly plan: string;
  readonly out: string;
  readonly only: string;
  readonly paper: string;
  readonly cards: string;
  readonly isFolder: (path: string) => string;
  readonly unknown: (name: string) => string;
  readonly unprintable: (name: string) => string;
  readonly notBuilt: string;
  readonly noBrowser: string;
  readonly notWritten: (path: string, why: string) => string;
  readonly done: (path: string, pages: number) => string;
}

const en: PrintWords = {
  describe: 'the binder as a PDF, or a part of it; black and white, made to be ticked by hand',
  plan: 'plan folder',
  out: 'the PDF to write',
  only: 'these only, in this order: procedure:ID, tree:ID, role:ID, form:log, form:decision, cards:wallet',
  paper: 'size of the paper',
  cards: 'wallet cards too',
  isFolder: (path) => `${path} is a folder. Give the name of the PDF to write.`,
  unknown: (name) =>
    `Nothing in the plan is called "${name}". Name things as KIND:ID, such as procedure:hand-temperature-rounds.`,
  unprintable: (name) => `"${name}" has no pages of its own. Procedures, trees, roles, forms and cards have.`,
  notBuilt: 'The app could not be built; what stands above says why.',
  noBrowser:
    'Printing needs Chrome, Edge or Chromium, and none was found. Install one, or set HOLDFAST_BROWSER to the path of one (Debian: apt-get install chromium).',
  notWritten: (path, why) => `${path} could not be written: ${why}`,
  done: (path, pages) => `${path}: ${pages} ${pages === 1 ? 'page' : 'pages'}`,
};

const fr: PrintWords = {
  describe: 'le classeur en PDF, ou une partie ; en noir et blanc, à cocher à la main',
  plan: 'dossier du plan',
  out: 'le PDF à écrire',
  only: 'ceux-ci seulement, dans cet ordre : procedure:ID, tree:ID, role:ID, form:log, form:decision, cards:wallet',
  paper: 'format du papier',
  cards: 'avec les cartes de poche',
  isFolder: (path) => `${path} est un dossier. Donner le nom du PDF à écrire.`,
  unknown: (name) =>
    `Rien dans le plan ne s’appelle « ${name} ». Nommer les choses SORTE:ID, par exemple procedure:hand-temperature-rounds.`,
  unprintable: (name) =>
    `« ${name} » n’a pas de pages à soi. Les procédures, schémas d’alerte, rôles, formulaires et cartes en ont.`,
  notBuilt: 'L’application n’a pas pu être construite ; la raison est ci-dessus.',
  noBrowser:
    'L’impression demande Chrome, Edge ou Chromium, introuvables ici. En installer un, ou donner son chemin dans HOLDFAST_BROWSER (Debian : apt-get install chromium).',
  notWritten: (path, why) => `${path} n’a pas pu être écrit : ${why}`,
  done: (path, pages) => `${path} : ${pages} page${pages > 1 ? 's' : ''}`,
};

/** The words of `holdfast print`, by language. */
export const printWords: Readonly<Record<'en' | 'fr', PrintWords>> = { en, fr };
