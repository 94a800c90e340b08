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
  keeping: '/keeping',
  keys: '/keys',
  bringIn: '/bring-in',
  library: '/library',
  /** What people see, looked for among the procedures. */
  find: (words: string) => `/procedures?q=${encodeURIComponent(words)}`,
  /** The people whose numbers nobody confirmed in time. */
  unconfirmed: '/people?only=unconfirmed',
  /** The functions that have no fallback. */
  uncovered: '/functions?only=uncovered',
  /** Fallbacks, those tried longest ago first. */
  fallbacks: '/procedures?kind=fallback&sort=tried',
  /** Every component, as a list. */
  components: '/map?view=list',
  /** The map with `down` failed, nothing declared. */
  whatIf: (down: readonly string[]) => `/map?down=${down.map(encodeURIComponent).join(',')}`,
  /** The same as a list, with what each thing is down because of. */
  whatIfList: (down: readonly string[]) => `/map?down=${down.map(encodeURIComponent).join(',')}&view=list`,
  /** What only looks safe: every spare and fallback that is none; those in whose line `words` stand. */
  findings: (words = '') => (words === '' ? '/findings' : `/findings?q=${encodeURIComponent(words)}`),
  /** The spares that are none, of those that go when `down` fail. */
  findingsIf: (down: readonly string[]) => `/findings?down=${down.map(encodeURIComponent).join(',')}`,
  /** The map around one component. */
  mapAt: (id: string) => `/map?at=${encodeURIComponent(id)}`,
  /** Contacts from and for other programs; numbers to be confirmed by calling them. */
  contactsInOut: '/people/exchange',
  verification: '/people/verify',
  editTree: (id: string) => `/tree/${id}/edit`,
  /** A word of the field, explained. */
  word: (key: string) => `/keys?word=${key}`,
  /** A thing of the plan, read: `component:aws` is at /component/aws. */
  thing: (kind: Kind, id: string) => `/${kind}/${id}`,
  procedure: (id: string, fragment?: string) =>
    `/procedure/${id}${fragment === undefined ? '' : `?at=${encodeURIComponent(fragment)}`}`,
  /** The text of a file of the plan, to be written; `line` from 1. */
  edit: (path: string, line?: number) =>
    `/edit?path=${encodeURIComponent(path)}${line === undefined ? '' : `&line=${line}`}`,
  /** Everything of a kind, to be written. */
  written: (kind?: Kind) => (kind === undefined ? '/written' : `/written?kind=${kind}`),
  /** What was changed in the plan, or in one file of it. */
  history: (path?: string) => (path === undefined ? '/history' : `/history?path=${encodeURIComponent(path)}`),
  /** A file of the plan folder, by its path below it. */
  file: (path: string) => `/file?path=${encodeURIComponent(path)}`,
  run: (run: string) => `/run/${run}`,
  incident: (incident: string) => `/incident/${incident}`,
  /** A tab of an incident; `what`: what is to be open there at once. */
  incidentTab: (incident: string, tab: 'procedures' | 'calls' | 'decisions' | 'log' | 'close', what?: string) =>
    `/incident/${incident}/${tab}${what === undefined ? '' : `?${what}`}`,
  /** The call of somebody in an incident. */
  callOf: (incident: string, person: string) => `/incident/${incident}/calls?call=${encodeURIComponent(person)}`,
  /** Reports of an incident. */
  reports: (incident: string) => `/incident/${incident}/reports`,
  /** The logs of other laptops, for an incident; without one: a log to bring in. */
  logFiles: (incident: string) => `/incident/${incident}/log-files`,
  bringLog: '/bring-log',
  /** What is to be printed: `kind:id`, comma separated, or `everything`. */
  print: (what: readonly string[]) => `/print?what=${what.map(encodeURIComponent).join(',')}`,
} as const;
