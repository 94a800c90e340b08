import { known, linesIn } from './lex-markdown.ts';
import type { Decision, Step } from './model.ts';
import { type Part, partsOf, type StepRule } from './parts.ts';
import { itemContent, readDecision } from './read-decision.ts';
import { keyMaker } from './step-key.ts';
import { readStepText, type StepText, timersIn, valuesIn } from './step-text.ts';
import { targetOf } from './targets.ts';

type ItemPart = Extract<Part, { type: 'step' | 'decision' }>;

/** Turns the steps and decisions of one document into numbered items with keys; asked in document order. */
export interface ItemsReader {
  /** The next top-level step or decision; `path` holds the headings above it. */
  top(part: ItemPart, path: readonly string[]): Step | Decision;
  /** The lines of every item so far, in document order: from the first up to, not including, `to`. */
  readonly extents: readonly Extent[];
}

export interface Extent {
  readonly number: string;
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly path: readonly string[];
  /** The own words of the steps that it is nested in. */
  readonly parents: readonly string[];
  readonly number: string;
  readonly parent: string | null;
}

/** A reader for one document. Rules G12 to G19. */
export function itemsReader(rule: StepRule, slugs: ReadonlySet<string>, roles: readonly string[]): ItemsReader {
  const keys = keyMaker();
  const extents: Extent[] = [];
  let count = 0;

  function item(part: ItemPart, place: Place): Step | Decision {
    const lines = linesIn(part.token.raw.trimEnd()) + 1;
    extents.push({ number: place.number, from: part.line, to: part.line + lines });
    return part.type === 'step' ? step(part, place) : decision(part, place);
  }

  function decision(part: Extract<Part, { type: 'decision' }>, place: Place): Decision {
    const text = readDecision(part.token, rule, slugs);
    const key = keys.keyOf(place.path, place.parents, text.question);
    return {
      type: 'decision',
      key,
      number: place.number,
      path: place.path,
      parent: place.parent,
      ...text,
      line: part.line,
    };
  }

  function step(part: Extract<Part, { type: 'step' }>, place: Place): Step {
    const content = itemContent(part.token);
    const text = readStepText(content.line, roles, rule.links);
    const key = keys.keyOf(place.path, place.parents, text.own);
    const firstBlockLine = part.line + blockLineOffset(part, content.blocks.length);
    const parts = partsOf(content.blocks, firstBlockLine, rule);
    const parents = [...place.parents, text.own];
    const nested = parts
      .filter((inner) => inner.type === 'step' || inner.type === 'decision')
      .map((inner, index) =>
        item(inner, { path: place.path, parents, number: `${place.number}.${index + 1}`, parent: place.number }),
      );
    const details = detailsOf(parts);
    return {
      type: 'step',
      key,
      number: place.number,
      path: place.path,
      text: text.text,
      markdown: text.markdown,
      source: content.prefix + text.source,
      details,
      who: text.who,
      ...asides(text, details),
      jump: jumpOf(text),
      steps: nested.filter((inner) => inner.type === 'step'),
      decisions: nested.filter((inner) => inner.type === 'decision'),
      line: part.line,
    };
  }

  function asides(text: StepText, details: string): Pick<Step, 'timer' | 'extraTimers' | 'values'> {
    const below = timersIn(details);
    const duration = text.timer ?? below.first;
    return {
      timer: duration === null ? null : { duration },
      extraTimers: Math.max(0, text.extraTimers + below.count - (text.timer === null ? 1 : 0)),
      values: text.values ?? valuesIn(details, rule.links),
    };
  }

  function jumpOf(text: StepText): Step['jump'] {
    const target = text.endsIn === null ? null : targetOf(text.endsIn, slugs);
    return target?.to === 'procedure' ? null : target;
  }

  return {
    extents,
    top(part, path) {
      count += 1;
      return item(part, { path, parents: [], number: String(count), parent: null });
    },
  };
}

/** Lines from the item's first to the first of its last `blocks` blocks. */
function blockLineOffset(part: Extract<Part, { type: 'step' }>, blocks: number): number {
  const all = known(part.token.tokens);
  return all.slice(0, all.length - blocks).reduce((lines, token) => lines + linesIn(token.raw), 0);
}

/** Blocks of a step that are neither steps nor decisions, as Markdown. */
function detailsOf(parts: readonly Part[]): string {
  return parts
    .flatMap((part) => {
      switch (part.type) {
        case 'text':
          return [part.markdown];
        case 'alert':
          return [part.raw];
        case 'heading':
          return [part.token.raw.trim()];
        default:
          return [];
      }
    })
    .join('\n\n');
}
