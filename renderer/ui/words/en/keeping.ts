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
};
