import type { MapView } from '#app/situation-map.ts';
import type { Component } from '#domain/plan/model.ts';
import { type Formats, useFormats } from '../shared/formats.ts';
import type { Status } from '../shared/status-mark.tsx';
import { useWords, type Words } from '../words/words.ts';

/** What a component's box says: its shape and word, and a line below its name. */
export interface NodeText {
  readonly status: Status;
  readonly seen: boolean;
  readonly line: string;
  /** The same where there is room for all of it. */
  readonly whole: string;
  /** All of it as one sentence, for who does not see the picture. */
  readonly spoken: string;
}

/** Says of a component what the map shows of it. */
export function useNodeText(view: MapView): (component: Component) => NodeText {
  const words = useWords();
  const formats = useFormats();
  return (component) => nodeTextOf(view, component, words, formats);
}

/** The same with the words given. */
export function nodeTextOf(view: MapView, component: Component, words: Words, formats: Formats): NodeText {
  const { state, seen } = view.situation.shownOf(component.id);
  const hit = view.functions.find((one) => one.component.id === component.id);
  const isHeld = hit?.cover != null;
  const status: Status = isHeld && !seen ? 'fallback' : state;
  const kind = words.without.kinds[component.kind];
  const later = component.kind === 'function' ? null : laterLine(view, component, words, formats);
  const line = component.kind === 'function' ? functionLine(view, component, words, formats) : (later ?? kind);
  const whole = later === null ? line : `${kind}, ${later}`;
  const word = words.whatIf.status[status];
  const how = seen ? words.whatIf.seen[view.situation.sort === 'what-if' ? 'assumed' : 'seen'] : words.whatIf.workedOut;
  return {
    status,
    seen,
    line,
    whole,
    spoken: [component.name, whole, status === 'up' || status === 'unknown' ? word : `${word}, ${how}`].join(', '),
  };
}

/** When it goes down where that is not at once: a box has no room for more than that. */
function laterLine(view: MapView, component: Component, words: Words, formats: Formats): string | null {
  const after = view.situation.sort === 'what-if' ? (view.situation.impact.downAfter(component.id) ?? 0) : 0;
  return after === 0 ? null : words.whatIf.after(formats.duration(after));
}

function functionLine(view: MapView, component: Component, words: Words, formats: Formats): string {
  const hit = view.functions.find((one) => one.component.id === component.id);
  const tier = component.tier === null ? null : words.functions.tier(formats.number(component.tier));
  const says = !view.isHit
    ? null
    : hit === undefined
      ? words.whatIf.notHit
      : hit.state === 'degraded'
        ? words.whatIf.worksBadly
        : hit.cover === null
          ? words.whatIf.noFallback
          : hit.cover.sustain === null
            ? words.whatIf.holdsUnknown
            : words.whatIf.holds(formats.duration(hit.cover.sustain.seconds));
  return [tier, says].filter((part) => part !== null).join(' · ') || words.without.kinds.function;
}
