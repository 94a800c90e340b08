import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';
import { appRoot } from '#electron/services/app-root.ts';
import { ELECTRON_ORIGIN } from '#electron/shell/origin.ts';

/** Settings of every page of ours; `preload` is a bundle beside main.mjs. */
export function webPreferences(preload: 'preload' | 'preload-print', isPackaged: boolean): WebPreferences {
  return {
    preload: join(appRoot, 'dist', 'electron', `${preload}.cjs`),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
    navigateOnDragDrop: false,
    // A timer that is due must be heard, in front or behind.
    backgroundThrottling: false,
    devTools: !isPackaged,
  };
}

/** The app's window, shown once there is something to see. */
export function openWindow(isPackaged: boolean): BrowserWindow {
  const options: BrowserWindowConstructorOptions = {
    width: 1440,
    height: 900,
    minWidth: 640,
    minHeight: 360,
    show: false,
    title: 'Holdfast',
    autoHideMenuBar: true,
    webPreferences: webPreferences('preload', isPackaged),
  };
  const window = new BrowserWindow(options);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${ELECTRON_ORIGIN}/`);
  return window;
}

/** Brings a window to the front, whatever state it is in. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
