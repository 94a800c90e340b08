import type { pastIncidents as english } from '../en/past-incidents.ts';

export const pastIncidents: typeof english = {
  title: 'Incidents passés',
  find: 'Chercher dans les incidents passés',
  none: 'Rien n’est encore terminé.',
  nothing: 'Aucun incident passé ne contient cela.',
  exercise: 'exercice',
  lasted: (length) => `a duré ${length}`,
  entries: (count) => (count === '1' ? '1 entrée le contient' : `${count} entrées le contiennent`),
  about: (number, from, to, who) => `${number}. Déclaré ${from} par ${who}, clos ${to}.`,
  ended: 'Comment cela s’est terminé',
  lessons: 'Ce qu’on a appris',
  edition: (edition) => `Montré d’après l’édition ${edition}, le plan tel qu’il était alors.`,
  reopen: 'Le rouvrir',
  whyReopen: 'Pourquoi le rouvrir ?',
};
