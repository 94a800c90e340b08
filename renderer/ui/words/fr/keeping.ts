import type { keeping as english } from '../en/keeping.ts';

export const keeping: typeof english = {
  onlyJournal: 'Les saisies sont gardées sur le disque ; la base ne les prend pas encore. Rien n’est perdu.',
  onlyDatabase: 'Les saisies sont dans la base ; le journal à côté ne s’écrit plus. Laisser Holdfast ouvert.',
  refused: 'La dernière modification a été refusée : rien n’en est gardé.',
  unsavedShort: (count) =>
    count === 1 ? '1 saisie n’est pas enregistrée' : `${count} saisies ne sont pas enregistrées`,
  unsaved: (count) =>
    count === 1
      ? 'La dernière saisie n’est pas enregistrée. Elle est ici et en mémoire : la copier ou l’imprimer maintenant.'
      : `Les ${count} dernières saisies ne sont pas enregistrées. Elles sont ici et en mémoire : les copier ou les imprimer maintenant.`,
  unsavedNext: 'Holdfast continue d’essayer, et retire ceci dès qu’elles sont enregistrées. Ne pas le fermer avant.',
  copy: 'Copier',
  copied: 'Copié',
  print: 'Imprimer',
  damaged:
    'Une partie de la base sur ce disque ne se lit plus. Rien n’est perdu : elle peut être refaite à partir du journal, ce qui ferme cette fenêtre quelques secondes.',
  mend: 'La refaire maintenant',
  notices: 'Ce qui a été trouvé et réparé',
  understood: 'Compris',
  rebuiltWhy: {
    different: (when, rows) =>
      rows === null || rows === 0
        ? `${when} : la base ne se lisait pas en entier.`
        : `${when} : la base était endommagée, ${rows} ${rows > 1 ? 'lignes manquaient ou étaient altérées' : 'ligne manquait ou était altérée'}.`,
    broken: (when) => `${when} : la base ne s’ouvrait pas.`,
    asked: (when) => `${when} : la base a été refaite, comme demandé.`,
    empty: (when) => `${when} : la base avait disparu.`,
  },
  rebuilt: (lost, taken, folder) =>
    [
      lost === 0
        ? 'Elle a été refaite à partir du journal à côté d’elle, et rien ne manque'
        : `Elle a été refaite à partir du journal à côté d’elle ; ${lost} ${lost > 1 ? 'modifications manquent' : 'modification manque'}`,
      taken > 0
        ? ` ; ${taken} ${taken > 1 ? 'saisies qu’elle seule avait en ont été reprises' : 'saisie qu’elle seule avait en a été reprise'}`
        : '',
      folder === null ? '.' : ` ; l’ancienne est gardée dans set-aside/${folder}.`,
    ].join(''),
  journalDamaged: (when, segments) => `${when} : le journal est endommagé dans ${segments}, qui est gardé.`,
  journalMended: (lost, taken) =>
    lost === 0 || taken > 0
      ? 'La base a ce qui lui manque, et rien n’est perdu.'
      : `La base a été comparée avec lui : ${lost > 1 ? `${lost} lignes ne se lisent` : 'une ligne ne se lit'} plus.`,
  journalBegun: (when) =>
    `${when} : le journal à côté de la base avait disparu. Il a été recommencé à partir de la base, et rien ne manque.`,
  clock: (when, isBack, by) =>
    `${when} : l’horloge de cet ordinateur a été ${isBack ? 'reculée' : 'avancée'} de ${by}. Les saisies gardent leur ordre ; vérifier l’horloge avant de s’y fier.`,
};
