import type { FunctionNow } from '#domain/incident/functions-now.ts';
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

/** What stands below a function's name: who is at it, what runs, or that nothing does and how late it is. */
export function functionText(one: FunctionNow, saying: Saying): string {
  const { words, names, formats, now, person } = saying;
  const { status, standing, runs, downAt, target, held } = one;
  if (standing.mark?.text != null) return standing.mark.text;
  if (status === 'unknown') return words.nobodyChecked;
  if (status === 'up') return words.states.up;
  if (status === 'fallback') return words.heldSince(formats.time(held?.by[0]?.startedAt ?? now));
  const starting = runs.find(({ phase }) => phase === 'starting');
  if (starting !== undefined) return words.beingStarted(person(starting.run.people.at(-1) ?? starting.run.startedBy));
  const blocked = runs.find(({ phase }) => phase === 'blocked');
  if (blocked !== undefined) return words.stoppedBy(blocked.blockedBy.map(names.component).join(', '));
  const spent = runs.find(({ phase, until }) => phase === 'ran-out' && until !== null);
  if (spent?.until != null) return words.ranOut(formats.time(spent.until));
  if (downAt !== null && downAt > now) return words.stopsAt(formats.time(downAt));
  if (status === 'degraded') return words.needs(standing.because.slice(1, 2).map(names.component)[0] ?? null);
  if (runs.length > 0) return words.notEnough;
  if (target !== null && target <= now)
    return words.nothingLate(formats.duration(Math.floor((now - target) / 60_000) * 60));
  return words.nothingRunning;
}
