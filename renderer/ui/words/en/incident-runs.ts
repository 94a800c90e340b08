/** Procedures inside an incident, and who holds which role. */
export const incidentRuns = {
  title: (count: number) =>
    count === 0
      ? 'No procedure is running'
      : count === 1
        ? '1 procedure is running'
        : `${count} procedures are running`,
  running: 'Running now',
  nothing: 'Nothing is running. Start what holds the functions below, or find any procedure with Ctrl K.',
  step: (number: string, of: string) => `Step ${number} of ${of}`,
  nothingLeft: 'Nothing left to do',
  since: (time: string) => `since ${time}`,
  holdsTo: (time: string) => `holds to ${time}`,
  ranOut: (time: string) => `ran out at ${time}`,
  timer: (name: string, time: string) => `${name}, due ${time}`,
  goOn: 'Go on',
  goOnWith: (title: string) => `Go on: ${title}`,
  finished: 'Finished or stopped',
  ended: (time: string) => `ended ${time}`,
  toStart: 'Can be started now',
  holds: (length: string) => `holds ${length}`,
  start: 'Start',
  startIt: (title: string) => `Start: ${title}`,
  blockedBy: (names: string) => `Blocked: needs ${names}`,
  roles: 'Who does what',
  noRoles: 'The plan names no roles.',
  nobody: 'Nobody yet',
  heldBy: (who: string, time: string) => `${who}, since ${time}`,
  ofRole: (role: string) => `${role}: `,
  first: (who: string) => `First in line: ${who}`,
  other: 'Someone else',
  otherFor: (role: string) => `${role}: who?`,
  give: 'Give the role',
};
