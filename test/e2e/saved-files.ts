import type { Page } from '@playwright/test';
// For its declaration of `showSaveFilePicker`.
import type {} from '#host/browser-dialogs.ts';

/** Files that were saved, by the name that was suggested. */
export type SavedFiles = Map<string, Buffer>;

const SAID = 'saved in a test: ';

/**
 * Puts a place of its own behind `showSaveFilePicker`, which opens a dialog of the system; all before it stays real.
 *
 * The page says on its console what was saved: a function exposed to it by a second Playwright would take over the bindings
 * of the first, which is the app's.
 */
export async function captureSavedFiles(page: Page, saved: SavedFiles): Promise<void> {
  page.on('console', (message) => {
    const said = message.text();
    if (!said.startsWith(SAID)) return;
    const [name = '', base64 = ''] = said.slice(SAID.length).split('\n');
    saved.set(name, Buffer.from(base64, 'base64'));
  });
  await page.addInitScript(replacePicker, SAID);
  await page.evaluate(replacePicker, SAID);
}

function replacePicker(said: string): void {
  window.showSaveFilePicker = async ({ suggestedName }) => ({
    name: suggestedName,
    createWritable: async () => {
      const parts: Uint8Array[] = [];
      return {
        write: async (data) => void parts.push(data),
        close: async () => {
          const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
          console.debug(`${said}${suggestedName}\n${bytes.toBase64()}`);
        },
      };
    },
  });
}
