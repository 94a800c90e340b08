import type { RouteObject } from 'react-router';

/** Every screen by its address; each is loaded when it is first shown. */
export const screens: RouteObject[] = [
  { path: '/', lazy: async () => ({ Component: (await import('./incident/now-place.tsx')).NowPlace }) },
  {
    path: '/functions',
    lazy: async () => ({ Component: (await import('./functions/functions-screen.tsx')).FunctionsScreen }),
  },
  { path: '/map', lazy: async () => ({ Component: (await import('./map/map-screen.tsx')).MapScreen }) },
  {
    path: '/findings',
    lazy: async () => ({ Component: (await import('./findings/findings-screen.tsx')).FindingsScreen }),
  },
  {
    path: '/component/:id',
    lazy: async () => ({ Component: (await import('./component/component-screen.tsx')).ComponentScreen }),
  },
  { path: '/people', lazy: async () => ({ Component: (await import('./people/people-screen.tsx')).PeopleScreen }) },
  {
    path: '/people/exchange',
    lazy: async () => ({ Component: (await import('./people/exchange-screen.tsx')).ExchangeScreen }),
  },
  {
    path: '/people/verify',
    lazy: async () => ({ Component: (await import('./people/verify-screen.tsx')).VerifyScreen }),
  },
  {
    path: '/tree/:id/edit',
    lazy: async () => ({ Component: (await import('./people/edit-tree-screen.tsx')).EditTreeScreen }),
  },
  {
    path: '/contact/:id',
    lazy: async () => ({ Component: (await import('./people/contact-screen.tsx')).ContactScreen }),
  },
  { path: '/role/:id', lazy: async () => ({ Component: (await import('./people/role-screen.tsx')).RoleScreen }) },
  { path: '/tree/:id', lazy: async () => ({ Component: (await import('./people/tree-screen.tsx')).TreeScreen }) },
  ...['/exercises', '/schedule/:id', '/action/:id'].map((path) => ({
    path,
    lazy: async () => ({ Component: (await import('./exercises/exercises-screen.tsx')).ExercisesScreen }),
  })),
  {
    path: '/scenario/:id',
    lazy: async () => ({ Component: (await import('./exercises/scenario-screen.tsx')).ScenarioScreen }),
  },
  {
    path: '/procedures',
    lazy: async () => ({ Component: (await import('./procedures/procedures-screen.tsx')).ProceduresScreen }),
  },
  {
    path: '/procedure/:id',
    lazy: async () => ({ Component: (await import('./procedure/procedure-screen.tsx')).ProcedureScreen }),
  },
  { path: '/edit', lazy: async () => ({ Component: (await import('./editor/editor-screen.tsx')).EditorScreen }) },
  {
    path: '/written',
    lazy: async () => ({ Component: (await import('./written/written-screen.tsx')).WrittenScreen }),
  },
  { path: '/history', lazy: async () => ({ Component: (await import('./history/history-screen.tsx')).HistoryScreen }) },
  { path: '/file', lazy: async () => ({ Component: (await import('./file/file-screen.tsx')).FileScreen }) },
  {
    path: '/incident/:incident',
    lazy: async () => ({ Component: (await import('./incident/incident-screen.tsx')).IncidentScreen }),
  },
  {
    path: '/incident/:incident/procedures',
    lazy: async () => ({
      Component: (await import('./incident/procedures-screen.tsx')).IncidentProceduresScreen,
    }),
  },
  {
    path: '/incident/:incident/decisions',
    lazy: async () => ({ Component: (await import('./incident/decisions-screen.tsx')).DecisionsScreen }),
  },
  {
    path: '/incident/:incident/close',
    lazy: async () => ({ Component: (await import('./incident/close-screen.tsx')).CloseScreen }),
  },
  {
    path: '/incident/:incident/log',
    lazy: async () => ({ Component: (await import('./incident/log-screen.tsx')).LogScreen }),
  },
  {
    path: '/incident/:incident/reports',
    lazy: async () => ({ Component: (await import('./reports/reports-screen.tsx')).ReportsScreen }),
  },
  {
    path: '/incident/:incident/log-files',
    lazy: async () => ({ Component: (await import('./log-files/log-files-screen.tsx')).LogFilesScreen }),
  },
  {
    path: '/bring-log',
    lazy: async () => ({ Component: (await import('./log-files/log-files-screen.tsx')).BringLogScreen }),
  },
  { path: '/run/:run', lazy: async () => ({ Component: (await import('./run/run-screen.tsx')).RunScreen }) },
  ...['/binder', '/copy/:id'].map((path) => ({
    path,
    lazy: async () => ({ Component: (await import('./binder/binder-screen.tsx')).BinderScreen }),
  })),
  { path: '/print', lazy: async () => ({ Component: (await import('./print/print-screen.tsx')).PrintScreen }) },
  {
    path: '/incident/:incident/calls',
    lazy: async () => ({ Component: (await import('./calls/calls-route.tsx')).CallsRoute }),
  },
  {
    path: '/bring-in',
    lazy: async () => ({ Component: (await import('./bring-in/bring-in-screen.tsx')).BringInScreen }),
  },
  {
    path: '/keeping',
    lazy: async () => ({ Component: (await import('./keeping/keeping-screen.tsx')).KeepingScreen }),
  },
  {
    path: '/library',
    lazy: async () => ({ Component: (await import('./library/library-screen.tsx')).LibraryScreen }),
  },
  {
    path: '/settings',
    lazy: async () => ({ Component: (await import('./settings/settings-screen.tsx')).SettingsScreen }),
  },
  { path: '/keys', lazy: async () => ({ Component: (await import('./keys/keys-screen.tsx')).KeysScreen }) },
  { path: '*', lazy: async () => ({ Component: (await import('./nowhere-screen.tsx')).NowhereScreen }) },
];
