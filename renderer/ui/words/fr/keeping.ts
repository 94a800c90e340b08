import type { keeping as english } from '../en/keeping.ts';

export const keeping: typeof english = {
  onlyJournal: 'Les saisies sont gardées sur le disque ; la base ne les prend pas encore. Rien n’est perdu.',
  onlyDatabase: 'Les saisies sont dans la base ; le journal à côté ne s’écrit plus. Laisser Holdfast ouvert.',
  refused: 'La dernière modification a été refusée : rien n’en est gardé.',
  unsavedShort: (count) =>
    count === 1 ? '1 saisie n’est pas enregistrée' : `${count} saisies ne sont pas enregistrées`,
  unsaved: (count) =>
    count === 1
      ? 'La dernière saisie n’est pas enregistrée. Elle est ici et en mémoire : copiez-la ou imprimez-la maintenant.'
      : `Les ${count} dernières saisies ne sont pas enregistrées. Elles sont ici et en mémoire : copiez-les ou imprimez-les maintenant.`,
  unsavedNext: 'Holdfast continue d’essayer, et retire ceci dès qu’elles sont enregistrées. Ne pas le fermer avant.',
  copy: 'Copier',
  copied: 'Copié',
  print: 'Imprimer',
};
