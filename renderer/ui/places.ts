import type { Kind } from '#domain/plan/model.ts';

/** Every place that a person can be at, as its path in the address. Links and keys use these, never literal paths. */
export const places = {
  now: '/',
  functions: '/functions',
  map: '/map',
  procedures: '/procedures',
  people: '/people',
  exercises: '/exercises',
  binder: '/binder',
  settings: '/settings',
  keys: '/keys',
  bringIn: '/bring-in',
  library: '/library',
  /** What people see, looked for among the procedures. */
  find: (words: string) => `/procedures?q=${encodeURIComponent(words)}`,
  /** The people whose numbers nobody confirmed in time. */
  unconfirmed: '/people?only=unconfirmed',
  /** A word of the field, explained. */
  word: (key: string) => `/keys?word=${key}`,
  /** A thing of the plan, read: `component:aws` is at /component/aws. */
  thing: (kind: Kind, id: string) => `/${kind}/${id}`,
  procedure: (id: string, fragment?: string) =>
    `/procedure/${id}${fragment === undefined ? '' : `?at=${encodeURIComponent(fragment)}`}`,
  /** A file of the plan folder, by its path below it. */
  file: (path: string) => `/file?path=${encodeURIComponent(path)}`,
  run: (run: string) => `/run/${run}`,
  incident: (incident: string) => `/incident/${incident}`,
  /** What is to be printed: `kind:id`, comma separated. */
  print: (what: readonly string[]) => `/print?what=${what.map(encodeURIComponent).join(',')}`,
} as const;
