/** The app page's way to the host. No logic: each call goes to the channel of its name. */
import { contextBridge, ipcRenderer } from 'electron';
import type { ElectronBridge, ElectronChannel } from '#host/channels.ts';

const call = (channel: ElectronChannel, ...args: readonly unknown[]) => ipcRenderer.invoke(channel, ...args);

const bridge: ElectronBridge = {
  info: () => call('holdfast:info'),
  shippedPlan: (name) => call('holdfast:shippedPlan', name),
  offeredFolder: () => call('holdfast:offeredFolder'),
  chooseFolder: () => call('holdfast:chooseFolder'),
  savePdf: (order) => call('holdfast:savePdf', order),
  renderPdf: (order) => call('holdfast:renderPdf', order),
  saveFile: (suggestedName, bytes) => call('holdfast:saveFile', suggestedName, bytes),
  openExternal: (url) => call('holdfast:openExternal', url),
};

contextBridge.exposeInMainWorld('holdfast', bridge);
