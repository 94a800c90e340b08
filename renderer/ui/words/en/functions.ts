/** What must be kept going. */
export const functions = {
  title: (count: string) => (count === '1' ? 'One thing we must keep doing' : `${count} things we must keep doing`),
  none: 'Name three things you must keep doing.',
  noneNext:
    'Functions stand in the folder components of the plan, with kind: function. The library has none: they are yours.',
  lede: (without: string) =>
    without === '0'
      ? 'Each has a fallback.'
      : without === '1'
        ? 'One has no fallback.'
        : `${without} have no fallback.`,
  tier: (tier: string) => `T${tier}`,
  tierLong: (tier: string) => `Tier ${tier}`,
  tierName: 'Tier',
  function: 'Function',
  target: 'Target',
  limit: 'Limit',
  minimum: 'At the least',
  owner: 'Answers for it',
  needs: 'Needs',
  needsNothing: 'Needs nothing',
  nothingRecorded: 'Nothing recorded',
  depth: (count: string, alone: string) =>
    count === alone && count !== '1'
      ? `Rests on ${count} in the end, each of which stops it alone`
      : `Rests on ${count} in the end, ${alone} of which ${alone === '1' ? 'stops' : 'stop'} it alone`,
  fallbacks: 'What we do instead',
  noFallback: 'No fallback',
  holds: (length: string) => `holds ${length}`,
  holdsUnknown: 'holds: not known',
  tried: (date: string) => `tried ${date}`,
  neverTried: 'never tried',
  clockTitle: (name: string) => `If ${name} fails: what falls when`,
  clockAfter: 'After',
  clockDown: 'Down',
  downAt: (count: string) => (count === '1' ? '1 function down' : `${count} functions down`),
  clockTarget: 'Past target',
  clockLimit: 'Past limit',
  clockSpent: 'Fallback run out',
  hours: (hours: string) => `${hours} h`,
  onlyUncovered: 'Only those without a fallback',
  more: (count: string) => `and ${count} more`,
  unset: 'not set',
  filter: 'Name of a function',
  nothing: 'No function matches that.',
  list: 'Functions, the most critical first',
};
