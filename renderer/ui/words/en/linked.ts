/** A folder outside that the plan is kept in step with. */
export const linked = {
  title: 'A folder beside',
  text: 'For a plan in version control or on a shared drive: what you change here is written there, and what others change there is shown here, to be taken in whole or not at all.',
  link: 'Link the folder that Holdfast was opened with',
  noFolder:
    'There is no such folder yet. Start Holdfast with it (holdfast open FOLDER), or bring it in with “Choose a folder” in the installed app, then link it here.',
  linkedTo: (name: string) => `Linked to the folder “${name}”`,
  unlink: 'Do not keep in step any more',
  same: 'Both are the same.',
  away: 'The folder cannot be reached now. Everything goes on here; it is brought in step when it is back.',
  changed: (count: number) => (count === 1 ? '1 file was changed there.' : `${count} files were changed there.`),
  both: 'changed on both sides',
  which: 'Which version counts?',
  ours: 'Ours, here',
  theirs: 'Theirs, in the folder',
  goneThere: 'Taken out there',
  take: (count: number) => (count === 1 ? 'Take it in' : `Take all ${count} in`),
  taken: 'changes of the linked folder',
  kept: 'our version instead of that of the folder',
  notTaken: 'Nothing was taken in: something in it could not be read. Mend it there, then take it in.',
  problem: (file: string, line: string, message: string) => `${file}, line ${line}: ${message}`,
  losesNothing: 'The version that does not count stays in the history.',
};
