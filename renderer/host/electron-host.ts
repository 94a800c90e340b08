import type { ElectronBridge } from '#host/channels.ts';
import type { Host } from '#host/host.ts';
import { answerIn } from '#host/reply.ts';

/** The host behind Electron's preload bridge. Calls throw `HostError`. */
export function electronHost(bridge: ElectronBridge): Host {
  return {
    info: async () => answerIn(await bridge.info()),
    shippedPlan: async (name) => answerIn(await bridge.shippedPlan(name)),
    offeredFolder: async () => answerIn(await bridge.offeredFolder()),
    chooseFolder: async () => answerIn(await bridge.chooseFolder()),
    chooseFile: async () => answerIn(await bridge.chooseFile()),
    savePdf: async (order) => answerIn(await bridge.savePdf(order)),
    renderPdf: async (order) => answerIn(await bridge.renderPdf(order)),
    saveFile: async (suggestedName, bytes) => answerIn(await bridge.saveFile(suggestedName, bytes)),
    openExternal: async (url) => answerIn(await bridge.openExternal(url)),
    journalRecord: async () => answerIn(await bridge.journalRecord()),
    appendJournal: async (changes) => answerIn(await bridge.appendJournal(changes)),
    journalSince: async (head) => answerIn(await bridge.journalSince(head)),
    keptState: async () => answerIn(await bridge.keptState()),
    keeping: async () => answerIn(await bridge.keeping()),
    databaseIs: async (how) => answerIn(await bridge.databaseIs(how)),
    openFolder: async (which) => answerIn(await bridge.openFolder(which)),
    forgetHistory: async () => answerIn(await bridge.forgetHistory()),
    eraseEverything: async (name) => answerIn(await bridge.eraseEverything(name)),
    setProfileAside: async (why) => answerIn(await bridge.setProfileAside(why)),
    snapshots: async () => answerIn(await bridge.snapshots()),
    makeSnapshot: async () => answerIn(await bridge.makeSnapshot()),
    readSnapshot: async (id) => answerIn(await bridge.readSnapshot(id)),
    mirrorPlaces: async () => answerIn(await bridge.mirrorPlaces()),
    chooseMirror: async (id) => answerIn(await bridge.chooseMirror(id)),
    linkFolder: async (isLinked) => answerIn(await bridge.linkFolder(isLinked)),
    linkedFolder: async () => answerIn(await bridge.linkedFolder()),
    readLinked: async () => answerIn(await bridge.readLinked()),
    writeLinked: async (writes) => answerIn(await bridge.writeLinked(writes)),
  };
}
