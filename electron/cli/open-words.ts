/** What `open` says on the terminal. */
export interface OpenWords {
  readonly describe: string;
  readonly plan: string;
  readonly notBuilt: string;
  readonly portable: string;
  readonly alreadyOpen: string;
  /** `holdfast` is how a command is called here. */
  readonly noDisplay: (holdfast: string) => string;
  readonly noBrowser: string;
  readonly noElectron: string;
  readonly unknownShell: (name: string) => string;
  readonly noPlan: (path: string) => string;
  readonly notWritable: (folder: string) => string;
  readonly crashed: string;
}

const en: OpenWords = {
  describe: 'open the app; with PLAN, offer that plan folder for import',
  plan: 'a plan folder',
  notBuilt: 'The app could not be built; what stands above says why.',
  portable: 'The Electron runtime is not here: opening in the installed browser.',
  alreadyOpen: 'Holdfast is open already; its window is in front now.',
  noDisplay: (holdfast) => `There is no display here, so no window can be opened. What works without one:
  ${holdfast} check PLAN            every problem in a plan
  ${holdfast} search PLAN WORDS…    full-text search
  ${holdfast} steps PLAN PROCEDURE  the steps of a procedure
  ${holdfast} print PLAN -o FILE    the plan as a PDF
On a machine with a screen, run it there, or set DISPLAY or WAYLAND_DISPLAY to one.`,
  noBrowser:
    'No Chrome, Edge or Chromium was found. Install one, or set HOLDFAST_BROWSER to the path of one (Debian: apt-get install chromium).',
  noElectron: 'HOLDFAST_SHELL is "electron", but the Electron runtime is not here. Run: npx install-electron',
  unknownShell: (name) => `HOLDFAST_SHELL is "${name}"; it can be "electron" or "portable".`,
  noPlan: (path) => `There is no folder ${path}.`,
  notWritable: (
    folder,
  ) => `Nothing can be written in ${folder}, where Holdfast keeps everything, so nothing could be kept.
Make that folder writable, or set HOLDFAST_DATA to another one. What is kept in it can be read all the same:
  the plan and the logs, as plain files, in ${folder}/mirror
  holdfast recover ${folder} -o FOLDER    makes a plan folder of everything`,
  crashed: 'The page crashed. What was recorded is kept; start Holdfast again.',
};

const fr: OpenWords = {
  describe: 'ouvrir l’application ; avec PLAN, proposer d’importer ce dossier de plan',
  plan: 'un dossier de plan',
  notBuilt: 'L’application n’a pas pu être construite ; la raison est ci-dessus.',
  portable: 'Le moteur Electron n’est pas présent : ouverture dans le navigateur installé.',
  alreadyOpen: 'Holdfast est déjà ouvert ; sa fenêtre est passée au premier plan.',
  noDisplay: (holdfast) => `Il n’y a pas d’écran ici, aucune fenêtre ne peut s’ouvrir. Ce qui fonctionne sans écran :
  ${holdfast} check PLAN            tous les problèmes d’un plan
  ${holdfast} search PLAN MOTS…     recherche plein texte
  ${holdfast} steps PLAN PROCÉDURE  les étapes d’une procédure
  ${holdfast} print PLAN -o FICHIER le plan en PDF
Le lancer sur une machine avec écran, ou en indiquer un par DISPLAY ou WAYLAND_DISPLAY.`,
  noBrowser:
    'Ni Chrome, ni Edge, ni Chromium n’a été trouvé. En installer un, ou donner son chemin dans HOLDFAST_BROWSER (Debian : apt-get install chromium).',
  noElectron:
    'HOLDFAST_SHELL vaut « electron », mais le moteur Electron n’est pas présent. Lancer : npx install-electron',
  unknownShell: (name) => `HOLDFAST_SHELL vaut « ${name} » ; valeurs possibles : « electron », « portable ».`,
  noPlan: (path) => `Il n’y a pas de dossier ${path}.`,
  notWritable: (
    folder,
  ) => `Rien ne peut être écrit dans ${folder}, où Holdfast conserve tout : rien ne pourrait être conservé.
Rendez ce dossier accessible en écriture, ou indiquez-en un autre par HOLDFAST_DATA. Ce qu’il contient reste lisible :
  le plan et les mains courantes, en fichiers simples, dans ${folder}/mirror
  holdfast recover ${folder} -o DOSSIER   en fait un dossier de plan`,
  crashed: 'La page s’est arrêtée brutalement. Ce qui a été noté est conservé ; relancer Holdfast.',
};

/** The words of `open`, by language. */
export const openWords: Readonly<Record<'en' | 'fr', OpenWords>> = { en, fr };
