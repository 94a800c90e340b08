import type { functions as english } from '../en/functions.ts';

export const functions: typeof english = {
  title: (count) => (count === '1' ? 'Une chose qu’il faut maintenir' : `${count} choses qu’il faut maintenir`),
  none: 'Nommer trois choses qu’il faut maintenir.',
  noneNext:
    'Les fonctions sont dans le dossier components du plan, avec kind: function. La bibliothèque n’en a pas : ce sont les vôtres.',
  lede: (without) =>
    without === '0'
      ? 'Chacune a un secours.'
      : without === '1'
        ? 'Une n’a pas de secours.'
        : `${without} n’ont pas de secours.`,
  tier: (tier) => `N${tier}`,
  tierLong: (tier) => `Niveau ${tier}`,
  tierName: 'Niveau',
  function: 'Fonction',
  target: 'Objectif',
  limit: 'Limite',
  minimum: 'Au minimum',
  owner: 'En répond',
  needs: 'A besoin de',
  needsNothing: 'N’a besoin de rien',
  nothingRecorded: 'Rien n’est noté',
  depth: (count, alone) =>
    count === alone && count !== '1'
      ? `Repose sur ${count} en fin de compte, dont chacun l’arrête à lui seul`
      : `Repose sur ${count} en fin de compte, dont ${alone} ${alone === '1' ? 'l’arrête à lui seul' : 'l’arrêtent à eux seuls'}`,
  fallbacks: 'Ce qu’on fait à la place',
  noFallback: 'Aucun secours',
  holds: (length) => `tient ${length}`,
  holdsUnknown: 'durée inconnue',
  tried: (date) => `essayé le ${date}`,
  neverTried: 'jamais essayé',
  clockTitle: (name) => `Si ${name} tombe : ce qui s’arrête, et quand`,
  clockAfter: 'Après',
  clockDown: 'En panne',
  downAt: (count) => (count === '1' || count === '0' ? `${count} fonction en panne` : `${count} fonctions en panne`),
  clockTarget: 'Objectif dépassé',
  clockLimit: 'Limite dépassée',
  clockSpent: 'Secours épuisé',
  hours: (hours) => `${hours} h`,
  onlyUncovered: 'Seulement celles sans secours',
  more: (count) => `et ${count} de plus`,
  unset: 'non fixé',
  filter: 'Nom d’une fonction',
  nothing: 'Aucune fonction ne correspond.',
  list: 'Fonctions, les plus critiques d’abord',
};
