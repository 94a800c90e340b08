/** The screen of last resort: the database does not open. */
const as = (at: string | null) => (at === null ? '' : `, as of ${at}`);

export const recovery = {
  title: 'Holdfast cannot open its database.',
  why: {
    newer: 'What is stored here was written by a newer version of Holdfast, which this version cannot read.',
    blocked: 'Another window of Holdfast still has it open.',
    broken: 'It did not open, or it does not hold what was written to it.',
  },
  next: {
    newer: 'Nothing was changed. Install the newer version; until then the plan is in the plain files below.',
    blocked: 'Nothing was changed. Close every window of Holdfast, then try again.',
    broken:
      'Nothing was deleted. Everything that was saved is in the journal beside it, from which it can be made again.',
  },
  safe: 'What is safe, and where',
  journal: 'Journal',
  journalHas: (files: string, entries: string) => `${files} files of the plan, ${entries} entries of logs`,
  mirror: 'Plain files',
  mirrorIs: {
    current: (at: string | null) => `Up to date${as(at)}`,
    behind: (at: string | null) => `Being brought up to date${as(at)}`,
    absent: (at: string | null) => `Its place is not there now${as(at)}`,
    full: (at: string | null) => `No room to go on${as(at)}`,
    failed: (at: string | null) => `Could not be brought up to date${as(at)}`,
  },
  where: 'On this disk at',
  free: 'Free on this disk',
  megabytes: (megabytes: string) => `${megabytes} MB`,
  damage: 'Damaged, and kept',
  nothingKnown: 'Looking at what lies beside the database.',
  what: 'What you can do now',
  rebuild: 'Make the database again',
  rebuildHint: 'The old database is put aside, never deleted. This takes a few seconds and opens a new window.',
  again: 'Try again',
  openMirror: 'Open the plain files',
  export: 'Save everything as one ZIP',
  print: 'Save the binder as PDF, to print',
  savedAs: (name: string | null) => (name === null ? 'Nothing was saved.' : `Saved as ${name}.`),
  doing: {
    rebuild: 'Putting the old database aside. A new window opens in a moment.',
    mirror: 'Opening the folder.',
    export: 'Putting everything into one file.',
    print: 'Laying out the binder.',
  },
  failed: {
    rebuild: 'That did not work. Close Holdfast, start it again, and try once more.',
    mirror: 'The folder could not be shown here. Open it by hand: it is called mirror, in the folder above.',
    export: 'It could not be saved there. Choose another place, or copy the folder mirror by hand.',
    print: 'The binder could not be made. The plain files open in any text editor and print from there.',
  },
  details: 'For whoever looks into it',
  thisLanguage: 'In English',
};
