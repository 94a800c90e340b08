/** What `holdfast steps` says. */
export interface StepsWords {
  readonly describe: string;
  readonly plan: string;
  readonly procedure: string;
  readonly noPlan: (path: string) => string;
  readonly unreadablePlan: (path: string) => string;
  readonly noProcedure: (id: string, near: readonly string[]) => string;
  readonly onlyReference: string;
  readonly tooMuch: string;
  /** Between a word and what it says. */
  readonly colon: string;
  readonly timer: string;
  readonly record: string;
  readonly unit: string;
  readonly goTo: (target: string) => string;
  readonly step: (number: string) => string;
  readonly procedureNamed: (id: string) => string;
  readonly counts: (steps: number, decisions: number) => string;
}

const en: StepsWords = {
  describe: "a procedure's steps, decisions and timers as the app understands them",
  plan: 'plan folder',
  procedure: 'id of the procedure',
  noPlan: (path) => `No plan folder at ${path}. Give the folder that holds plan.yaml.`,
  unreadablePlan: (path) => `The plan at ${path} cannot be read. "holdfast check ${path}" says why.`,
  noProcedure: (id, near) =>
    `No procedure "${id}" in this plan.${near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`}`,
  onlyReference: 'Only a reference: no steps in it.',
  tooMuch: 'Too large or too deeply nested: shown as plain text, no steps are read.',
  colon: ': ',
  timer: 'timer',
  record: 'write down',
  unit: 'in',
  goTo: (target) => `go to ${target}`,
  step: (number) => `step ${number}`,
  procedureNamed: (id) => `procedure ${id}`,
  counts: (steps, decisions) =>
    `${steps} ${steps === 1 ? 'step' : 'steps'}, ${decisions} ${decisions === 1 ? 'decision' : 'decisions'}`,
};

const fr: StepsWords = {
  describe: 'les étapes, décisions et minuteurs d’une procédure, comme l’application les comprend',
  plan: 'dossier du plan',
  procedure: 'identifiant de la procédure',
  noPlan: (path) => `Aucun dossier de plan à ${path}. Indiquer le dossier qui contient plan.yaml.`,
  unreadablePlan: (path) => `Le plan ${path} est illisible. « holdfast check ${path} » dit pourquoi.`,
  noProcedure: (id, near) =>
    `Aucune procédure « ${id} » dans ce plan.${near.length === 0 ? '' : ` Vouliez-vous dire ${near.join(', ')} ?`}`,
  onlyReference: 'Document de référence : aucune étape.',
  tooMuch: 'Trop long ou trop imbriqué : montré en texte brut, aucune étape n’est lue.',
  colon: ' : ',
  timer: 'minuteur',
  record: 'noter',
  unit: 'en',
  goTo: (target) => `aller à ${target}`,
  step: (number) => `l’étape ${number}`,
  procedureNamed: (id) => `la procédure ${id}`,
  counts: (steps, decisions) =>
    `${steps} ${steps > 1 ? 'étapes' : 'étape'}, ${decisions} ${decisions > 1 ? 'décisions' : 'décision'}`,
};

/** The words of `holdfast steps`, by language. */
export const stepsWords: Readonly<Record<'en' | 'fr', StepsWords>> = { en, fr };
