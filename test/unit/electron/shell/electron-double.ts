/** A double of the few Electron modules that main.ts touches: it records policy, it does not imitate Chromium. */
import { EventEmitter } from 'node:events';

type Callback = (...args: never[]) => unknown;

class SessionDouble extends EventEmitter {
  readonly handlers = new Map<string, Callback>();
  readonly served = new Map<string, (request: Request) => Promise<Response>>();
  proxy: unknown = null;
  spellChecker = true;
  readonly webRequest = { onBeforeRequest: (handler: Callback) => this.handlers.set('request', handler) };
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => this.served.set(scheme, handler),
  };
  setPermissionRequestHandler(handler: Callback) {
    this.handlers.set('permission-request', handler);
  }
  setPermissionCheckHandler(handler: Callback) {
    this.handlers.set('permission-check', handler);
  }
  setDevicePermissionHandler(handler: Callback) {
    this.handlers.set('device', handler);
  }
  setDisplayMediaRequestHandler(handler: Callback) {
    this.handlers.set('display-media', handler);
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spellChecker = enabled;
  }
  async setProxy(proxy: unknown) {
    this.proxy = proxy;
  }
}

class AppDouble extends EventEmitter {
  readonly isPackaged = true;
  readonly switches: string[] = [];
  readonly paths = new Map<string, string>();
  sandboxed = false;
  quits = 0;
  exits: number[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? name : `${name}=${value}`);
    },
  };
  enableSandbox() {
    this.sandboxed = true;
  }
  setPath(name: string, path: string) {
    this.paths.set(name, path);
  }
  getSystemLocale() {
    return 'fr-FR';
  }
  async whenReady() {}
  quit() {
    this.quits += 1;
  }
  exit(code: number) {
    this.exits.push(code);
  }
}

class WebContentsDouble extends EventEmitter {
  readonly handlers = new Map<string, Callback>();
  readonly ipc = { handle: (channel: string, handler: Callback) => this.handlers.set(channel, handler) };
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  rtcPolicy = '';
  pdfOptions: unknown = null;
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.rtcPolicy = policy;
  }
  async printToPDF(options: unknown) {
    this.pdfOptions = options;
    return Buffer.from('%PDF-1.7');
  }
}

/** What happened in one start of main.ts. */
export class Electron {
  readonly app = new AppDouble();
  readonly session = new SessionDouble();
  readonly calls = new Map<string, Callback>();
  readonly windows: WindowDouble[] = [];
  schemes: readonly { readonly scheme: string; readonly privileges: Readonly<Record<string, boolean>> }[] = [];
  /** What a window's page does once it is loaded. */
  onLoad: (window: WindowDouble, url: string) => Promise<void> = async () => undefined;
}

class WindowDouble extends EventEmitter {
  readonly webContents = new WebContentsDouble();
  readonly options: { readonly show: boolean; readonly webPreferences: Readonly<Record<string, unknown>> };
  url = '';
  shown = false;
  focused = 0;
  minimized = false;
  destroyed = false;
  readonly #electron: Electron;
  constructor(electron: Electron, options: WindowDouble['options']) {
    super();
    this.#electron = electron;
    this.options = options;
    electron.windows.push(this);
    electron.app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string) {
    this.url = url;
    await this.#electron.onLoad(this, url);
  }
  show() {
    this.shown = true;
  }
  focus() {
    this.focused += 1;
  }
  isMinimized() {
    return this.minimized;
  }
  restore() {
    this.minimized = false;
  }
  destroy() {
    this.destroyed = true;
  }
}

type Schemes = Electron['schemes'];

/** The module `electron` as main.ts imports it, recording into whichever double is `current` at the time. */
export function electronModule(current: () => Electron): object {
  return {
    get app() {
      return current().app;
    },
    session: {
      get defaultSession() {
        return current().session;
      },
    },
    protocol: { registerSchemesAsPrivileged: (schemes: Schemes) => Object.assign(current(), { schemes }) },
    ipcMain: { handle: (channel: string, handler: Callback) => current().calls.set(channel, handler) },
    BrowserWindow: class extends WindowDouble {
      constructor(options: WindowDouble['options']) {
        super(current(), options);
      }
    },
    dialog: {},
    shell: { openExternal: async () => undefined },
  };
}
