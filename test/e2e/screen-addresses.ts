/**
 * Every screen that can be shown on the example plan: tried in every theme, at 200 % and by keyboard (screens-axe.spec.ts).
 *
 * A new screen adds its address here. `{run}` stands for the id of a run that the test has started.
 */
export const SCREEN_ADDRESSES: readonly string[] = [
  '/',
  '/functions',
  '/functions?only=uncovered',
  '/map',
  '/map?view=list',
  '/map?down=nimbria-west-1',
  '/map?down=nimbria-west-1&view=list',
  '/component/nimbria-west-1',
  '/component/pharmacy-orders',
  '/procedures',
  '/procedures?q=temprature',
  '/procedure/hand-temperature-rounds',
  '/procedure/customer-holding-statement',
  '/run/{run}',
  '/people',
  '/contact/c-desrosne',
  '/role/incident-lead',
  '/tree/crisis-cell',
  '/exercises',
  '/binder',
  '/print?what=procedure:hand-temperature-rounds',
  '/bring-in',
  '/keys',
  '/settings',
  '/written',
  '/edit?path=procedures/en/hand-temperature-rounds.md',
  '/edit?path=contacts/people.yaml',
  '/history',
  '/nowhere',
];
