/** Incidents that are over. */
export const pastIncidents = {
  title: 'Past incidents',
  find: 'Find in past incidents',
  none: 'Nothing is over yet.',
  nothing: 'No past incident has that.',
  exercise: 'exercise',
  lasted: (length: string) => `lasted ${length}`,
  entries: (count: string) => (count === '1' ? '1 entry has it' : `${count} entries have it`),
  about: (number: string, from: string, to: string, who: string) =>
    `${number}. Declared ${from} by ${who}, closed ${to}.`,
  ended: 'How it ended',
  lessons: 'What was learned',
  edition: (edition: string) => `Shown against edition ${edition}, as the plan was then.`,
  reopen: 'Open it again',
  whyReopen: 'Why is it opened again?',
};
