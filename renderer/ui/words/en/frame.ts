/** The frame around every screen. Functions take what the sentence needs; dates and numbers come already formatted. */
export const frame = {
  product: 'Holdfast',
  main: 'Main',
  now: 'Now',
  functions: 'Functions',
  map: 'Map',
  procedures: 'Procedures',
  people: 'People',
  exercises: 'Exercises',
  binder: 'Binder',
  keys: 'Keys',
  settings: 'Settings',
  skip: 'Skip to the content',
  calm: 'Calm: nothing declared',
  find: 'Find, or say what you want to do',
  language: 'Language',
  everythingHere: 'Everything is on this laptop',
  saved: (time: string) => `Last entry saved here ${time}`,
  notSaved: 'The last entry is not saved. It is still on screen: copy or print it now.',
  edition: (edition: string, approved: string | null) =>
    approved === null ? `Edition ${edition}` : `Edition ${edition}, approved ${approved}`,
  noNetwork: 'No network needed',
};
