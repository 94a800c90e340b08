import type { HostFolder } from '#host/host.ts';
import { openWorker } from './open-worker.ts';
import type { FolderRead } from './read-folder.ts';
import type { FolderReply } from './read-folder-protocol.ts';
import workerUrl from './read-folder-worker.ts?worker&url';

/** `folder` as `readFolder` reads it, in a worker of its own that ends with the answer. */
export function readInWorker(folder: HostFolder): Promise<FolderRead> {
  const worker = openWorker(workerUrl, 'read-folder');
  return new Promise<FolderRead>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FolderReply>) =>
      'error' in data ? reject(new Error(`bring in: ${data.error}`)) : resolve(data.read),
    );
    worker.addEventListener('error', (event) =>
      reject(new Error('bring in: the worker failed', { cause: event.error })),
    );
    worker.postMessage({ folder });
  }).finally(() => worker.terminate());
}
