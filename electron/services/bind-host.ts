import type { Frame } from 'playwright-core';
import { z } from 'zod';
import { PORTABLE_ORIGIN } from '#electron/services/browser-session.ts';
import { HostFailure, replyOf } from '#electron/services/host-failure.ts';
import { pieceStore } from '#electron/services/pack-bytes.ts';
import type { Handlers, PortableBinding, Reply, SharedCall } from '#host/channels.ts';

const pieceRequestSchema = z.object({ token: z.string(), offset: z.int().nonnegative() });

/** Who called: the frame, and the page that it should be the whole of. */
export interface Caller {
  readonly frame: Pick<Frame, 'url' | 'parentFrame'>;
}

/** The part of a page that is needed here. */
interface BindablePage {
  exposeBinding(name: string, answer: (caller: Caller, ...args: unknown[]) => Promise<unknown>): Promise<unknown>;
}

/** Whether a call came from the app's own page: our origin, no frame inside it. */
function isOurCaller({ frame }: Caller): boolean {
  return frame.parentFrame() === null && URL.parse(frame.url())?.origin === PORTABLE_ORIGIN;
}

/** Puts the host's calls into `page`. Calls from anywhere but the app's own page are refused. */
export async function bindHost(
  page: BindablePage,
  handlers: Handlers<SharedCall>,
  report: (error: unknown) => void,
): Promise<void> {
  const store = pieceStore();
  const answer =
    (work: (args: readonly unknown[]) => Promise<unknown>) =>
    (caller: Caller, ...args: unknown[]) =>
      replyOf<unknown>(async () => {
        if (!isOurCaller(caller)) throw new HostFailure('refused');
        return store.pack(await work(args));
      }, report);
  const bindings: Readonly<
    Record<PortableBinding | '__holdfast_piece', (caller: Caller, ...args: unknown[]) => Promise<Reply<unknown>>>
  > = {
    __holdfast_info: answer((args) => handlers.info(...args)),
    __holdfast_shippedPlan: answer((args) => handlers.shippedPlan(...args)),
    __holdfast_offeredFolder: answer((args) => handlers.offeredFolder(...args)),
    __holdfast_renderPdf: answer((args) => handlers.renderPdf(...args)),
    __holdfast_openExternal: answer((args) => handlers.openExternal(...args)),
    __holdfast_journalRecord: answer((args) => handlers.journalRecord(...args)),
    __holdfast_appendJournal: answer((args) => handlers.appendJournal(...args)),
    __holdfast_journalSince: answer((args) => handlers.journalSince(...args)),
    __holdfast_keptState: answer((args) => handlers.keptState(...args)),
    __holdfast_keeping: answer((args) => handlers.keeping(...args)),
    __holdfast_databaseIs: answer((args) => handlers.databaseIs(...args)),
    __holdfast_openFolder: answer((args) => handlers.openFolder(...args)),
    __holdfast_forgetHistory: answer((args) => handlers.forgetHistory(...args)),
    __holdfast_eraseEverything: answer((args) => handlers.eraseEverything(...args)),
    __holdfast_setProfileAside: answer((args) => handlers.setProfileAside(...args)),
    __holdfast_snapshots: answer((args) => handlers.snapshots(...args)),
    __holdfast_makeSnapshot: answer((args) => handlers.makeSnapshot(...args)),
    __holdfast_readSnapshot: answer((args) => handlers.readSnapshot(...args)),
    __holdfast_mirrorPlaces: answer((args) => handlers.mirrorPlaces(...args)),
    __holdfast_chooseMirror: answer((args) => handlers.chooseMirror(...args)),
    __holdfast_linkFolder: answer((args) => handlers.linkFolder(...args)),
    __holdfast_linkedFolder: answer((args) => handlers.linkedFolder(...args)),
    __holdfast_readLinked: answer((args) => handlers.readLinked(...args)),
    __holdfast_writeLinked: answer((args) => handlers.writeLinked(...args)),
    __holdfast_piece: answer(async ([request]) => {
      const wanted = pieceRequestSchema.safeParse(request);
      const piece = wanted.success ? store.piece(wanted.data) : null;
      if (piece === null) throw new HostFailure('refused');
      return piece;
    }),
  };
  for (const [name, handler] of Object.entries(bindings)) await page.exposeBinding(name, handler);
}
