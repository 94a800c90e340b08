import type { MapView } from '#app/situation-map.ts';
import { DOWN } from '#domain/impact/states.ts';
import type { Formats } from '../shared/formats.ts';
import type { Words } from '../words/words.ts';

/** What stands in the box of a redundancy: its rule, whether that is true, and why not. */
export interface BoxWords {
  readonly name: string;
  readonly rule: string;
  /** The rule is struck through: one failure takes it away. */
  readonly isNotReal: boolean;
  readonly isLost: boolean;
  readonly why: string | null;
}

/** The words of a group of the map, by its number. */
export function boxWordsOf(view: MapView, group: number, words: Words['whatIf'], formats: Formats): BoxWords | null {
  const { map, states } = view.situation.impact;
  const it = map.groups[group];
  if (it === undefined) return null;
  const { dependency, failures } = it;
  const lost = it.members.filter((member) => states[member] === DOWN).length;
  const isLost = lost >= failures;
  const notReal = view.notReal.of(dependency);
  const count = dependency.anyOf.length;
  const cause = notReal === null ? null : (view.plan.components.get(notReal.cause)?.name ?? notReal.cause);
  const still = lost > 0 ? words.stillHolds(formats.number(count - lost)) : null;
  const gone = cause === null ? words.tooFew : words.noSpare(count === 2, cause);
  return {
    name: dependency.name ?? map.components[it.owner]?.name ?? '',
    rule: words.anyOf(formats.number(dependency.atLeast), formats.number(count)),
    isNotReal: notReal !== null,
    isLost,
    why: isLost ? gone : still,
  };
}
