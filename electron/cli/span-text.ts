const UNITS = [
  { seconds: 86_400, en: 'd', fr: 'j' },
  { seconds: 3600, en: 'h', fr: 'h' },
  { seconds: 60, en: 'min', fr: 'min' },
  { seconds: 1, en: 's', fr: 's' },
] as const;

/** A length of time for people, in its two largest units: `18 h 30 min`, in French `3 j 4 h`; `0 min` for nothing. */
export function spanText(seconds: number, language: 'en' | 'fr'): string {
  let rest = Math.max(0, Math.round(seconds));
  const parts: string[] = [];
  for (const unit of UNITS) {
    const count = Math.floor(rest / unit.seconds);
    rest -= count * unit.seconds;
    if (count > 0 && parts.length < 2) parts.push(`${count} ${unit[language]}`);
    else if (parts.length > 0) break;
  }
  return parts.length === 0 ? '0 min' : parts.join(' ');
}
