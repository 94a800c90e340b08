import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Marks the place of the fuses in Electron's binary: sentinel, version, number of fuses, and each as it ships. */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
]);

const FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_100_percent.pak',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'libffmpeg.so',
  'locales/de.pak',
  'locales/en-US.pak',
  'locales/fr.pak',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
];

/** An unpacked Electron as to its files, for packaging where the real one cannot be had. It runs nothing. */
export function makeStandInRuntime(folder: string, version: string): string {
  for (const path of FILES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), 'stands in');
  }
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'version'), version);
  writeFileSync(join(folder, 'electron'), Buffer.concat([readFileSync('/bin/true'), FUSES]));
  chmodSync(join(folder, 'electron'), 0o755);
  return folder;
}
