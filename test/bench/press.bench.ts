import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Way } from '../faults/in-page.ts';
import { startApp } from '../faults/running-app.ts';
import { type BenchTable, figuresOf } from './bench-table.ts';

const PRESSES = 200;

/** What a press costs, in the real app: journal on disk, strict transaction, saved; beside the same entry in Dexie alone. */
export async function bench(): Promise<readonly BenchTable[]> {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-bench-'));
  try {
    const app = await startApp(join(folder, 'data'), { engine: 'leveldb' });
    const rows: BenchTable['rows'][number][] = [];
    // In turns: what else this machine does meanwhile falls on all alike.
    const taken: Record<Way, number[]> = { kept: [], strict: [], relaxed: [] };
    for (let turn = 0; turn < 4; turn += 1) {
      for (const way of WAYS) taken[way].push(...(await app.presses(way, PRESSES / 4)));
    }
    for (const way of WAYS) rows.push({ what: SAID[way], ...figuresOf(taken[way]) });
    await app.kill();
    return [{ title: `A press: an entry of a log, ${PRESSES} each`, rows }];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const WAYS: readonly Way[] = ['kept', 'strict', 'relaxed'];
const SAID: Readonly<Record<Way, string>> = {
  kept: 'as Holdfast keeps it: journal, then database, then saved',
  strict: 'Dexie alone, strict durability',
  relaxed: 'Dexie alone, as it comes',
};
