import { matchPath } from 'react-router';
import type { App } from '#app/open-app.ts';
import { runView } from '#app/runs.ts';
import { printableNow } from '../shared/printable.ts';

/** What "print this" means at `path`, `kind:id` each; `null` where nothing that can be printed is shown. */
export async function whatIsShown(app: App, path: string): Promise<readonly string[] | null> {
  const chosen = printableNow();
  if (chosen !== null && chosen.length > 0) return chosen;
  const read = matchPath('/procedure/:id', path)?.params.id;
  if (read !== undefined) return [`procedure:${read}`];
  const run = matchPath('/run/:run', path)?.params.run;
  const view = run === undefined ? null : await runView(app, run);
  return view === null ? null : [`procedure:${view.run.subject}`];
}
