import { readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Everything that the app makes in its data folder. Whatever else lies there is somebody else's. */
const OURS = [
  ...['journal', 'snapshots', 'mirror', 'profile', 'electron', 'held-database', 'set-aside', 'reserve'],
  ...['second-mirror.json', 'device.json'],
];

/** Deletes everything of the app in `dataFolder`, and the folder where nothing else is in it. Nothing may have it open. */
export async function eraseData(dataFolder: string): Promise<void> {
  const names = await readdir(dataFolder);
  const ours = names.filter((name) => OURS.some((own) => name === own || name.startsWith(`${own}.`)));
  for (const name of ours) await rm(join(dataFolder, name), { recursive: true, force: true, maxRetries: 10 });
  await rmdir(dataFolder).catch(() => undefined);
}
