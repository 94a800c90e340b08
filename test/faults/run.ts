/**
 * The fault suite: `npm run faults` for the long form, `npm run faults -- --short` for the one of every commit.
 *
 * The real app in the real portable shell. `--only kills,damage` runs some, `--engine sqlite` one engine, `--kind MANIFEST` the kinds of damage of
 * that name, `--out FILE` writes the
 * table there too. Ends with 1 when anything was lost.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBase, PAD } from './base-profile.ts';
import { damage } from './damage.ts';
import { fullDisk, noFullDisk } from './full-disk.ts';
import { journalDamage } from './journal-damage.ts';
import { kills } from './kills.ts';
import { others } from './others.ts';
import { noPowerCuts, powerCuts } from './power.ts';
import { refusals } from './refusals.ts';
import { type Result, tableOf } from './result.ts';
import { type Engine, keepSpare } from './running-app.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: 'journal,kills,power,damage,disk,others,refusals' },
    engine: { type: 'string' },
    rounds: { type: 'string' },
    kind: { type: 'string', default: '' },
    out: { type: 'string' },
  },
});

const only = new Set(values.only.split(','));
const isShort = values.short;
const engines: readonly Engine[] =
  values.engine === 'sqlite' || values.engine === 'leveldb'
    ? [values.engine]
    : isShort
      ? ['leveldb']
      : ['leveldb', 'sqlite'];
const rounds = (long: number, short: number) => Number(values.rounds ?? (isShort ? short : long));

keepSpare();
const place = mkdtempSync(join(tmpdir(), 'holdfast-faults-'));
const results: Result[] = [];
const add = (...more: readonly Result[]) => {
  results.push(...more);
  for (const one of more)
    console.log(
      `${one.ok ? 'ok ' : 'NOT'} ${one.fault} (${one.engine}): ${one.lost} lost of ${one.acknowledged}; ${one.note}`,
    );
};
const addEach = async (found: AsyncIterable<Result>) => {
  for await (const one of found) add(one);
};
/** A run that takes an hour says how far it is. */
const onRound = (how: string) => console.error(how);
const skipped = (fault: string, why: string) => console.log(`skipped: ${fault}: ${why}`);

try {
  if (only.has('journal')) add(await journalDamage(join(place, 'journal'), rounds(10_000, 1000)));
  for (const engine of engines) await allOf(engine);
} finally {
  rmSync(place, { recursive: true, force: true, maxRetries: 5 });
}
const table = tableOf(results);
console.log(`\n${table}`);
if (values.out !== undefined) writeFileSync(values.out, table);
process.exit(results.every((result) => result.ok) ? 0 : 1);

async function allOf(engine: Engine): Promise<void> {
  const folder = join(place, engine);
  if (['kills', 'power', 'disk', 'others', 'refusals'].some((part) => only.has(part))) {
    const base = join(place, `base-${engine}`);
    await makeBase(base, engine, 20, 0);
    if (only.has('kills')) add(await kills(base, folder, engine, rounds(200, 20), onRound));
    if (only.has('power')) {
      const why = noPowerCuts();
      if (why === null) add(...(await powerCuts(base, folder, engine, rounds(100, 5), onRound)));
      else skipped('power cut', why);
    }
    if (only.has('disk')) {
      const why = noFullDisk();
      if (why === null) await addEach(fullDisk(base, folder, engine, rounds(5, 1)));
      else skipped('full disk', why);
    }
    if (only.has('others')) await addEach(others(base, folder, engine));
    if (only.has('refusals')) await addEach(refusals(base, folder, engine));
  }
  if (only.has('damage')) {
    const base = join(place, `large-${engine}`);
    const last = await makeBase(base, engine, isShort ? 90 : 300, PAD);
    await addEach(damage(base, folder, engine, last, rounds(1000, 4), values.kind));
  }
}
