import type { markdown as english } from '../en/markdown.ts';

export const markdown: typeof english = {
  alerts: {
    note: 'Note',
    tip: 'Conseil',
    important: 'Important',
    warning: 'Attention',
    caution: 'Danger',
  },
  plain: {
    size: 'Ce texte dépasse 256 Ko. Il est montré tel qu’il a été écrit.',
    nesting: 'Ce texte est trop imbriqué pour être mis en forme. Il est montré tel qu’il a été écrit.',
    table: 'Un tableau de ce texte est trop grand. Le texte est montré tel qu’il a été écrit.',
    words: 'Un mot de ce texte est trop long. Le texte est montré tel qu’il a été écrit.',
    emphasis: 'Ce texte contient trop de mises en relief. Il est montré tel qu’il a été écrit.',
    lines: 'Une liste de ce texte est trop longue. Le texte est montré tel qu’il a été écrit.',
    unreadable: 'Ce texte ne peut pas être mis en forme. Il est montré tel qu’il a été écrit.',
    slow: 'La mise en forme de ce texte prenait trop de temps. Il est montré tel qu’il a été écrit.',
  },
  pictureMissing: (alternative) =>
    alternative === '' ? 'Image absente de ce plan' : `Image absente de ce plan : ${alternative}`,
};
