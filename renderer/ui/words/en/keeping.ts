/** Whether what was entered is kept, and what to do where it is not. */
export const keeping = {
  onlyJournal: 'Entries are kept on disk; the database does not take them yet. Nothing is lost.',
  onlyDatabase: 'Entries are in the database; the journal beside it cannot be written. Keep Holdfast open.',
  refused: 'The last change was refused: nothing of it is kept.',
  unsavedShort: (count: number) => (count === 1 ? '1 entry is not saved' : `${count} entries are not saved`),
  unsaved: (count: number) =>
    count === 1
      ? 'The last entry is not saved. It is here and in memory: copy or print it now.'
      : `The last ${count} entries are not saved. They are here and in memory: copy or print them now.`,
  unsavedNext: 'Holdfast keeps trying, and takes this away once they are saved. Do not close it before.',
  copy: 'Copy',
  copied: 'Copied',
  print: 'Print',
  damaged:
    'Some of the database on this disk cannot be read any more. Nothing is lost: it can be made again from the journal, which closes this window for a few seconds.',
  mend: 'Make it again now',
  notices: 'What was found and mended',
  understood: 'Understood',
  rebuiltWhy: {
    different: (when: string, rows: number | null) =>
      rows === null || rows === 0
        ? `${when}: the database could not be read whole.`
        : `${when}: the database was damaged, ${rows} ${rows === 1 ? 'row was' : 'rows were'} missing or altered.`,
    broken: (when: string, _rows: number | null) => `${when}: the database did not open.`,
    asked: (when: string, _rows: number | null) => `${when}: the database was made again, as asked for.`,
    empty: (when: string, _rows: number | null) => `${when}: the database was gone.`,
  },
  rebuilt: (lost: number, taken: number, folder: string | null) =>
    [
      lost === 0
        ? 'It was made again from the journal beside it, and nothing is missing'
        : `It was made again from the journal beside it; ${lost} ${lost === 1 ? 'change is' : 'changes are'} missing`,
      taken > 0
        ? `; ${taken} ${taken === 1 ? 'entry' : 'entries'} that only it had ${taken === 1 ? 'was' : 'were'} taken from it`
        : '',
      folder === null ? '.' : `; the old one is kept in set-aside/${folder}.`,
    ].join(''),
  journalDamaged: (when: string, segments: string) => `${when}: the journal is damaged in ${segments}, which is kept.`,
  journalMended: (lost: number, taken: number) =>
    lost === 0 || taken > 0
      ? 'The database has what it lacks, and nothing is missing.'
      : `The database was compared with it: ${lost === 1 ? 'one line' : `${lost} lines`} cannot be read any more.`,
  journalBegun: (when: string) =>
    `${when}: the journal beside the database was gone. It was begun again from the database, and nothing is missing.`,
  clock: (when: string, isBack: boolean, by: string) =>
    `${when}: this laptop’s clock was set ${isBack ? 'back' : 'on'} by ${by}. Entries keep their order; check the clock before you go by it.`,
};
