/** The worker in which a folder is read and checked, so that the window answers while 10,000 files are gone through. */
import { readFolder } from './read-folder.ts';
import type { FolderReply, FolderRequest } from './read-folder-protocol.ts';

self.addEventListener('message', (event: MessageEvent<FolderRequest>) => {
  self.postMessage(answer(event.data));
});

function answer({ folder }: FolderRequest): FolderReply {
  try {
    return { read: readFolder(folder) };
  } catch (error) {
    return { error: String(error) };
  }
}
