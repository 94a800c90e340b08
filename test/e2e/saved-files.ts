// For its declaration of `showSaveFilePicker`.

import type { Page } from '@playwright/test';
import type {} from '#host/browser-dialogs.ts';

/** Files that were saved, by the name that was suggested. */
export type SavedFiles = Map<string, Buffer>;

/** Puts a place of its own behind `showSaveFilePicker`, which opens a dialog of the system; all before it stays real. */
export async function captureSavedFiles(page: Page, saved: SavedFiles): Promise<void> {
  await page.exposeFunction('__test_saved', (name: string, base64: string) => {
    saved.set(name, Buffer.from(base64, 'base64'));
  });
  await page.addInitScript(replacePicker);
  await page.evaluate(replacePicker);
}

function replacePicker(): void {
  const record: unknown = Reflect.get(window, '__test_saved');
  window.showSaveFilePicker = async ({ suggestedName }) => ({
    name: suggestedName,
    createWritable: async () => {
      const parts: Uint8Array[] = [];
      return {
        write: async (data) => void parts.push(data),
        close: async () => {
          const bytes = new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer());
          if (typeof record === 'function') await record(suggestedName, bytes.toBase64());
        },
      };
    },
  });
}
