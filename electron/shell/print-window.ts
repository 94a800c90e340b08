import { BrowserWindow } from 'electron';
import {
  PRINT_DEADLINE_MS,
  type PrintedPass,
  printInPasses,
  printReadySchema,
} from '#electron/services/print-in-passes.ts';
import { ELECTRON_ORIGIN, isOurPage } from '#electron/shell/origin.ts';
import { webPreferences } from '#electron/shell/window.ts';
import type { PrintPass, PrintReady } from '#host/print-bridge.ts';

/** The print page of `job` as a PDF, printed by a window that nobody sees. */
export function printInHiddenWindow(job: string, isPackaged: boolean): Promise<Uint8Array> {
  return printInPasses((pass) => printOnce(pass, isPackaged), job);
}

async function printOnce(pass: PrintPass, isPackaged: boolean): Promise<PrintedPass> {
  const window = new BrowserWindow({ show: false, webPreferences: webPreferences('preload-print', isPackaged) });
  try {
    const ready = readyOf(window, pass);
    // Awaited below; until then a failure must not count as one that nobody looks at.
    ready.catch(() => undefined);
    await window.loadURL(`${ELECTRON_ORIGIN}/print.html`);
    const said = await ready;
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateDocumentOutline: true,
      generateTaggedPDF: true,
    });
    return { ready: said, pdf };
  } finally {
    window.destroy();
  }
}

function readyOf({ webContents }: BrowserWindow, pass: PrintPass): Promise<PrintReady> {
  const { promise, resolve, reject } = Promise.withResolvers<PrintReady>();
  const deadline = setTimeout(() => reject(new Error('the print page did not say that it stands')), PRINT_DEADLINE_MS);
  webContents.once('render-process-gone', () => reject(new Error('the print page crashed')));
  webContents.ipc.handle('holdfast-print:order', (event) => {
    if (!isOurPage(event.senderFrame)) throw new Error('refused');
    return JSON.stringify(pass);
  });
  webContents.ipc.handle('holdfast-print:ready', (event, said: unknown) => {
    const parsed = printReadySchema.safeParse(said);
    if (isOurPage(event.senderFrame) && parsed.success) resolve(parsed.data);
    else reject(new Error('the print page said something else'));
  });
  return promise.finally(() => clearTimeout(deadline));
}
