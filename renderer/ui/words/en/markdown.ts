/** What is said around a document's own words. */
export const markdown = {
  alerts: {
    note: 'Note',
    tip: 'Tip',
    important: 'Important',
    warning: 'Warning',
    caution: 'Caution',
  },
  /** Why a text is shown as it was written. */
  plain: {
    size: 'This text is longer than 256 KB. It is shown as it was written.',
    nesting: 'This text is nested too deep to lay out. It is shown as it was written.',
    table: 'A table in this text is too large to lay out. The text is shown as it was written.',
    words: 'A word in this text is too long to lay out. The text is shown as it was written.',
    emphasis: 'This text has too much emphasis to lay out. It is shown as it was written.',
    lines: 'A list in this text is too long to lay out. The text is shown as it was written.',
    unreadable: 'This text cannot be laid out. It is shown as it was written.',
    slow: 'Laying this text out took too long. It is shown as it was written.',
  },
  pictureMissing: (alternative: string) =>
    alternative === '' ? 'Picture not in this plan' : `Picture not in this plan: ${alternative}`,
};
