import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Dexie } from 'dexie';
import type { App } from '#app/open-app.ts';
import type { Instant, Ulid } from '#domain/incident/events.ts';
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
      for (const way of WAYS) taken[way].push(...(await app.page.evaluate(press, { way, times: PRESSES / 4 })));
    }
    for (const way of WAYS) rows.push({ what: SAID[way], ...figuresOf(taken[way]) });
    await app.kill();
    return [{ title: `A press: an entry of a log, ${PRESSES} each`, rows }];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

type Way = 'kept' | 'strict' | 'relaxed';
const WAYS: readonly Way[] = ['kept', 'strict', 'relaxed'];
const SAID: Readonly<Record<Way, string>> = {
  kept: 'as Holdfast keeps it: journal, then database, then saved',
  strict: 'Dexie alone, strict durability',
  relaxed: 'Dexie alone, as it comes',
};

/** Sent to the page as it is written, so it may use nothing outside of itself. */
async function press({ way, times }: { readonly way: Way; readonly times: number }): Promise<number[]> {
  const { holdfastUnderTest: app } = globalThis as unknown as { readonly holdfastUnderTest: App };
  const bare = new (app.db.constructor as typeof Dexie)(`bare-${way}`, {
    chromeTransactionDurability: way === 'strict' ? 'strict' : 'default',
  });
  bare.version(1).stores({ events: '&hash, incident, type, [incident+device+seq]' });
  await bare.open();
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const draft = {
      id: app.newId() as Ulid,
      incident: '01BENCH0000000000000000000' as Ulid,
      at: new Date().toISOString() as Instant,
      by: 'bench',
      device: app.info.deviceId,
      type: 'note.added',
      data: { text: 'Generator runs; fuel until four, then the truck.' },
    };
    const start = performance.now();
    if (way === 'kept') await app.door.record(draft);
    else await bare.table('events').add({ ...draft, seq: index, prev: null, hash: draft.id });
    taken.push(performance.now() - start);
  }
  bare.close();
  return taken;
}
