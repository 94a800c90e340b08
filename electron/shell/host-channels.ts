import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { BrowserWindow, Dialog, IpcMain, IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { HostFailure, replyOf } from '#electron/services/host-failure.ts';
import {
  fileNameSchema,
  folderAt,
  printOrderSchema,
  type ShellParts,
  sharedHandlers,
} from '#electron/services/host-handlers.ts';
import { noteFolder } from '#electron/services/linked/linked-handlers.ts';
import { parsed } from '#electron/services/parse-arguments.ts';
import { writeAtomic } from '#electron/services/write-atomic.ts';
import { isOurPage } from '#electron/shell/origin.ts';
import type { DialogCall, ElectronChannel, Handlers } from '#host/channels.ts';
import type { ChosenFile, Host } from '#host/host.ts';

type Dialogs = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>;

const noArguments = z.tuple([]);
const savePdfArguments = z.tuple([printOrderSchema]);
const saveFileArguments = z.tuple([fileNameSchema, z.instanceof(Uint8Array)]);

/** Answers every call of `Host` that comes from `window`'s own page; from anywhere else they are refused. */
export function answerHostCalls(
  ipc: Pick<IpcMain, 'handle'>,
  window: BrowserWindow,
  dialogs: Dialogs,
  parts: ShellParts,
  report: (error: unknown) => void,
): void {
  const handlers: Handlers<keyof Host> = { ...sharedHandlers(parts), ...dialogHandlers(window, dialogs, parts) };
  for (const [name, handler] of Object.entries(handlers)) {
    const channel: ElectronChannel = `holdfast:${name as keyof Host}`;
    ipc.handle(channel, (event: IpcMainInvokeEvent, ...args: unknown[]) =>
      replyOf<unknown>(async () => {
        const isOurs = event.sender === window.webContents && isOurPage(event.senderFrame);
        if (!isOurs) throw new HostFailure('refused');
        return handler(...args);
      }, report),
    );
  }
}

function dialogHandlers(window: BrowserWindow, dialogs: Dialogs, parts: ShellParts): Handlers<DialogCall> {
  async function saveAs(suggestedName: string, make: () => Promise<Uint8Array>) {
    const { canceled, filePath } = await dialogs.showSaveDialog(window, { defaultPath: suggestedName });
    if (canceled || filePath === '') return null;
    const bytes = await make();
    await writeAtomic(filePath, bytes);
    return { name: basename(filePath), bytes: bytes.length };
  }
  return {
    chooseFolder: async (...args) => {
      parsed(noArguments, args);
      const { filePaths } = await dialogs.showOpenDialog(window, { properties: ['openDirectory'] });
      const [path] = filePaths;
      if (path === undefined) return null;
      noteFolder(parts, path);
      return folderAt(path);
    },
    chooseFile: async (...args) => {
      parsed(noArguments, args);
      const { filePaths } = await dialogs.showOpenDialog(window, { properties: ['openFile'] });
      const [path] = filePaths;
      return path === undefined ? null : fileAt(path);
    },
    savePdf: async (...args) => {
      const [order] = parsed(savePdfArguments, args);
      return saveAs(order.suggestedName, () => parts.printJob(order.job));
    },
    saveFile: async (...args) => {
      const [suggestedName, bytes] = parsed(saveFileArguments, args);
      return saveAs(suggestedName, async () => bytes);
    },
  };
}

/** Most bytes of a file that is handed over: a log's (plan-format.md, "Hostile input"). */
const MOST_BYTES = 512 * 1024 * 1024;

async function fileAt(path: string): Promise<ChosenFile> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new HostFailure('too-large');
    return { name: basename(path), bytes: Uint8Array.from(await readFile(path)) };
  } catch (cause) {
    throw cause instanceof HostFailure ? cause : new HostFailure('unreadable', { cause });
  }
}
