import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the host has of everything, as it lies on disk. */
export function journalText(dataFolder: string): string {
  const folder = join(dataFolder, 'journal');
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
