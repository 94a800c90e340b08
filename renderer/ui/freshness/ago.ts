import type { Language } from '../words/words.ts';

const TAG: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** How long ago `days` is, in the largest unit that says it well: "today", "12 days ago", "14 months ago", "3 years ago". */
export function ago(days: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(TAG[language], { numeric: 'auto' });
  if (days < 45) return format.format(-days, 'day');
  if (days < 730) return format.format(-Math.round(days / 30.4), 'month');
  return format.format(-Math.round(days / 365.25), 'year');
}
