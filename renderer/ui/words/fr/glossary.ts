import type { glossary as english } from '../en/glossary.ts';

export const glossary: typeof english = {
  bcp: { term: 'plan de continuité d’activité', meaning: 'Ce qui maintient les activités essentielles.' },
  drp: {
    term: 'plan de reprise d’activité, plan de secours informatique',
    meaning: 'Ce qui remet les systèmes en marche.',
  },
  bia: { term: 'bilan d’impact sur l’activité', meaning: 'Ce qu’une interruption coûte à mesure qu’elle dure.' },
  function: { term: 'fonction, activité prioritaire', meaning: 'Ce qu’il faut maintenir.' },
  tier: { term: 'niveau de criticité', meaning: 'Importance d’une fonction ; 1 est le plus critique.' },
  rto: {
    term: 'objectif, durée cible de reprise, délai de reprise',
    meaning: 'Le temps dans lequel une fonction doit être rétablie.',
  },
  rpo: {
    term: 'perte de données maximale admissible',
    meaning: 'Les données qu’on peut perdre, en temps avant la panne.',
  },
  mtpd: {
    term: 'limite, durée maximale d’interruption admissible',
    meaning: 'Au-delà, le dommage est inacceptable. L’objectif vient avant la limite.',
  },
  mbco: { term: 'minimum, niveau minimal d’activité', meaning: 'La plus petite activité acceptable.' },
  fallback: {
    term: 'secours, procédure dégradée, mode dégradé',
    meaning: 'Travailler volontairement en dessous de la normale ; ce qu’on fait à la place.',
  },
  runbook: { term: 'mode opératoire, fiche réflexe', meaning: 'Comment faire une chose technique.' },
  roleCard: { term: 'fiche action', meaning: 'Ce que fait un rôle, sur une page.' },
  callTree: { term: 'schéma d’alerte, arbre d’appel', meaning: 'Qui appelle qui.' },
  directory: { term: 'annuaire de crise', meaning: 'Les personnes et les fournisseurs à joindre.' },
  cell: { term: 'cellule de crise', meaning: 'Les personnes qui décident.' },
  log: { term: 'main courante', meaning: 'Ce qui s’est passé, dans l’ordre. Rien n’y est jamais effacé.' },
  decisions: {
    term: 'journal des décisions',
    meaning: 'Ce qui a été décidé, par qui, pourquoi et sur quels faits.',
  },
  sitrep: { term: 'point de situation', meaning: 'L’état des choses à un moment, écrit pour d’autres.' },
  handover: { term: 'relève, passation de consignes', meaning: 'Ce qu’on dit à l’équipe suivante.' },
  aar: { term: 'retour d’expérience', meaning: 'Ce qui s’est passé, pourquoi, et ce qui change.' },
  tabletop: { term: 'exercice sur table', meaning: 'Une panne jouée autour d’une table.' },
  inject: {
    term: 'événement, stimulus (pluriel stimuli)',
    meaning: 'Quelque chose qu’on donne aux joueurs pendant un exercice.',
  },
  msel: { term: 'chronogramme', meaning: 'Les événements d’un exercice, dans l’ordre.' },
  startex: {
    term: 'début et fin d’exercice',
    meaning: 'Dits à voix haute, pour que personne ne confonde exercice et réalité.',
  },
  facilitator: { term: 'animateur, joueur, observateur', meaning: 'Qui mène un exercice, qui agit, qui regarde.' },
  hotWash: { term: 'débriefing à chaud', meaning: 'Ce que les joueurs disent tout de suite, avant de partir.' },
  spof: {
    term: 'point unique de défaillance, pas un vrai secours',
    meaning: 'Une seule chose dont la panne arrête une fonction.',
  },
  impact: { term: 'rayon d’impact', meaning: 'Tout ce qui s’arrête quand une chose tombe.' },
  succession: { term: 'ordre de suppléance', meaning: 'Qui prend un rôle, par fonction, sur trois rangs.' },
  authority: {
    term: 'délégation de pouvoirs',
    meaning: 'Ce qui peut être décidé, jusqu’à combien, de quand à quand.',
  },
  outOfBand: {
    term: 'canal de secours hors bande',
    meaning: 'Une façon de se parler par un autre réseau, une autre connexion, un autre fournisseur.',
  },
  goBag: {
    term: 'valise de crise, sac d’urgence',
    meaning: 'Ce qu’on emporte quand le bâtiment ou l’ordinateur n’est plus là.',
  },
  breakGlass: { term: 'compte bris de glace', meaning: 'Créé à l’avance ; son secret est dans un coffre.' },
  normal: { term: 'retour à la normale', meaning: 'Revenir en arrière et résorber le retard (rattrapage).' },
};
