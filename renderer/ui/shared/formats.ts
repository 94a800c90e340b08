import { useMemo } from 'react';
import { type Language, useLanguage } from '../words/words.ts';

/** Dates, times and durations as the design writes them: 24 h clock, "17 Nov 2026", "1 h 15". */
export interface Formats {
  /** "17 Nov 2026" of `YYYY-MM-DD` or milliseconds. */
  date(value: string | number): string;
  /** "Thu 26 Nov 2026, 14:00" of an instant, "Thu 26 Nov 2026" of a calendar day. */
  moment(value: string): string;
  dateOrNull(value: string | null): string | null;
  /** "03:50" */
  time(ms: number): string;
  /** "03:50:12" */
  clock(ms: number): string;
  /** "Mon 16 Nov 2026, 15:10" */
  dayAndTime(ms: number): string;
  /** "1 h 15", "8 h", "2 d": rounded to two units. `seconds` may be long. */
  duration(seconds: number): string;
  /** "6 min 12", "1 h 05": what is left of a running timer. */
  countdown(seconds: number): string;
  number(value: number): string;
}

const TAG: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** Formats of the language that is chosen now. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsIn(language), [language]);
}

/** Formats in `language`. */
export function formatsIn(language: Language): Formats {
  const tag = TAG[language];
  const day = new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock = new Intl.DateTimeFormat(tag, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'short' });
  const number = new Intl.NumberFormat(tag);
  const date = (value: string | number) => day.format(typeof value === 'number' ? value : noonOf(value));
  return {
    date,
    dateOrNull: (value) => (value === null ? null : date(value)),
    moment: (value) => {
      const at = value.includes('T') ? Date.parse(value) : noonOf(value);
      const on = `${weekday.format(at)} ${day.format(at)}`;
      return value.includes('T') ? `${on}, ${time.format(at)}` : on;
    },
    time: (ms) => time.format(ms),
    clock: (ms) => clock.format(ms),
    dayAndTime: (ms) => `${weekday.format(ms)} ${day.format(ms)}, ${time.format(ms)}`,
    duration: (seconds) => durationIn(language, seconds),
    countdown: (seconds) =>
      seconds >= 3600
        ? durationIn(language, seconds)
        : seconds >= 60
          ? `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`
          : `${seconds} s`,
    number: (value) => number.format(value),
  };
}

/** A calendar day is no instant: noon of it is that day in every zone that matters here. */
function noonOf(isoDate: string): number {
  return Date.parse(`${isoDate.slice(0, 10)}T12:00:00`);
}

function durationIn(language: Language, seconds: number): string {
  const [days, hours, minutes] = [
    Math.floor(seconds / 86_400),
    Math.floor((seconds % 86_400) / 3600),
    Math.floor((seconds % 3600) / 60),
  ];
  const day = language === 'fr' ? 'j' : 'd';
  if (days > 0) return hours > 0 ? `${days} ${day} ${hours} h` : `${days} ${day}`;
  if (hours > 0) return minutes > 0 ? `${hours} h ${String(minutes).padStart(2, '0')}` : `${hours} h`;
  return minutes > 0 ? `${minutes} min` : `${Math.floor(seconds)} s`;
}
