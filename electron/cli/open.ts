import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type CliIo, languageOf } from '#electron/cli/cli-io.ts';
import { rendererIsFresh } from '#electron/cli/fresh-renderer.ts';
import { type OpenWords, openWords } from '#electron/cli/open-words.ts';
import type { PortableOptions } from '#electron/portable.ts';
import { appRoot } from '#electron/services/app-root.ts';
import { dataFolder, isWritable } from '#electron/services/data-folder.ts';
import { electronBinary } from '#electron/services/electron-runtime.ts';
import { installedBrowser } from '#electron/services/find-browser.ts';
import { rendererFolder } from '#electron/services/renderer-folder.ts';

/** `holdfast open [PLAN]`: the app, in Electron where its runtime is, else in the installed browser. */
export function addOpen(program: Command, io: CliIo): void {
  const words = openWords[languageOf(io)];
  program
    .command('open')
    .description(words.describe)
    .argument('[PLAN]', words.plan)
    .action(async (plan: string | undefined) => {
      const refused = await open(plan === undefined ? null : resolve(plan), io, words);
      if (refused === null) return;
      io.err(`${refused}\n`);
      io.exit(2);
    });
}

/** Opens the app and waits until it is closed; what stands in the way, in words, when it cannot be opened. */
async function open(plan: string | null, io: CliIo, words: OpenWords): Promise<string | null> {
  if (plan !== null && !isFolder(plan)) return words.noPlan(plan);
  const headless = process.env['HOLDFAST_HEADLESS'] === '1';
  if (!headless && !hasDisplay()) return words.noDisplay(commandHere());
  if (!(await isWritable(dataFolder()))) return words.notWritable(dataFolder());
  const chosen = chosenShell(words);
  if ('refused' in chosen) return chosen.refused;
  if (!rendererIsFresh(io, 'electron' in chosen ? [] : ['renderer'])) return words.notBuilt;
  if ('electron' in chosen) return openElectron(chosen.electron, plan, io);
  if (chosen.isSecondChoice) io.err(`${words.portable}\n`);
  return openInBrowser({ browser: chosen.browser, headless, offeredPlan: plan }, io, words);
}

type Chosen =
  | { readonly electron: string }
  | { readonly browser: string; readonly isSecondChoice: boolean }
  | { readonly refused: string };

/** HOLDFAST_SHELL, else Electron where its runtime is, else the installed browser. */
function chosenShell(words: OpenWords): Chosen {
  const asked = process.env['HOLDFAST_SHELL'] ?? '';
  if (!['', 'electron', 'portable'].includes(asked)) return { refused: words.unknownShell(asked) };
  const electron = asked === 'portable' ? null : electronBinary();
  if (electron !== null) return { electron };
  if (asked === 'electron') return { refused: words.noElectron };
  const browser = installedBrowser();
  return browser === null ? { refused: words.noBrowser } : { browser, isSecondChoice: asked === '' };
}

/** How a command is called by somebody who has just called this one: from a checkout through npm, else by its name. */
function commandHere(): string {
  return process.env['npm_lifecycle_event'] ? 'npm run -s holdfast --' : 'holdfast';
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

function openElectron(binary: string, plan: string | null, io: CliIo): Promise<null> {
  const args = [join(appRoot, 'dist', 'electron', 'main.mjs'), ...(plan === null ? [] : [`--plan=${plan}`])];
  const app = spawn(binary, args, { stdio: 'inherit' });
  return new Promise((settle, reject) => {
    app.once('error', reject);
    app.once('exit', (code) => {
      if (code !== 0) io.exit(2);
      settle(null);
    });
  });
}

async function openInBrowser(
  chosen: Pick<PortableOptions, 'browser' | 'headless' | 'offeredPlan'>,
  io: CliIo,
  words: OpenWords,
): Promise<string | null> {
  // Loading the browser driver takes half of the start; nothing else of the command line needs it.
  const { openPortable } = await import('#electron/portable.ts');
  const app = await openPortable({
    ...chosen,
    dataFolder: dataFolder(),
    rendererFolder: rendererFolder(),
    locale: io.locale,
    report: (error) => io.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`),
  });
  if (app === null) io.out(`${words.alreadyOpen}\n`);
  return (await app?.closed) === 'crashed' ? words.crashed : null;
}
