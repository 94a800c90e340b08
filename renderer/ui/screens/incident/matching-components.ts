import type { Component } from '#domain/plan/model.ts';
import { foldText } from '#domain/search/fold.ts';

/** How many names are offered. */
const MOST = 7;

const folded = new WeakMap<Component, string>();

function textOf(component: Component): string {
  const known = folded.get(component) ?? foldText(`${component.name} ${component.id.replaceAll('-', ' ')}`);
  folded.set(component, known);
  return known;
}

/** Components whose name or id has every typed word at the beginning of one of its own; those that begin with it first. */
export function matchingComponents(components: readonly Component[], typed: string): readonly Component[] {
  const words = foldText(typed)
    .split(/[\s-]+/)
    .filter(Boolean);
  if (words.length === 0) return [];
  const phrase = words.join(' ');
  const found = components.filter((component) => {
    const own = textOf(component).split(/[\s-]+/);
    return words.every((word) => own.some((one) => one.startsWith(word)));
  });
  const rank = (component: Component) =>
    Number(!textOf(component).replaceAll('-', ' ').startsWith(phrase)) * 2 + Number(component.kind === 'function');
  return found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)).slice(0, MOST);
}
