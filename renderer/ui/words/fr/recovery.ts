import type { recovery as english } from '../en/recovery.ts';
import { plural } from './plural.ts';

const as = (at: string | null) => (at === null ? '' : `, au ${at}`);

export const recovery: typeof english = {
  title: 'Holdfast ne peut pas ouvrir sa base de données.',
  why: {
    newer:
      'Ce qui est enregistré ici a été écrit par une version plus récente de Holdfast, que celle-ci ne sait pas lire.',
    blocked: 'Une autre fenêtre de Holdfast l’utilise encore.',
    broken: 'Elle ne s’est pas ouverte, ou ne contient pas ce qui y a été écrit.',
  },
  next: {
    newer:
      'Rien n’a été modifié. Installer la version plus récente ; d’ici là, le plan est dans les fichiers simples ci-dessous.',
    blocked: 'Rien n’a été modifié. Fermer toutes les fenêtres de Holdfast, puis réessayer.',
    broken:
      'Rien n’a été supprimé. Tout ce qui a été enregistré est dans le journal à côté d’elle, à partir duquel elle peut être refaite.',
  },
  safe: 'Ce qui est en sûreté, et où',
  journal: 'Journal',
  journalHas: (files, entries) =>
    `${plural(files, 'fichier', 'fichiers')} du plan, ${plural(entries, 'entrée', 'entrées')} de main courante`,
  mirror: 'Fichiers simples',
  mirrorIs: {
    current: (at) => `À jour${as(at)}`,
    behind: (at) => `Mise à jour en cours${as(at)}`,
    absent: (at) => `L’emplacement n’est pas là en ce moment${as(at)}`,
    full: (at) => `Plus de place pour continuer${as(at)}`,
    failed: (at) => `La mise à jour n’a pas marché${as(at)}`,
  },
  where: 'Sur ce disque à',
  free: 'Libre sur ce disque',
  megabytes: (megabytes) => `${megabytes} Mo`,
  damage: 'Endommagé, et gardé',
  nothingKnown: 'Lecture de ce qui se trouve à côté de la base.',
  what: 'Ce que vous pouvez faire maintenant',
  rebuild: 'Refaire la base',
  rebuildHint:
    'L’ancienne base est mise de côté, jamais supprimée. Cela prend quelques secondes et ouvre une nouvelle fenêtre.',
  again: 'Réessayer',
  openMirror: 'Ouvrir les fichiers simples',
  export: 'Tout enregistrer en un ZIP',
  print: 'Enregistrer le classeur en PDF, à imprimer',
  savedAs: (name) => (name === null ? 'Rien n’a été enregistré.' : `Enregistré sous ${name}.`),
  doing: {
    rebuild: 'L’ancienne base est mise de côté. Une nouvelle fenêtre s’ouvre dans un instant.',
    mirror: 'Ouverture du dossier.',
    export: 'Tout est réuni en un fichier.',
    print: 'Mise en page du classeur.',
  },
  failed: {
    rebuild: 'Cela n’a pas marché. Fermer Holdfast, le relancer, et réessayer une fois.',
    mirror: 'Le dossier ne s’affiche pas ici. L’ouvrir à la main : il s’appelle mirror, dans le dossier ci-dessus.',
    export:
      'L’enregistrement n’a pas marché à cet endroit. En choisir un autre, ou copier le dossier mirror à la main.',
    print:
      'Le classeur n’a pas pu être fait. Les fichiers simples s’ouvrent dans tout éditeur de texte et s’impriment de là.',
  },
  details: 'Pour qui voudra comprendre',
  thisLanguage: 'En français',
};
