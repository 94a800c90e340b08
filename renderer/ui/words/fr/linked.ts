import type { linked as english } from '../en/linked.ts';

/** Un dossier à côté, avec lequel le plan reste à jour. */
export const linked: typeof english = {
  title: 'Un dossier à côté',
  text: 'Pour un plan géré en versions ou sur un disque partagé : ce que vous changez ici y est écrit, et ce que d’autres y changent est montré ici, à prendre en entier ou pas du tout.',
  link: 'Lier le dossier avec lequel Holdfast a été ouvert',
  noFolder:
    'Il n’y a pas encore de tel dossier. Lancer Holdfast avec lui (holdfast open DOSSIER), ou l’importer par « Choisir un dossier » dans l’application installée, puis le lier ici.',
  linkedTo: (name) => `Lié au dossier « ${name} »`,
  unlink: 'Ne plus garder à jour',
  same: 'Les deux sont identiques.',
  away: 'Le dossier est injoignable pour l’instant. Tout continue ici ; il sera mis à jour à son retour.',
  changed: (count) => (count === 1 ? '1 fichier y a changé.' : `${count} fichiers y ont changé.`),
  both: 'changé des deux côtés',
  which: 'Quelle version compte ?',
  ours: 'La nôtre, ici',
  theirs: 'La leur, dans le dossier',
  goneThere: 'Retiré là-bas',
  take: (count) => (count === 1 ? 'Le prendre' : `Prendre les ${count}`),
  taken: 'changements du dossier lié',
  kept: 'notre version à la place de celle du dossier',
  notTaken: 'Rien n’a été pris : quelque chose n’a pas pu être lu. Le réparer là-bas, puis le prendre.',
  problem: (file, line, message) => `${file}, ligne ${line} : ${message}`,
  losesNothing: 'La version qui ne compte pas reste dans l’historique.',
};
