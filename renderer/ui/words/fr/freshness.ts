import type { freshness as english } from '../en/freshness.ts';

export const freshness: typeof english = {
  used: (date) => `Utilisée le ${date}`,
  exercised: (date) => `Exercée le ${date}`,
  reached: (date) => `Contacts joints le ${date}`,
  reviewed: (date) => `Relue le ${date}`,
  edited: (date) => `Modifiée le ${date}`,
  nothing: 'Personne n’a vérifié ceci',
  neverTried: 'Jamais essayée',
  reviewOverdue: (date, days) => `À relire avant le ${date}, ${days === 1 ? '1 jour' : `${days} jours`} de retard`,
  reviewBy: (date) => `À relire avant le ${date}`,
};
