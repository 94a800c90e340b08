/** The screen on what is kept: plain files, snapshots, space, erasing. */
export const keep = {
  title: 'What is kept, and where',
  lede: 'Everything is written to the journal on this disk before Holdfast calls it saved; plain files lie beside it.',
  open: 'What is kept, and where',
  files: 'Plain files',
  filesText: 'The plan as a folder, each incident as a log: readable with any text editor, without Holdfast.',
  own: 'On this laptop',
  second: 'Second place',
  noSecond: 'None chosen. A USB stick or a shared folder survives this laptop.',
  state: {
    current: (at: string | null) => (at === null ? 'Up to date' : `Up to date, ${at}`),
    behind: (at: string | null) => (at === null ? 'Being written' : `Being brought up to date, last ${at}`),
    absent: (at: string | null) => (at === null ? 'Not there now' : `Not there now, last written ${at}`),
    full: (at: string | null) => (at === null ? 'No room there' : `No room there, last written ${at}`),
    failed: (at: string | null) => (at === null ? 'Cannot be written' : `Cannot be written, last ${at}`),
  },
  showFiles: 'Show the plain files',
  showData: 'Show the data folder',
  cannotShow: 'The folder cannot be shown from here. Its place is in Settings, under This laptop.',
  choose: 'Choose a second place',
  places: 'Places that are there now',
  noPlaces: 'No drive and no shared folder is there now. Plug one in and look again.',
  lookAgain: 'Look again',
  use: (label: string) => `Use ${label}`,
  freeAt: (megabytes: string) => `${megabytes} MB free`,
  stop: 'No second place any more',
  placeGone: 'That place is not there any more.',
  space: 'Space on this disk',
  spaceLeft: (megabytes: string | null) => (megabytes === null ? 'Not known' : `${megabytes} MB free`),
  spaceText: 'Below 200 MB Holdfast says so. Below 50 MB it frees a reserve, and only the log goes on.',
  low: (megabytes: string) =>
    `This disk has ${megabytes} MB left. Everything still works; make room before it is below 50 MB.`,
  critical: (megabytes: string) =>
    `This disk has ${megabytes} MB left. The log goes on; changes of the plan, plain files and snapshots wait until there is room.`,
  mirrorBehind:
    'The plain files beside the database cannot be brought up to date. What is saved is in the journal all the same.',
  snapshots: 'Snapshots',
  snapshotsText:
    'Made when an incident is closed, at the end, and every quarter of an hour of change; kept by hour, day and week.',
  make: 'Make one now',
  noSnapshots: 'None yet: the first is made when Holdfast is closed.',
  why: { exit: 'at the end', closed: 'an incident was closed', change: 'after changes', asked: 'asked for' },
  see: 'See',
  seeOf: (when: string) => `See the snapshot of ${when}`,
  unreadable: 'This snapshot is not as it was written, and cannot be put back. The others may be.',
  holds: (plan: string, entries: string) => `${plan}; ${entries} entries of logs.`,
  noPlan: 'No plan',
  edition: (name: string, edition: string | null) => (edition === null ? name : `${name}, edition ${edition}`),
  same: 'Its plan is the one that is there now.',
  wouldChange: (kind: string, added: string, changed: string, removed: string) =>
    `${kind}: ${added} come back, ${changed} change back, ${removed} go`,
  logsStay: (missing: string) =>
    missing === '0'
      ? 'Entries of logs are never taken away.'
      : `${missing} entries of logs come back; none is ever taken away.`,
  putBack: 'Put it back',
  putBackAsk: (name: string) =>
    `This puts the plan of the snapshot in the place of the one that is there. Type “${name}” to do it.`,
  isBack: 'It is put back. What was there before is the newest snapshot: put that one back to undo.',
  undo: 'Undo',
  failed: 'That did not work, and nothing was changed.',
  typeName: 'Type the name',
  forget: 'Take a person out',
  forgetText:
    'Takes a contact out of the plan and out of its past: earlier texts, snapshots, journal and plain files. Logs hold an id only, and stay.',
  person: 'Contact',
  personNone: 'Choose a contact',
  named: (count: string) => `${count} other things of the plan name them, and will no longer.`,
  stuck: (trees: string) => `These call trees begin with them; choose who else begins them first: ${trees}.`,
  outOfReach: 'What Holdfast cannot reach',
  reach: {
    paper: (count: string) => `Paper: ${count} copies are on the register, and any other print`,
    laptops: 'Other laptops that have the plan, until they take in a newer edition',
    bundles: 'Bundles, PDFs and go-kits that were given away',
    second: 'A second place that is not plugged in now',
    notes: 'Notes in logs in which somebody wrote the name',
    disk: 'Blocks of the disk that were not written over yet, and backups that others make of this disk',
  },
  forgetAsk: (name: string) =>
    `The past of the plan is deleted with them, and cannot be brought back. Type “${name}” to do it.`,
  forgetDo: 'Take them out',
  forgetName: (name: string) => `Take out ${name}`,
  erase: 'Erase this laptop’s copy',
  eraseText:
    'Deletes plan, logs, journal, snapshots, plain files and settings from this laptop, and what this laptop wrote in the second place where that is plugged in. Then Holdfast closes.',
  eraseAsk: (name: string) => `This cannot be undone. Type the name of this laptop, “${name}”, to do it.`,
  eraseDo: 'Erase everything here',
};
