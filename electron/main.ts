/** Electron's entry: the order of things at the start, nothing else. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, type BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron';
import { dataFolder } from '#electron/services/data-folder.ts';
import { deviceOf } from '#electron/services/device.ts';
import { eraseData } from '#electron/services/erase-data.ts';
import { holdDatabase, letGo } from '#electron/services/held-profile.ts';
import { HostFailure } from '#electron/services/host-failure.ts';
import { type Keeping, openKeeping } from '#electron/services/keeping.ts';
import { rendererFolder } from '#electron/services/renderer-folder.ts';
import { servedFilesIn } from '#electron/services/served-files.ts';
import { carryOutSetAside, type SetAsideWhy, setHeldAside, wantSetAside } from '#electron/services/set-aside.ts';
import { lockInstance } from '#electron/services/single-instance.ts';
import { cliArguments } from '#electron/shell/arguments.ts';
import { answerHostCalls } from '#electron/shell/host-channels.ts';
import { confine, hardenSession, prepareApp } from '#electron/shell/offline.ts';
import { SCHEME } from '#electron/shell/origin.ts';
import { printInHiddenWindow } from '#electron/shell/print-window.ts';
import { answerProtocol } from '#electron/shell/protocol.ts';
import { openWindow, showWindow } from '#electron/shell/window.ts';

const folder = dataFolder();
const asked = cliArguments(process.argv.slice(app.isPackaged ? 1 : 2));
const report = (error: unknown) => console.error(error);

app.setPath('userData', join(folder, 'electron'));
prepareApp(app, protocol);
app.on('web-contents-created', (_event, contents) => confine(contents));
app.on('window-all-closed', () => app.quit());

// Not awaited: Electron becomes ready only after this file has run to its end.
(asked.command === null ? openApp(asked.plan) : runCommand(asked.command)).catch((error: unknown) => {
  report(error);
  app.exit(2);
});

async function runCommand(args: readonly string[]): Promise<void> {
  const { runHoldfast } = await import('#electron/cli/run-holdfast.ts');
  const out = (text: string) => void process.stdout.write(text);
  app.exit(await runHoldfast(args, { out, err: (text) => void process.stderr.write(text) }));
}

async function openApp(offeredPlan: string | null): Promise<void> {
  let window: BrowserWindow | undefined;
  await mkdir(folder, { recursive: true });
  const lock = await lockInstance(folder, () => window && showWindow(window));
  if (lock === null) return app.quit();
  // The database alone: Electron has the rest of its profile open already, and this only once a page asks for it.
  const place = { dataFolder: folder, profile: join('electron', 'IndexedDB'), held: 'held-database' };
  const setAside = await carryOutSetAside(place);
  await holdDatabase(join(folder, place.profile), join(folder, place.held)).catch(report);
  await app.whenReady();
  await hardenSession(session.defaultSession);
  session.defaultSession.protocol.handle(SCHEME, answerProtocol(await servedFilesIn(rendererFolder())));
  const device = await deviceOf(folder);
  const keeping = await openKeeping({ dataFolder: folder, device, report });
  const ending = { erase: false };
  closeBeforeQuit(keeping, ending);
  window = openWindow(app.isPackaged);
  answerHostCalls(
    ipcMain,
    window,
    dialog,
    {
      shell: 'electron',
      shellVersion: process.versions['electron'] ?? 'unknown',
      dataFolder: folder,
      device,
      locale: app.getSystemLocale(),
      offeredPlan,
      printJob: (job) => printInHiddenWindow(job, app.isPackaged),
      openAddress: (url) => shell.openExternal(url),
      keeping,
      setAside,
      setProfileAside: openAgain,
      dropProfile: () => openAgain('forget'),
      showFolder: async (path) => {
        if ((await shell.openPath(path)) !== '') throw new HostFailure('failed');
      },
      eraseAll: async () => {
        // Electron keeps its profile open to the end: what is in it goes first.
        await session.defaultSession.clearStorageData();
        ending.erase = true;
        app.quit();
      },
      databaseIs: async (how) => {
        if (how === 'made-again') return setHeldAside(place);
        await letGo(join(folder, place.held));
        return null;
      },
    },
    report,
  );
}

async function openAgain(why: SetAsideWhy | 'forget'): Promise<void> {
  await wantSetAside(folder, why);
  app.relaunch();
  app.quit();
}

/** The last window is gone: what is kept beside the database is brought to an end, then Electron goes too. */
function closeBeforeQuit(keeping: Keeping, ending: { readonly erase: boolean }): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void keeping
      .close()
      .then(() => (ending.erase ? eraseData(folder) : undefined))
      .catch(report)
      .finally(() => {
        isClosed = true;
        app.quit();
      });
  });
}
