/** `npm run build`: everything in dist/, what is current skipped. `node build/make.ts renderer` makes only that part. */

import { isCurrent, markCurrent } from '#build/current.ts';
import { parts } from '#build/parts.ts';

const asked = process.argv.slice(2);
const names = asked.length === 0 ? parts.map((part) => part.name) : asked;

for (const name of names) {
  const part = parts.find((candidate) => candidate.name === name);
  if (part === undefined)
    throw new Error(`no part "${name}"; there are ${parts.map((known) => known.name).join(', ')}`);
  if (isCurrent(part)) continue;
  const start = performance.now();
  process.stderr.write(`Building ${part.name} …`);
  await part.make();
  markCurrent(part);
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}
