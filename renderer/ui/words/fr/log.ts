import type { log as english } from '../en/log.ts';

export const log: typeof english = {
  newer: (type) => `Noté par une version plus récente (${type})`,
  drillStarted: (name) => `Entraînement commencé : ${name}`,
  declared: (name) => `Incident déclaré : ${name}`,
  renamed: (name) => `Nouveau nom : ${name}`,
  closed: 'Clos',
  reopened: (reason) => `Rouvert : ${reason}`,
  started: (title) => `${title} : commencée`,
  finished: (title) => `${title} : terminée`,
  handedOver: (title) => `${title} : transmise`,
  stopped: (title, reason) => `${title} : arrêtée. ${reason}`,
  done: (number) => `Étape ${number} faite`,
  doneWith: (number, values) => `Étape ${number} faite. ${values}`,
  skipped: (number, reason) => `Étape ${number} passée. ${reason}`,
  undone: (number) => `Étape ${number} reprise`,
  answered: (number, option) => `Étape ${number}, réponse : ${option}`,
  timer: (name, due) => `Minuteur jusqu’à ${due} : ${name}`,
  timerCleared: (name) => `Minuteur entendu : ${name}`,
  asked: (of, text) => `Demandé à ${of} : ${text}`,
  corrected: (reason) => `Une saisie a été corrigée : ${reason}`,
};
