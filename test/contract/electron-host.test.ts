import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BrowserWindow, IpcMainInvokeEvent, WebContents } from 'electron';
import { vi } from 'vitest';
import { answerHostCalls } from '#electron/shell/host-channels.ts';
import { ELECTRON_ORIGIN } from '#electron/shell/origin.ts';
import type { ElectronBridge } from '#host/channels.ts';
import { electronHost } from '#host/electron-host.ts';
import { farEdge } from './far-edge.ts';
import { describeHost } from './host-contract.ts';
import type { HostUnderTest } from './host-under-test.ts';
import { describeKeeping } from './keeping-contract.ts';
import { describeLinked } from './linked-contract.ts';

/** Electron's two ends, joined here: what the preload hands to `invoke` reaches what main gave to `handle`. */
const wire = vi.hoisted(() => ({
  invoke: (_channel: string, ..._args: unknown[]): Promise<unknown> => Promise.reject(new Error('no main yet')),
  bridges: new Map<string, unknown>(),
}));
vi.mock('electron', () => ({
  ipcRenderer: { invoke: (channel: string, ...args: unknown[]) => wire.invoke(channel, ...args) },
  contextBridge: { exposeInMainWorld: (name: string, bridge: unknown) => void wire.bridges.set(name, bridge) },
}));

type Listener = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;

const setUp: Parameters<typeof describeHost>[1] = async (offer): Promise<HostUnderTest> => {
  const place = await farEdge('electron');
  const edge = { ...place, parts: { ...place.parts, offeredPlan: (await offer?.(place.folder)) ?? null } };
  const next: { folder: string | null; name: string | null } = { folder: null, name: null };
  const contents = {} as WebContents;
  const listeners = new Map<string, Listener>();
  const dialogs = {
    showOpenDialog: async () => ({
      canceled: next.folder === null,
      filePaths: next.folder === null ? [] : [next.folder],
    }),
    showSaveDialog: async () => ({
      canceled: next.name === null,
      filePath: next.name === null ? '' : join(edge.folder, next.name),
    }),
  };
  answerHostCalls(
    { handle: (channel: string, listener: Listener) => void listeners.set(channel, listener) },
    { webContents: contents } as BrowserWindow,
    dialogs,
    edge.parts,
    (error) => edge.reported.push(error),
  );
  const callFrom =
    (url: string, parent: object | null) =>
    async (channel: string, ...args: unknown[]) => {
      const event = { sender: contents, senderFrame: { url, parent } } as IpcMainInvokeEvent;
      return structuredClone(await listeners.get(channel)?.(event, ...structuredClone(args)));
    };
  return {
    host: await hostOver(callFrom(`${ELECTRON_ORIGIN}/`, null)),
    stranger: await hostOver(callFrom(`${ELECTRON_ORIGIN}/`, {})),
    edge,
    chooses: (folder) => void Object.assign(next, { folder }),
    savesAs: (name) => void Object.assign(next, { name }),
    savedBytes: async (name) => {
      if (name !== basename(name)) throw new Error('a name, not a path');
      const bytes = await readFile(join(edge.folder, name)).catch(() => null);
      return bytes === null ? null : Uint8Array.from(bytes);
    },
  };
};

describeHost('electron', setUp);
describeKeeping('electron', setUp);
describeLinked('electron', setUp);

/** The host over the real preload, whose `invoke` is `call`. */
async function hostOver(call: (channel: string, ...args: unknown[]) => Promise<unknown>) {
  vi.resetModules();
  wire.invoke = call;
  await import('#electron/preload.ts');
  const bridge = wire.bridges.get('holdfast') as ElectronBridge;
  const calls = Object.entries(bridge).map(([name, invoke]) => [
    name,
    (...args: never[]) => {
      wire.invoke = call;
      return Reflect.apply(invoke, bridge, args);
    },
  ]);
  return electronHost(Object.fromEntries(calls) as ElectronBridge);
}
