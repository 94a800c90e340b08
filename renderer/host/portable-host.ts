import { chooseFileInBrowser, chooseFolderInBrowser, saveInBrowser } from '#host/browser-dialogs.ts';
import type { PortableBindings, ResultOf, SharedCall } from '#host/channels.ts';
import type { Host } from '#host/host.ts';
import { answerIn } from '#host/reply.ts';
import { unpackBytes } from '#host/wire-bytes.ts';

/** The host behind the portable shell's bindings; dialogs are the browser's. Calls throw `HostError`. */
export function portableHost(bindings: PortableBindings): Host {
  async function call<Call extends SharedCall>(name: Call, ...args: readonly unknown[]): Promise<ResultOf<Call>> {
    const value = answerIn(await bindings[`__holdfast_${name}`](...args));
    const whole = await unpackBytes(value, async (request) => answerIn(await bindings.__holdfast_piece(request)));
    // The other end of the binding is typed by the same map (`Handlers`), and its whole reply was put together above.
    return whole as ResultOf<Call>;
  }
  const renderPdf: Host['renderPdf'] = (order) => call('renderPdf', order);
  return {
    info: () => call('info'),
    shippedPlan: (name) => call('shippedPlan', name),
    offeredFolder: () => call('offeredFolder'),
    chooseFolder: chooseFolderInBrowser,
    chooseFile: chooseFileInBrowser,
    savePdf: (order) => saveInBrowser(order.suggestedName, () => renderPdf(order)),
    renderPdf,
    saveFile: (suggestedName, bytes) => saveInBrowser(suggestedName, async () => bytes),
    openExternal: (url) => call('openExternal', url),
    journalRecord: () => call('journalRecord'),
    appendJournal: (changes) => call('appendJournal', changes),
    journalSince: (head) => call('journalSince', head),
    keptState: () => call('keptState'),
    keeping: () => call('keeping'),
    databaseIs: (how) => call('databaseIs', how),
    openFolder: (which) => call('openFolder', which),
    forgetHistory: () => call('forgetHistory'),
    eraseEverything: (name) => call('eraseEverything', name),
    setProfileAside: (why) => call('setProfileAside', why),
    snapshots: () => call('snapshots'),
    makeSnapshot: () => call('makeSnapshot'),
    readSnapshot: (id) => call('readSnapshot', id),
    mirrorPlaces: () => call('mirrorPlaces'),
    chooseMirror: (id) => call('chooseMirror', id),
    linkFolder: (isLinked) => call('linkFolder', isLinked),
    linkedFolder: () => call('linkedFolder'),
    readLinked: () => call('readLinked'),
    writeLinked: (writes) => call('writeLinked', writes),
  };
}
