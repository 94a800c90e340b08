import type { incidentLog as english } from '../en/incident-log.ts';

export const incidentLog: typeof english = {
  title: 'Main courante',
  entries: (count) => (count === '1' ? '1 entrée' : `${count} entrées`),
  filter: 'Chercher dans la main courante',
  sort: 'Montrer',
  sorts: {
    all: 'Tout',
    said: 'Notes, faits',
    marks: 'Pannes, retours',
    decisions: 'Décisions',
    calls: 'Appels',
    steps: 'Étapes',
  },
  nothing: 'Rien de tel dans la main courante.',
  joined: 'Déclaré plusieurs fois, puis réuni. Chaque entrée dit d’où elle vient.',
  declaredAs: (number, time, who) => `${number}, déclaré à ${time} par ${who}`,
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
  paperHint: 'Recopier chaque ligne du papier avec son heure. L’entrée dit qu’elle a été écrite plus tard.',
  paperTime: 'Heure sur le papier',
  paperWho: 'Écrit par',
  paperText: 'Ce qui est écrit',
  paperSend: 'Mettre dans la main courante',
};
