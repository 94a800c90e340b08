import type { Answer } from '#domain/impact/without.ts';
import { spanText } from '#electron/cli/span-text.ts';

/** What `holdfast without` says. */
export interface WithoutWords {
  readonly describe: string;
  readonly plan: string;
  readonly ids: string;
  readonly noComponent: (id: string, near: readonly string[]) => string;
  readonly nothingOutside: string;
  readonly colon: string;
  readonly answers: Readonly<Record<Answer, string>>;
  readonly stops: (count: number, all: number) => string;
  readonly nothingStops: string;
  readonly withNothing: (names: readonly string[]) => string;
  readonly instead: string;
  readonly holds: (time: string) => string;
  readonly holdsUnknown: string;
  readonly tried: (date: string) => string;
  readonly never: string;
  readonly gap: (seconds: number) => string;
  readonly gapAtOnce: string;
  readonly gapUnknown: string;
  readonly unreachable: (names: readonly string[]) => string;
}

const en: WithoutWords = {
  describe: '"could we do without it?" for everything outside our hands, or for the components named',
  plan: 'plan folder',
  ids: 'ids of components; everything outside our hands when none is named',
  noComponent: (id, near) =>
    `No component "${id}" in this plan.${near.length === 0 ? '' : ` Did you mean ${near.join(', ')}?`}`,
  nothingOutside: 'Nothing in this plan is run by somebody else.',
  colon: ': ',
  answers: { no: 'no', untested: 'untested', 'for-a-time': 'for a time', unaffected: 'unaffected' },
  stops: (count, all) => `stops ${count} of ${all} ${all === 1 ? 'function' : 'functions'}`,
  nothingStops: 'stops no function',
  withNothing: (names) => `with nothing instead: ${names.join(', ')}`,
  instead: 'instead',
  holds: (time) => `holds ${time}`,
  holdsUnknown: 'nobody knows how long it holds',
  tried: (date) => `tried on ${date}`,
  never: 'never tried',
  gap: (seconds) => `first gap after ${spanText(seconds, 'en')}`,
  gapAtOnce: 'first gap at once',
  gapUnknown: 'first gap not known',
  unreachable: (names) => `cannot be reached: ${names.join(', ')}`,
};

const fr: WithoutWords = {
  describe: '« pourrions-nous faire sans ? » pour tout ce qui n’est pas entre nos mains, ou pour les composants nommés',
  plan: 'dossier du plan',
  ids: 'identifiants de composants ; sans eux, tout ce qui n’est pas entre nos mains',
  noComponent: (id, near) =>
    `Aucun composant « ${id} » dans ce plan.${near.length === 0 ? '' : ` Vouliez-vous dire ${near.join(', ')} ?`}`,
  nothingOutside: 'Rien dans ce plan n’est tenu par quelqu’un d’autre.',
  colon: ' : ',
  answers: { no: 'non', untested: 'jamais essayé', 'for-a-time': 'un temps', unaffected: 'sans effet' },
  stops: (count, all) => `arrête ${count} ${count > 1 ? 'fonctions' : 'fonction'} sur ${all}`,
  nothingStops: 'n’arrête aucune fonction',
  withNothing: (names) => `rien à la place pour : ${names.join(', ')}`,
  instead: 'à la place',
  holds: (time) => `tient ${time}`,
  holdsUnknown: 'durée inconnue',
  tried: (date) => `essayé le ${date}`,
  never: 'jamais essayé',
  gap: (seconds) => `premier manque après ${spanText(seconds, 'fr')}`,
  gapAtOnce: 'premier manque tout de suite',
  gapUnknown: 'premier manque inconnu',
  unreachable: (names) => `injoignables : ${names.join(', ')}`,
};

/** The words of `holdfast without`, by language. */
export const withoutWords: Readonly<Record<'en' | 'fr', WithoutWords>> = { en, fr };
