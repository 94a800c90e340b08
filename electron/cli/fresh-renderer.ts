import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { appRoot } from '#electron/services/app-root.ts';
import { rendererFolder } from '#electron/services/renderer-folder.ts';

const MISSING = {
  en: 'The app is not built yet: building it.',
  fr: 'L’application n’est pas encore construite : construction en cours.',
};

/**
 * Whether dist/ is there and as new as its sources; in a checkout what is not is built now, and said so.
 *
 * `parts` as in `node build/make.ts`; none means all. An installed app has no build folder and nothing to do.
 */
export function rendererIsFresh(io: CliIo, parts: readonly string[] = ['renderer']): boolean {
  const make = join(appRoot, 'build', 'make.ts');
  if (!existsSync(make)) return true;
  if (!existsSync(join(rendererFolder(), 'index.html'))) io.err(`${MISSING[languageOf(io)]}\n`);
  return spawnSync(process.execPath, [make, ...parts], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
