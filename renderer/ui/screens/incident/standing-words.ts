import type { Standing } from '#domain/incident/picture.ts';
import type { Formats } from '../../shared/formats.ts';
import type { Words } from '../../words/words.ts';
import type { Names } from './use-names.ts';

interface Saying {
  readonly words: Words['board'];
  readonly names: Names;
  readonly formats: Formats;
  readonly now: number;
  readonly person: (by: string) => string;
}

/** What stands below a component: what was seen and by whom, or what the map says and why. */
export function standingText(standing: Standing, { words, names, formats, now, person }: Saying): string {
  const { mark, seen, because, downAt, disagreement } = standing;
  const cause = because.slice(1, 2).map(names.component)[0] ?? null;
  const map = words.mapSays(cause);
  if (mark !== null && seen) {
    const said = mark.text ?? words.saidBy(person(mark.by));
    if (disagreement === 'open') return `${said}. ${words.butMap(words.states[standing.workedOut], cause)}`;
    return disagreement === 'settled' ? `${said}. ${words.settled}` : said;
  }
  const stops = downAt !== null && downAt > now ? words.stopsAt(formats.time(downAt)) : map;
  return mark?.text == null ? stops : `${mark.text}. ${stops}`;
}

/** Whether a person is asked to say how it is. */
export function wantsAnswer({ seen, shown, disagreement }: Standing): boolean {
  return disagreement === 'open' || (!seen && (shown === 'down' || shown === 'degraded'));
}
