import type { frame as english } from '../en/frame.ts';

export const frame: typeof english = {
  product: 'Holdfast',
  main: 'Principal',
  now: 'Situation',
  functions: 'Fonctions',
  map: 'Carte',
  procedures: 'Procédures',
  people: 'Contacts',
  exercises: 'Exercices',
  binder: 'Classeur',
  keys: 'Touches',
  settings: 'Réglages',
  skip: 'Aller au contenu',
  calm: 'Calme : rien n’est déclaré',
  find: 'Chercher, ou dire ce que vous voulez faire',
  language: 'Langue',
  everythingHere: 'Tout est sur cet ordinateur',
  saved: (time) => `Dernière saisie enregistrée ici à ${time}`,
  notSaved:
    'La dernière saisie n’est pas enregistrée. Elle est encore à l’écran : copiez-la ou imprimez-la maintenant.',
  edition: (edition, approved) =>
    approved === null ? `Édition ${edition}` : `Édition ${edition}, approuvée le ${approved}`,
  noNetwork: 'Aucun réseau nécessaire',
};
