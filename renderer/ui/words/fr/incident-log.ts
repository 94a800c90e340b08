import type { incidentLog as english } from '../en/incident-log.ts';

export const incidentLog: typeof english = {
  title: 'Journal',
  entries: (count) => (count === '1' ? '1 entrée' : `${count} entrées`),
  filter: 'Chercher dans le journal',
  sort: 'Montrer',
  sorts: {
    all: 'Tout',
    said: 'Notes, faits',
    marks: 'Pannes, retours',
    decisions: 'Décisions',
    calls: 'Appels',
    steps: 'Étapes',
  },
  nothing: 'Rien de tel dans le journal.',
  more: (count) => `Montrer plus ancien, ${count} restantes`,
  fromPaper: 'du papier',
  writtenAt: (time) => `écrit à ${time}`,
  withdrawn: (who, time, reason) =>
    reason === '' ? `retiré par ${who} ${time}` : `retiré par ${who} ${time} : ${reason}`,
  correct: 'Corriger',
  correctText: 'Ce qu’il faut lire',
  correctWhy: 'Pourquoi corriger ?',
  correctSend: 'Barrer et garder les deux',
  back: 'Retour',
  paper: 'Du papier',
  paperHint: 'Recopier la main courante avec son heure. L’entrée dit qu’elle a été écrite plus tard.',
  paperTime: 'Heure sur le papier',
  paperWho: 'Écrit par',
  paperText: 'Ce qu’elle dit',
  paperSend: 'Mettre au journal',
};
