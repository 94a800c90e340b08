import { z } from 'zod';

/** What the print page is to show: `PrintPass` of the host's print bridge, as it is received. */
const passSchema = z.object({
  job: z.string(),
  pageOf: z.record(z.string(), z.number()).nullable(),
  pages: z.number().nullable(),
});

export type Pass = z.infer<typeof passSchema>;

/** Messages between the print page in a frame and the page around it. */
export const ASK_FOR_PASS = 'holdfast-print:ask';
export const STANDS = 'holdfast-print:stands';

interface Bridge {
  __holdfast_printOrder?(): Promise<string>;
  __holdfast_printReady?(ready: { readonly needsPageNumbers: boolean }): Promise<void>;
}

/** The order: from the shell that opened this page to make a PDF, else from the page that shows it in a frame. */
export async function receivePass(): Promise<Pass> {
  const ask = (window as Bridge).__holdfast_printOrder;
  return passSchema.parse(ask === undefined ? await passFromParent() : JSON.parse(await ask()));
}

/** Calls `show` with every further order of the page around this one: what is shown there may change while one looks. */
export function onNextPass(show: (pass: Pass) => void): void {
  if ((window as Bridge).__holdfast_printOrder !== undefined) return;
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source === window.parent && event.origin === window.location.origin) show(passSchema.parse(event.data));
  });
}

/** Says that everything is laid out, to whoever gave the order. */
export async function sayThatItStands(ready: { readonly needsPageNumbers: boolean }): Promise<void> {
  const say = (window as Bridge).__holdfast_printReady;
  if (say === undefined) window.parent.postMessage(STANDS, window.location.origin);
  else await say(ready);
}

function passFromParent(): Promise<unknown> {
  return new Promise((resolve) => {
    const onMessage = (event: MessageEvent<unknown>): void => {
      if (event.source !== window.parent || event.origin !== window.location.origin) return;
      window.removeEventListener('message', onMessage);
      resolve(event.data);
    };
    window.addEventListener('message', onMessage);
    window.parent.postMessage(ASK_FOR_PASS, window.location.origin);
  });
}
