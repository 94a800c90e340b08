import type { ComponentState } from '#domain/impact/states.ts';
import { spanText } from '#electron/cli/span-text.ts';

/** What `holdfast impact` says. */
export interface ImpactWords {
  readonly describe: string;
  readonly plan: string;
  readonly down: string;
  readonly degraded: string;
  readonly up: string;
  readonly noComponent: (id: string, near: readonly string[]) => string;
  readonly colon: string;
  readonly title: (names: readonly string[]) => string;
  readonly alsoDegraded: string;
  readonly heldUp: string;
  readonly summary: (down: number, degraded: number, all: number) => string;
  readonly held: (held: number, nothing: number) => string;
  readonly functions: string;
  readonly states: Readonly<Record<ComponentState, string>>;
  readonly tier: (tier: number) => string;
  readonly atOnce: string;
  readonly after: (seconds: number) => string;
  readonly because: string;
  readonly heldBy: (names: readonly string[], time: string | null) => string;
  readonly nothingHolds: string;
  readonly alsoUsable: string;
  readonly doesNotWork: (name: string, blockedBy: readonly string[]) => string;
  readonly target: string;
  readonly limit: string;
  readonly other: string;
  readonly respond: string;
  readonly people: string;
  readonly everybody: string;
  readonly cannotReach: (count: number, all: number) => string;
  readonly treeComplete: (name: string) => string;
  readonly treeIncomplete: (name: string, who: readonly string[]) => string;
  readonly recovery: string;
  readonly clock: string;
  readonly at: (hours: number) => string;
  readonly clockDown: (count: number) => string;
  readonly pastTarget: (names: readonly string[]) => string;
  readonly pastLimit: (names: readonly string[]) => string;
  readonly pastSustain: (names: readonly string[]) => string;
}

const en: ImpactWords = {
  describe: 'what stops, why, what to do instead, who can still be reached',
  plan: 'plan folder',
  down: 'components that fail, ids with commas between',
  degraded: 'components that work badly',
  up: 'components seen to work, or replaced by a fallback',
  noComponent: (id, near) =>
    `No component "${id}" in this plan.${near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`}`,
  colon: ': ',
  title: (names) => `If ${list(names, 'and')} ${names.length === 1 ? 'fails' : 'fail'}`,
  alsoDegraded: 'working badly',
  heldUp: 'held up',
  summary: (down, degraded, all) =>
    `${down} of ${all} ${all === 1 ? 'function stops' : 'functions stop'}, ${degraded} ${degraded === 1 ? 'works' : 'work'} badly.`,
  held: (held, nothing) =>
    `${held} ${held === 1 ? 'is' : 'are'} held by a fallback, ${nothing} ${nothing === 1 ? 'has' : 'have'} nothing.`,
  functions: 'Functions',
  states: { down: 'down', degraded: 'degraded', up: 'up' },
  tier: (tier) => `tier ${tier}`,
  atOnce: 'at once',
  after: (seconds) => `after ${spanText(seconds, 'en')}`,
  because: 'because',
  heldBy: (names, time) => `held by ${list(names, 'and')}${time === null ? ', nobody knows how long' : ` for ${time}`}`,
  nothingHolds: 'nothing holds it',
  alsoUsable: 'could be used',
  doesNotWork: (name, blockedBy) => `does not work: ${name} needs ${list(blockedBy, 'and')}`,
  target: 'target',
  limit: 'limit',
  other: 'Everything else that stops',
  respond: 'Can we still respond?',
  people: 'People',
  everybody: 'Everybody can be reached.',
  cannotReach: (count, all) => `${count} of ${all} cannot be reached`,
  treeComplete: (name) => `${name}: can be completed`,
  treeIncomplete: (name, who) => `${name}: cannot be completed without ${list(who, 'and')}`,
  recovery: 'Cannot be repaired or failed over without',
  clock: 'Clock',
  at: (hours) => `${hours} h`,
  clockDown: (count) => `${count} down`,
  pastTarget: (names) => `past target: ${names.join(', ')}`,
  pastLimit: (names) => `past limit: ${names.join(', ')}`,
  pastSustain: (names) => `fallback run out: ${names.join(', ')}`,
};

const fr: ImpactWords = {
  describe: 'ce qui s’arrête, pourquoi, quoi faire à la place, qui peut encore être joint',
  plan: 'dossier du plan',
  down: 'composants en panne, identifiants séparés par des virgules',
  degraded: 'composants qui marchent mal',
  up: 'composants vus en marche, ou remplacés par un secours',
  noComponent: (id, near) =>
    `Aucun composant « ${id} » dans ce plan.${near.length === 0 ? '' : ` Vouliez-vous dire ${near.join(', ')} ?`}`,
  colon: ' : ',
  title: (names) => `Si ${list(names, 'et')} ${names.length === 1 ? 'tombe' : 'tombent'}`,
  alsoDegraded: 'marche mal',
  heldUp: 'tenu',
  summary: (down, degraded, all) =>
    `${down} ${down > 1 ? 'fonctions' : 'fonction'} sur ${all} ${down > 1 ? 's’arrêtent' : 's’arrête'}, ${degraded} ${degraded > 1 ? 'marchent' : 'marche'} mal.`,
  held: (held, nothing) =>
    `${held} ${held > 1 ? 'sont tenues' : 'est tenue'} par un secours, ${nothing} ${nothing > 1 ? 'n’ont' : 'n’a'} rien.`,
  functions: 'Fonctions',
  states: { down: 'en panne', degraded: 'dégradé', up: 'en service' },
  tier: (tier) => `niveau ${tier}`,
  atOnce: 'tout de suite',
  after: (seconds) => `après ${spanText(seconds, 'fr')}`,
  because: 'parce que',
  heldBy: (names, time) => `tenue par ${list(names, 'et')}${time === null ? ', durée inconnue' : ` pendant ${time}`}`,
  nothingHolds: 'rien ne la tient',
  alsoUsable: 'utilisable aussi',
  doesNotWork: (name, blockedBy) => `ne marche pas : ${name} a besoin de ${list(blockedBy, 'et')}`,
  target: 'objectif',
  limit: 'limite',
  other: 'Tout le reste de ce qui s’arrête',
  respond: 'Pouvons-nous encore réagir ?',
  people: 'Personnes',
  everybody: 'Tout le monde peut être joint.',
  cannotReach: (count, all) =>
    `${count} sur ${all} ne ${count > 1 ? 'peuvent' : 'peut'} pas être ${count > 1 ? 'joints' : 'joint'}`,
  treeComplete: (name) => `${name} : peut aller au bout`,
  treeIncomplete: (name, who) => `${name} : ne peut pas aller au bout sans ${list(who, 'et')}`,
  recovery: 'Ne peut être réparé ou basculé sans',
  clock: 'Horloge',
  at: (hours) => `${hours} h`,
  clockDown: (count) => `${count} en panne`,
  pastTarget: (names) => `objectif dépassé : ${names.join(', ')}`,
  pastLimit: (names) => `limite dépassée : ${names.join(', ')}`,
  pastSustain: (names) => `secours épuisé : ${names.join(', ')}`,
};

function list(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1) ?? ''}`;
}

/** The words of `holdfast impact`, by language. */
export const impactWords: Readonly<Record<'en' | 'fr', ImpactWords>> = { en, fr };
