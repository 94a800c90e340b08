/** The print page's order, and where it says that it stands. */
import { contextBridge, ipcRenderer } from 'electron';
import type { PrintBridge } from '#host/print-bridge.ts';

const bridge: Required<PrintBridge> = {
  __holdfast_printOrder: () => ipcRenderer.invoke('holdfast-print:order'),
  __holdfast_printReady: (ready) => ipcRenderer.invoke('holdfast-print:ready', ready),
};

for (const [name, call] of Object.entries(bridge)) contextBridge.exposeInMainWorld(name, call);
