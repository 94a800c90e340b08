import type { findings as english } from '../en/findings.ts';
import { plural } from './plural.ts';

export const findings: typeof english = {
  notReal: 'Pas un vrai secours',
  backUpTwo: (one, other) => `${one} et ${other} se secourent l’un l’autre.`,
  backUpMany: (names) => `${names} se secourent les uns les autres.`,
  colon: ' : ',
  shared: (isTwo, cause) => `${isTwo ? 'Les deux' : 'Tous'} ont besoin de ${cause}`,
  needed: (names, isOne, cause) => `${names} ${isOne ? 'a' : 'ont'} besoin de ${cause}`,
  rests: (sentence, cause, rests) => `${sentence}, et ${cause} a besoin de ${rests}.`,
  sentence: (sentence) => `${sentence}.`,
  bothGo: (cause) => `Quand ${cause} tombe, les deux tombent.`,
  allGo: (cause) => `Quand ${cause} tombe, tous tombent.`,
  tooFew: (cause) => `Quand ${cause} tombe, il n’en reste pas assez.`,
  path: 'Le chemin',
  short: (sentence) => `Pas un vrai secours : ${sentence}`,
  shortShared: (names, isTwo, cause) => `${names} ont tous ${isTwo ? 'deux ' : ''}besoin de ${cause}`,
  and: (names) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} et ${names.at(-1) ?? ''}`),
  circular: 'Pas une vraie solution de secours',
  notAlways: 'Une solution qui ne marche pas toujours',
  needsItself: (title, component) => `« ${title} » sert quand ${component} tombe, mais a besoin de ${component}.`,
  needs: (title, component, uses) =>
    `« ${title} » sert quand ${component} tombe, mais a besoin de ${uses}, et ${uses} a besoin de ${component}.`,
  stepNeeds: (title, component, step, uses) =>
    uses === component
      ? `« ${title} » sert quand ${component} tombe, mais l’étape ${step} a besoin de ${component}.`
      : `« ${title} » sert quand ${component} tombe, mais l’étape ${step} a besoin de ${uses}, et ${uses} a besoin de ${component}.`,
  functionNeeds: (title, component, uses) =>
    `« ${title} » sert pour ${component}, mais a besoin de ${uses}, dont ${component} a besoin aussi. Si c’est ${uses} qui est tombé, cela n’aide pas.`,
  inSteps: (numbers) => {
    const list =
      numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} et ${numbers.at(-1) ?? ''}`;
    return numbers.length === 1 ? `On s’en sert à l’étape ${list}.` : `On s’en sert aux étapes ${list}.`;
  },
  shortCircular: (uses, component) =>
    `Pas une vraie solution de secours : elle a besoin de ${uses}, qui a besoin de ${component}`,
  shortItself: (component) => `Pas une vraie solution de secours : elle a besoin de ${component}, qu’elle remplace`,
  shortStep: (step, uses, component) =>
    `Pas une vraie solution de secours : l’étape ${step} a besoin de ${uses}, qui a besoin de ${component}`,
  shortFunction: (uses, component) => `Ne marche pas toujours : elle a besoin de ${uses}, comme ${component}`,
  more: (count) =>
    count === '1' ? 'Un autre n’est pas un vrai secours.' : `${count} autres ne sont pas de vrais secours.`,
  others: (count) => (count === '1' ? 'Un de plus' : `${count} de plus`),
  heading: 'Ce qui n’est sûr qu’en apparence',
  title: (count) =>
    count === '0'
      ? 'Rien n’est sûr qu’en apparence, d’après ce qui est noté.'
      : count === '1'
        ? 'Une chose n’est sûre qu’en apparence'
        : `${count} choses ne sont sûres qu’en apparence`,
  titleIf: (assumed, count) =>
    `${assumed} : ${count === '1' ? 'un secours qui n’en est pas un' : `${count} secours qui n’en sont pas`}`,
  lede: (spares, fallbacks) =>
    `${spares} secours qu’une seule panne emporte, ${plural(fallbacks, 'solution de secours qui a besoin de ce qu’elle remplace', 'solutions de secours qui ont besoin de ce qu’elles remplacent')}.`,
  filter: 'Nom d’un secours, d’une solution, ou de ce qui les porte',
  nothing: 'Rien ici ne correspond.',
  soon: 'Chaque panne est en train d’être calculée. La liste viendra d’elle-même.',
  rowSoon: 'La raison est en train d’être calculée.',
  notWorkedOut: 'La raison n’a pas pu être calculée.',
};
