/** Id on the page of a step or decision, by its number. */
export function itemId(number: string): string {
  return `item-${number}`;
}

/** Marks the heading or step that a link has led to: it has the focus, and keeps it. */
export const HERE = 'data-here';
