import type { KeyboardEvent } from 'react';

/** Arrow keys on nested lists of links: up and down through all of them, left to the one above, right to the first below. */
export function walkTree(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('li a[href]')];
  const at = links.indexOf(event.target as HTMLElement);
  const item = event.target.closest('li');
  if (at === -1 || item === null) return;
  const next = targetOf(event.key, { links, at, item });
  if (next === undefined) return;
  event.preventDefault();
  next?.focus();
}

interface Place {
  readonly links: readonly HTMLElement[];
  readonly at: number;
  readonly item: Element;
}

/** `undefined`: not a key of the tree; `null`: there is nothing that way. */
function targetOf(key: string, { links, at, item }: Place): HTMLElement | null | undefined {
  switch (key) {
    case 'ArrowDown':
      return links[at + 1] ?? null;
    case 'ArrowUp':
      return links[at - 1] ?? null;
    case 'ArrowLeft':
      return item.parentElement?.closest('li')?.querySelector<HTMLElement>('a[href]') ?? null;
    case 'ArrowRight':
      return item.querySelector<HTMLElement>('ul a[href]');
    case 'Home':
      return links[0] ?? null;
    case 'End':
      return links.at(-1) ?? null;
    default:
      return undefined;
  }
}
