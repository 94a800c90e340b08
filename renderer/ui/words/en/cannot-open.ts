export const cannotOpen = {
  title: 'Holdfast cannot open what is stored on this laptop.',
  newer: 'It was written by a newer version of Holdfast, which this version cannot read.',
  blocked: 'Another window of Holdfast still has it open.',
  broken: 'The database did not open.',
  safe: 'Nothing was changed and nothing was deleted. Printed pages and plan folders work as before.',
  next: 'Install the newer version, or close every window of Holdfast and start it again.',
};
