/** The app page's way to the host. No logic: each call goes to the channel of its name. */
import { contextBridge, ipcRenderer } from 'electron';
import type { ElectronBridge, ElectronChannel } from '#host/channels.ts';

const call = (channel: ElectronChannel, ...args: readonly unknown[]) => ipcRenderer.invoke(channel, ...args);

const bridge: ElectronBridge = {
  info: () => call('holdfast:info'),
  shippedPlan: (name) => call('holdfast:shippedPlan', name),
  offeredFolder: () => call('holdfast:offeredFolder'),
  chooseFolder: () => call('holdfast:chooseFolder'),
  chooseFile: () => call('holdfast:chooseFile'),
  savePdf: (order) => call('holdfast:savePdf', order),
  renderPdf: (order) => call('holdfast:renderPdf', order),
  saveFile: (suggestedName, bytes) => call('holdfast:saveFile', suggestedName, bytes),
  openExternal: (url) => call('holdfast:openExternal', url),
  journalRecord: () => call('holdfast:journalRecord'),
  appendJournal: (changes) => call('holdfast:appendJournal', changes),
  journalSince: (head) => call('holdfast:journalSince', head),
  keptState: () => call('holdfast:keptState'),
  keeping: () => call('holdfast:keeping'),
  databaseIs: (how) => call('holdfast:databaseIs', how),
  openFolder: (which) => call('holdfast:openFolder', which),
  forgetHistory: () => call('holdfast:forgetHistory'),
  eraseEverything: (name) => call('holdfast:eraseEverything', name),
  setProfileAside: (why) => call('holdfast:setProfileAside', why),
  snapshots: () => call('holdfast:snapshots'),
  makeSnapshot: () => call('holdfast:makeSnapshot'),
  readSnapshot: (id) => call('holdfast:readSnapshot', id),
  mirrorPlaces: () => call('holdfast:mirrorPlaces'),
  chooseMirror: (id) => call('holdfast:chooseMirror', id),
  linkFolder: (isLinked) => call('holdfast:linkFolder', isLinked),
  linkedFolder: () => call('holdfast:linkedFolder'),
  readLinked: () => call('holdfast:readLinked'),
  writeLinked: (writes) => call('holdfast:writeLinked', writes),
};

contextBridge.exposeInMainWorld('holdfast', bridge);
