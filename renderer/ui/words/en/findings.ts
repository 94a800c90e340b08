/** What only looks like a spare or a fallback. Names come in as they are; a path is names from what fails to what falls. */
export const findings = {
  notReal: 'Not a real spare',
  backUpTwo: (one: string, other: string) => `${one} and ${other} back each other up.`,
  backUpMany: (names: string) => `${names} back each other up.`,
  colon: ': ',
  shared: (isTwo: boolean, cause: string) => (isTwo ? `Both need ${cause}` : `All of them need ${cause}`),
  needed: (names: string, isOne: boolean, cause: string) => `${names} ${isOne ? 'needs' : 'need'} ${cause}`,
  rests: (sentence: string, cause: string, rests: string) => `${sentence}, and ${cause} needs ${rests}.`,
  sentence: (sentence: string) => `${sentence}.`,
  bothGo: (cause: string) => `When ${cause} fails, both go.`,
  allGo: (cause: string) => `When ${cause} fails, all go.`,
  tooFew: (cause: string) => `When ${cause} fails, too few are left.`,
  path: 'The way there',
  short: (sentence: string) => `Not a real spare: ${sentence}`,
  shortShared: (names: string, isTwo: boolean, cause: string) => `${names} ${isTwo ? 'both' : 'all'} need ${cause}`,
  and: (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`,
  circular: 'Not a real fallback',
  notAlways: 'A fallback that does not always work',
  needsItself: (title: string, component: string) =>
    `“${title}” is for when ${component} fails, but it needs ${component}.`,
  needs: (title: string, component: string, uses: string) =>
    `“${title}” is for when ${component} fails, but it needs ${uses}, and ${uses} needs ${component}.`,
  stepNeeds: (title: string, component: string, step: string, uses: string) =>
    uses === component
      ? `“${title}” is for when ${component} fails, but step ${step} needs ${component}.`
      : `“${title}” is for when ${component} fails, but step ${step} needs ${uses}, and ${uses} needs ${component}.`,
  functionNeeds: (title: string, component: string, uses: string) =>
    `“${title}” is for ${component}, but it needs ${uses}, which ${component} needs too. If ${uses} is what failed, it does not help.`,
  inSteps: (numbers: readonly string[]): string => {
    const list =
      numbers.length < 2 ? numbers.join('') : `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
    return numbers.length === 1 ? `Step ${list} uses it.` : `Steps ${list} use it.`;
  },
  shortCircular: (uses: string, component: string) =>
    `Not a real fallback: it needs ${uses}, and that needs ${component}`,
  shortItself: (component: string) => `Not a real fallback: it needs ${component}, which it is for`,
  shortStep: (step: string, uses: string, component: string) =>
    `Not a real fallback: step ${step} needs ${uses}, and that needs ${component}`,
  shortFunction: (uses: string, component: string) =>
    `Does not always work: it needs ${uses}, and so does ${component}`,
  more: (count: string) => (count === '1' ? 'One more is no real spare.' : `${count} more are no real spares.`),
  others: (count: string) => (count === '1' ? 'One more' : `${count} more`),
  heading: 'What only looks safe',
  title: (count: string) =>
    count === '0'
      ? 'Nothing only looks safe, as far as is written down.'
      : count === '1'
        ? 'One thing only looks safe'
        : `${count} things only look safe`,
  titleIf: (assumed: string, count: string) =>
    `${assumed}: ${count === '1' ? 'one spare that is none' : `${count} spares that are none`}`,
  lede: (spares: string, fallbacks: string) =>
    `${spares} ${spares === '1' ? 'spare' : 'spares'} that one failure takes away, ${fallbacks} ${fallbacks === '1' ? 'fallback that needs what it is for' : 'fallbacks that need what they are for'}.`,
  filter: 'Name of a spare, a fallback, or what it rests on',
  nothing: 'Nothing here matches that.',
  soon: 'Each failure is being worked out. The list comes by itself.',
  rowSoon: 'Why is being worked out.',
  notWorkedOut: 'Why could not be worked out.',
};
