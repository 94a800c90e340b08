/** `npm run build`: everything in dist/, what is current skipped. `node build/make.ts renderer` makes only that part. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isCurrent, markCurrent, stateOf } from '#build/current.ts';
import { type Part, parts } from '#build/parts.ts';

const dist = join(import.meta.dirname, '..', 'dist');
const asked = process.argv.slice(2);

for (const part of parts) {
  const isAsked = asked.length === 0 || asked.includes(part.name);
  if (isAsked && !isCurrent(part)) await makePart(part);
}

/** Built beside and then put in its place: a build that fails, or another one at the same time, breaks nothing. */
async function makePart(part: Part): Promise<void> {
  const start = performance.now();
  const state = stateOf(part);
  const fresh = join(dist, `.${part.name}-${randomBytes(4).toString('hex')}`);
  process.stderr.write(`Building ${part.name} …`);
  try {
    mkdirSync(fresh, { recursive: true });
    await part.make(fresh);
    rmSync(join(dist, part.name), { recursive: true, force: true });
    renameSync(fresh, join(dist, part.name));
    markCurrent(part, state);
    process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}
