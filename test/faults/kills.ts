import { setTimeout as wait } from 'node:timers/promises';
import { missingFrom, nothingSaid, takeIn } from './acknowledged.ts';
import { copyOf } from './base-profile.ts';
import type { Result } from './result.ts';
import { type Engine, startApp } from './running-app.ts';

/** kill -9 of the whole process tree at random moments while entries are acknowledged. */
export async function kills(
  base: string,
  folder: string,
  engine: Engine,
  rounds: number,
  onRound: (how: string) => void,
): Promise<Result> {
  copyOf(base, folder);
  const said = nothingSaid();
  let lost = 0;
  let bases = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const begun = Date.now();
    const app = await startApp(folder, { engine, onSaid: (line) => takeIn(said, line) });
    const started = Date.now();
    const kept = await app.kept();
    if (round === 0) for (const number of kept.notes) said.saved.add(number);
    if (round === 0) bases = said.saved.size;
    lost += missingFrom(said.saved, kept.notes).length;
    if (round === rounds) {
      await app.kill();
      break;
    }
    const known = said.saved.size;
    await app.load(Math.max(said.highest, ...kept.notes, -1) + 1000);
    for (const until = Date.now() + 20_000; said.saved.size === known && Date.now() < until; ) await wait(10);
    await wait(Math.random() * 1500);
    await app.kill();
    onRound(
      `${round + 1} of ${rounds} kills, ${said.saved.size - bases} acknowledged, ${lost} lost; started in ${started - begun} ms`,
    );
  }
  const acknowledged = said.saved.size - bases;
  const note = 'killed 0 to 1.5 s after the first entry of the round';
  return {
    fault: 'kill -9 of all processes',
    engine,
    rounds,
    acknowledged,
    lost,
    note,
    ok: lost === 0 && acknowledged > 0,
  };
}
