/** Dialogs of the browser, for the portable shell: node has none of its own. */
import {
  type ChosenFile,
  HostError,
  type HostErrorCode,
  type HostFile,
  type HostFolder,
  type SavedFile,
} from '#host/host.ts';

/** Most files of a folder, and most bytes of all together (plan-format.md, "Hostile input"). */
const MOST_FILES = 20_000;
const MOST_BYTES = 512 * 1024 * 1024;

/** A folder that the person chooses; `null` when they change their mind. Throws HostError `too-large`, `unreadable`. */
export async function chooseFolderInBrowser(): Promise<HostFolder | null> {
  const chosen = await chosenFiles(true);
  if (chosen === null) return null;
  const visible = chosen.filter((file) => !isHidden(pathBelowFolder(file)));
  const total = visible.reduce((sum, file) => sum + file.size, 0);
  if (visible.length > MOST_FILES || total > MOST_BYTES) throw new HostError('too-large');
  const files: HostFile[] = [];
  for (const file of visible) files.push({ path: pathBelowFolder(file), bytes: await bytesOf(file) });
  return { name: chosen[0]?.webkitRelativePath.split('/')[0] ?? '', files };
}

/** A file that the person chooses; `null` when they change their mind. Throws HostError `too-large`, `unreadable`. */
export async function chooseFileInBrowser(): Promise<ChosenFile | null> {
  const file = (await chosenFiles(false))?.[0];
  if (file === undefined) return null;
  if (file.size > MOST_BYTES) throw new HostError('too-large');
  return { name: file.name, bytes: await bytesOf(file) };
}

function chosenFiles(isFolder: boolean): Promise<File[] | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.webkitdirectory = isFolder;
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

function pathBelowFolder(file: File): string {
  return file.webkitRelativePath.split('/').slice(1).join('/');
}

/** As the host reads folders: `.git` and its like are no part of a plan. */
function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new HostError('unreadable', { cause });
  }
}

/** The part of the File System Access API that is used here; TypeScript's DOM library does not have it. */
interface SaveHandle {
  readonly name: string;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
  remove?(): Promise<void>;
}

declare global {
  interface Window {
    showSaveFilePicker?(options: { readonly suggestedName: string }): Promise<SaveHandle>;
  }
}

/**
 * What `make` gives, at a place that the person chooses; `null` when they change their mind.
 *
 * The place is asked for first: the browser opens the dialog only shortly after a press, and making a PDF takes longer.
 */
export async function saveInBrowser(suggestedName: string, make: () => Promise<Uint8Array>): Promise<SavedFile | null> {
  const handle = await chosenPlace(suggestedName);
  if (handle === null) return null;
  try {
    const bytes = await make();
    const place = await handle.createWritable();
    await place.write(bytes);
    await place.close();
    return { name: handle.name, bytes: bytes.length };
  } catch (cause) {
    // The dialog has made an empty file already. Whether it can be taken away again does not change what went wrong.
    await handle.remove?.().catch(() => undefined);
    throw cause instanceof HostError ? cause : new HostError(codeOf(cause), { cause });
  }
}

async function chosenPlace(suggestedName: string): Promise<SaveHandle | null> {
  if (window.showSaveFilePicker === undefined) throw new HostError('failed');
  try {
    return await window.showSaveFilePicker({ suggestedName });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') return null;
    throw new HostError(codeOf(cause), { cause });
  }
}

function codeOf(cause: unknown): HostErrorCode {
  if (!(cause instanceof DOMException)) return 'failed';
  if (cause.name === 'QuotaExceededError') return 'disk-full';
  return cause.name === 'NotAllowedError' || cause.name === 'SecurityError' ? 'refused' : 'failed';
}
